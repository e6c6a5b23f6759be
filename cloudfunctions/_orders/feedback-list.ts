import { OUR_LIMITS } from '../../domain/kernel';
import { type Feedback, fromFeedback } from '../../domain/orders';
import { log } from '../_sdk';
import { FEEDBACK_PAGE, listFeedback } from '../_sdk/trade';

/** In one run: a thousand since the last one is no shop's everyday. */
const MOST_PAGES = 20;
const BOUNDS = { chars: OUR_LIMITS.ticketTextChars, pictures: OUR_LIMITS.ticketImages };

interface Page {
  readonly items: readonly Feedback[];
  readonly total: number;
}

/**
 * What was given since a moment, and perhaps some before it. WeChat's page does not say which end the list begins at: its first page
 * shows it, and it is read from the newest on, until one tells of what is older. One call of WeChat's where nothing is new. Rejects
 * with an Error that has WeChat's `errCode`.
 */
export async function listedSince(since: number): Promise<readonly Feedback[]> {
  const first = await onePage(1);
  const last = Math.ceil(first.total / FEEDBACK_PAGE);
  const [begins, ends] = [first.items[0], first.items.at(-1)];
  const isNewestFirst = !begins || !ends || begins.givenAt >= ends.givenAt;
  const found = [...first.items];
  let page = isNewestFirst ? first.items : undefined;
  for (let read = 1; !isPast(page, since); read += 1) {
    const next = isNewestFirst ? read + 1 : last + 1 - read;
    if (next > last || next <= 1) return found;
    if (read >= MOST_PAGES) {
      log('warn', 'more feedback than a run reads', { pages: read });
      return found;
    }
    page = (await onePage(next)).items;
    found.push(...page);
  }
  return found;
}

const isPast = (page: readonly Feedback[] | undefined, since: number): boolean =>
  page !== undefined && (page.length === 0 || page.some(({ givenAt }) => givenAt < since));

async function onePage(page: number): Promise<Page> {
  const { list, totalNum } = (await listFeedback(page)) as { list?: unknown; totalNum?: unknown };
  const records = Array.isArray(list) ? list.slice(0, FEEDBACK_PAGE) : [];
  return {
    items: records.flatMap((record) => fromFeedback(record, BOUNDS) ?? []),
    total: typeof totalNum === 'number' ? totalNum : records.length,
  };
}
