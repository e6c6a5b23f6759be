import type { Millis } from '../../domain/kernel';
import { find, inHundreds } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { moveTicket } from '.';

/** Tickets given back in one go; `jobs` comes again in a minute. */
const BATCH = 50;

/**
 * Gives the tickets of members who can no longer answer back to the queue, where they keep their place by how long the
 * shopper has waited. Returns how many; BATCH of them means that there may be more.
 */
export async function releaseTickets(memberIds: readonly string[], now: Millis): Promise<number> {
  let count = 0;
  for (const some of inHundreds(memberIds)) {
    const held = await find(
      'tickets',
      { assigneeId: command.in(some), queue: 'held' },
      { limit: BATCH, fields: ['_id'] },
    );
    for (const { _id } of held) {
      await bestEffort('release', () => moveTicket(_id, now, { type: 'release', from: memberIds }));
    }
    count += held.length;
    if (count >= BATCH) break;
  }
  return count;
}

/** As `releaseTickets`, right after a member was shut out: `jobs` takes what fails here. */
export function tryReleaseTickets(memberId: string, now: Millis): Promise<void> {
  return bestEffort('release', () => releaseTickets([memberId], now));
}
