import { type Millis, NEVER } from '../../domain/kernel';
import { find } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { moveTicket } from './move-ticket';

/** Handed back in one go; `jobs` comes again in a minute. */
const BATCH = 50;

/** Gives back to the queue what somebody holds whose shopper waits for an answer, and not what rests. Returns how much. */
export async function handBack(memberId: string, now: Millis, channel?: 'conversation'): Promise<number> {
  const awaited = await find(
    'tickets',
    {
      assigneeId: memberId,
      queue: 'held',
      waitingSinceAt: command.lt(NEVER),
      status: command.neq('on_hold'),
      ...(channel && { channel }),
    },
    { limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of awaited) {
    await bestEffort('hand_back', () => moveTicket(_id, now, { type: 'hand_back', from: memberId }));
  }
  return awaited.length;
}

/** As `handBack`, right after somebody went offline: `jobs` takes what fails here. */
export const tryHandBack = (memberId: string, now: Millis): Promise<void> =>
  bestEffort('hand_back', () => handBack(memberId, now));
