import type { Clock } from '../../domain/kernel';
import { finish, takeFromOutbox } from '../_commit';
import { find } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 50;

/**
 * Does what is due in the outbox, longest due first: what did not get through, and what somebody died over. One row that
 * fails does not hold up the others: its lease brings it back. Returns how many were due.
 */
export async function emptyOutbox(clock: Clock, endsAt: number): Promise<number> {
  const due = await find(
    'outbox',
    { nextAt: command.lte(clock()) },
    { orderBy: [['nextAt', 'asc']], limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of due) {
    if (clock() >= endsAt) break;
    await bestEffort('outbox', async () => {
      for (const left of await takeFromOutbox(_id, clock)) await finish(left, clock);
    });
  }
  return due.length;
}
