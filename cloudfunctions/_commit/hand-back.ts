import { type Millis, NEVER } from '../../domain/kernel';
import { find, inHundreds } from '../_records';
import type { MemberDoc } from '../_records/documents';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { moveTicket } from './move-ticket';

/** Handed back in one go; `jobs` comes again in a minute. */
const BATCH = 100;

/**
 * Gives back to the queue what members who are off duty hold whose shopper waits for an answer, and not what rests. What they
 * took by hand after they left stays theirs. One database call where nothing is. Returns how much was looked at.
 */
export async function handBack(members: readonly Pick<MemberDoc, '_id' | 'presence'>[], now: Millis): Promise<number> {
  const leftAt = new Map(members.map(({ _id, presence }) => [_id, presence?.at ?? 0]));
  let count = 0;
  for (const ids of inHundreds([...leftAt.keys()])) {
    const awaited = await find(
      'tickets',
      {
        assigneeId: command.in(ids),
        queue: 'held',
        waitingSinceAt: command.lt(NEVER),
        status: command.neq('on_hold'),
      },
      { limit: BATCH, fields: ['assigneeId'] },
    );
    for (const { _id, assigneeId } of awaited) {
      const from = assigneeId ?? '';
      const step = { type: 'hand_back', from, leftAt: leftAt.get(from) ?? 0 } as const;
      await bestEffort('hand_back', () => moveTicket(_id, now, step));
    }
    count += awaited.length;
  }
  return count;
}

/** As `handBack`, right after somebody went offline, of all that they hold: `jobs` takes what fails here. */
export const tryHandBack = (memberId: string, now: Millis): Promise<void> =>
  bestEffort('hand_back', () =>
    handBack([{ _id: memberId, presence: { state: 'offline', at: NEVER, reason: 'chosen' } }], now),
  );
