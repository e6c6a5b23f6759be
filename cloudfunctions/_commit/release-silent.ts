import type { Millis } from '../../domain/kernel';
import { find } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { moveTicket } from './move-ticket';

/** Taken back in one go; whoever comes next takes the rest. */
const BATCH = 20;

/**
 * Takes back what is left without a word for too long, unless its holder types an answer at this moment. Whoever comes by does it: a
 * colleague's list, the shopper's next word, the minute. One database call where nothing is. Returns how many were due.
 */
export async function releaseSilent(now: Millis): Promise<number> {
  const due = await find(
    'tickets',
    { silentAt: command.lte(now) },
    { orderBy: [['silentAt', 'asc']], limit: BATCH, fields: ['assigneeId'] },
  );
  if (due.length === 0) return 0;
  const ids = due.map(({ _id }) => _id);
  const typing = await find('beats', { ticketId: command.in(ids), typingUntilAt: command.gt(now) }, { limit: BATCH });
  const isTyped = (ticketId: string, memberId: string | null) =>
    typing.some((beat) => beat.ticketId === ticketId && beat._id === memberId);
  for (const { _id, assigneeId } of due) {
    if (isTyped(_id, assigneeId)) continue;
    await bestEffort('silence', () => moveTicket(_id, now, { type: 'pass_silence' }));
  }
  return due.length;
}
