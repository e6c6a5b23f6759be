import type { Millis } from '../../domain/kernel';
import { keptLess } from '../../domain/settings';
import { deskSettings, find, updateIf } from '../_records';
import { EMPTIED } from '../_records/head-record';
import { command, inParallel } from '../_sdk';

const BATCH = 100;

/**
 * Empties what is known of people who have been quiet for thirty days: their conversation, its origin, what was unread. What
 * they granted stays, under an id that tells nobody whose it is. Returns how many were due.
 */
export async function emptyHeads(now: Millis): Promise<number> {
  // The time in a record is that of a shop that keeps things longest.
  const by = now + keptLess(await deskSettings(now));
  const quiet = await find(
    'heads',
    { emptiesAt: command.lte(by) },
    { orderBy: [['emptiesAt', 'asc']], limit: BATCH, fields: ['_id', 'v'] },
  );
  const { window, unread, ...fields } = EMPTIED;
  const emptied = { ...fields, window: command.set(window), unread: command.set(unread), v: command.inc(1) };
  // Whoever came back meanwhile has another `v`.
  await inParallel(quiet, ({ _id, v }) => updateIf('heads', _id, { v }, emptied));
  return quiet.length;
}
