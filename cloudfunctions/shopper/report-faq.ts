import type { SpecOf } from '../../contract';
import { dayCounts, type Miss, missesOf } from '../../domain/faq/learning';
import { chinaDay, MINUTE, type Millis } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { publishedFaq } from '../_faq/published-faq';
import { limitRateIn, type Transaction, writeOnce } from '../_records';
import { FAQ_DAY_PARTS } from '../_records/faq-day-parts';
import { seal, stableId } from '../_sdk';

const RATE = { count: 60, withinMillis: 10 * MINUTE } as const;
/** Different missed words of one batch that are kept. */
const MAX_MISSES = 5;

/**
 * Adds what happened on a phone to the day's counts. The part of the day is drawn, not derived from who calls; beside the
 * counter of calls (kept for a day) nothing stored leads to a person.
 */
export const reportFaq: Handler<SpecOf<'shopper', 'faq.report'>> = async (context, input) => {
  const published = await publishedFaq();
  const known = new Set(published?.tree.articles.map(({ id }) => id));
  const counts = dayCounts(input.events, known, Math.floor(context.now() / MINUTE));
  const misses = missesOf(input.events).slice(0, MAX_MISSES);
  const part = Number.parseInt(context.requestId.slice(0, 8), 16) % FAQ_DAY_PARTS;
  return writeOnce(context, input, async (transaction) => {
    const at = context.now();
    await limitRateIn(transaction, context, RATE);
    await addToDay(transaction, chinaDay(at), part, counts, at);
    for (const miss of misses) await addMiss(transaction, miss, at);
    return { at };
  });
};

async function addToDay(
  transaction: Transaction,
  day: number,
  part: number,
  counts: Readonly<Record<string, number>>,
  at: Millis,
): Promise<void> {
  const _id = `${day}.${part}`;
  if (await transaction.increment('faq_days', _id, counts, { updatedAt: at })) return;
  // The first of its part of the day: made empty, then counted.
  await transaction.set('faq_days', { _id, createdAt: at, updatedAt: at, v: 1, day });
  await transaction.increment('faq_days', _id, counts);
}

async function addMiss(transaction: Transaction, { plain, text, outcomes }: Miss, at: Millis): Promise<void> {
  const _id = stableId('miss', plain);
  const count = Object.values(outcomes).reduce((sum, times) => sum + times, 0);
  const byOutcome = Object.entries(outcomes).map(([outcome, times]) => [`outcomes.${outcome}`, times]);
  const by = { count, ...Object.fromEntries(byOutcome) };
  if (await transaction.increment('faq_misses', _id, by, { updatedAt: at })) return;
  await transaction.set('faq_misses', {
    _id,
    createdAt: at,
    updatedAt: at,
    v: 1,
    text: seal(text, `faq_misses/${_id}`),
    count,
    outcomes,
    status: 'open',
  });
}
