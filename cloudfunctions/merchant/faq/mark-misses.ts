import { AppError } from '../../../domain/kernel';
import type { Transaction } from '../../_records';
import type { FaqMissDoc } from '../../_records/documents';

/** Takes missed wordings off the list, or puts them back. What is typed again later is still counted, and stays off it. */
export async function markMisses(
  transaction: Transaction,
  missIds: readonly string[],
  status: FaqMissDoc['status'],
): Promise<void> {
  for (const missId of new Set(missIds)) {
    if (!(await transaction.increment('faq_misses', missId, { v: 1 }, { status }))) throw new AppError('NOT_FOUND');
  }
}
