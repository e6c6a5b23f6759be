import type { Millis } from '../../domain/kernel';
import { passTicketClocks } from '../_commit/pass-clocks';
import { find } from '../_records';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

const BATCH = 50;

/** Reminds of what was promised and is due soon, and tells of what is over. One database call where nothing is. Returns how many were due. */
export async function passDueClocks(now: Millis): Promise<number> {
  const due = await find(
    'tickets',
    { clockAt: command.lte(now) },
    { orderBy: [['clockAt', 'asc']], limit: BATCH, fields: ['_id'] },
  );
  for (const { _id } of due) await bestEffort('clock', () => passTicketClocks(_id, now));
  return due.length;
}
