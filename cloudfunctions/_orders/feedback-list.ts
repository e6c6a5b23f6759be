import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { type Feedback, fromFeedback, readSince } from '../../domain/orders';
import { log } from '../_sdk';
import { FEEDBACK_PAGE, listFeedback } from '../_sdk/trade';

/** In one run: a thousand since the last one is no shop's everyday. */
const MOST_PAGES = 20;
const BOUNDS = { chars: OUR_LIMITS.ticketTextChars, pictures: OUR_LIMITS.ticketImages };

/**
 * What was given since a moment, and perhaps some before it. One call of WeChat's where nothing is new. Rejects with an Error that has
 * WeChat's `errCode`.
 */
export async function listedSince(since: Millis): Promise<readonly Feedback[]> {
  const { found, isCut } = await readSince(since, onePage, { pageSize: FEEDBACK_PAGE, mostPages: MOST_PAGES });
  if (isCut) log('warn', 'more feedback than a run reads', { pages: MOST_PAGES });
  return found;
}

async function onePage(page: number) {
  const { list, totalNum } = (await listFeedback(page)) as { list?: unknown; totalNum?: unknown };
  const records = Array.isArray(list) ? list.slice(0, FEEDBACK_PAGE) : [];
  return {
    items: records.flatMap((record) => fromFeedback(record, BOUNDS) ?? []),
    total: typeof totalNum === 'number' ? totalNum : records.length,
  };
}
