import type { LiveSettings } from './documents';
import type { Transaction } from './transaction';

/**
 * Writes some of what every page asks for, and leaves the rest as it is: hours and the FAQ come from different hands. Of two
 * that make the record at the same moment the later fails, and is sent again.
 */
export async function setLive(
  transaction: Transaction,
  changes: Partial<Omit<LiveSettings, '_id' | 'v'>>,
): Promise<void> {
  if (await transaction.increment('settings', 'live', { v: 1 }, changes)) return;
  await transaction.add('settings', { _id: 'live', ...changes, v: 1 });
}
