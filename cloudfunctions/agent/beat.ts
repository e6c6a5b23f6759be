import { type Millis, SECOND } from '../../domain/kernel';
import { heardSince } from '../../domain/routing';
import { type DeskCaller, find, put } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** What somebody has open, and whether they type there. */
interface Looking {
  readonly ticketId: string | null;
  readonly isTyping: boolean;
  /** Until when WeChat shows that to the shopper; 0 while it does not. */
  readonly typingShownUntilAt?: Millis;
}

/** Somebody who types says so with each question of their page; between two of them they count as typing still. */
const TYPES_FOR: Millis = 12 * SECOND;

/** Writes down that somebody's phone shows the desk. One database call; a beat that is lost is followed by the next. */
export function beat(
  { id, name }: DeskCaller,
  { ticketId, isTyping, typingShownUntilAt = 0 }: Looking,
  now: Millis,
): Promise<void> {
  const typingUntilAt = isTyping ? now + TYPES_FOR : 0;
  const record = { _id: id, createdAt: now, updatedAt: now, v: 1, name, ticketId, typingUntilAt, typingShownUntilAt };
  return bestEffort('beat', () => put('beats', record));
}

/** A handful have one ticket open; nobody reads more names. */
const MAX_OTHERS = 5;

/** Who has a ticket open now: colleagues, and until when WeChat shows the caller's own typing. One database call. */
export async function lookersAt(ticketId: string, ownId: string, now: Millis) {
  const beats = await find('beats', { ticketId, updatedAt: command.gte(heardSince(now)) }, { limit: MAX_OTHERS + 1 });
  return {
    others: beats
      .filter(({ _id }) => _id !== ownId)
      .slice(0, MAX_OTHERS)
      .map(({ name, typingUntilAt }) => ({ name, isTyping: typingUntilAt > now })),
    ownTypingShownUntilAt: beats.find(({ _id }) => _id === ownId)?.typingShownUntilAt ?? 0,
  };
}
