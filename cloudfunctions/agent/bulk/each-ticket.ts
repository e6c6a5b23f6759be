import type { OutputOf } from '../../../contract';
import { BULK_REFUSALS } from '../../../contract/bulk';
import { AppError } from '../../../domain/kernel';

type Results = OutputOf<'agent', 'bulk.take'>['results'];
type Refusal = (typeof BULK_REFUSALS)[number];

const isRefusal = (code: string): code is Refusal => (BULK_REFUSALS as readonly string[]).includes(code);

/**
 * Does something with each ticket, one after the other: those who get them are counted in one record. What one of them refuses is its
 * answer; anything else ends it, and what was done is done, so the same key goes on from there.
 *
 * @param isOfAll what is wrong with the step itself, and so refuses all
 */
export async function eachTicket(
  ticketIds: readonly string[],
  work: (ticketId: string) => Promise<unknown>,
  isOfAll: (error: unknown) => boolean = () => false,
): Promise<{ results: Results }> {
  const results: Results = [];
  for (const ticketId of new Set(ticketIds)) {
    try {
      await work(ticketId);
      results.push({ ticketId });
    } catch (error) {
      if (!(error instanceof AppError && isRefusal(error.code)) || isOfAll(error)) throw error;
      results.push({ ticketId, refused: error.code });
    }
  }
  return { results };
}
