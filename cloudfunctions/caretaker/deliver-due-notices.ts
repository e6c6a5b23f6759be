import type { Clock } from '../../domain/kernel';
import { tryDeliverNotice } from '../_desk/deliver-notice';
import { command, find } from '../_kit';

const BATCH = 50;

/**
 * Delivers what is due in the outbox, longest due first: first attempts that did not get through, later attempts, and
 * notices whose sender died. One that fails does not hold up the others: its lease brings it back. Returns how many
 * were due.
 */
export async function deliverDueNotices(clock: Clock, endsAt: number): Promise<number> {
  const due = await find(
    'notices',
    { nextAt: command.lte(clock()) },
    { orderBy: [['nextAt', 'asc']], limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of due) {
    if (clock() >= endsAt) break;
    await tryDeliverNotice(_id, clock);
  }
  return due.length;
}
