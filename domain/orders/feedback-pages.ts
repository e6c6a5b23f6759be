import type { Millis } from '../kernel';
import type { Feedback } from './feedback';

interface Page {
  readonly items: readonly Feedback[];
  /** Of how many records in all. */
  readonly total: number;
}

interface Reading {
  readonly pageSize: number;
  readonly mostPages: number;
}

/** `isCut`: there was more since then than so many pages hold. */
export interface ReadFeedback {
  readonly found: readonly Feedback[];
  readonly isCut: boolean;
}

/**
 * What was given since a moment, and perhaps some before it. WeChat's page does not say which end its list begins at: the first page shows
 * it, and the list is read from the newest on, until a page tells of what is older. One page where nothing is new, or two. `read` takes
 * a page from 1; what it throws is thrown.
 */
export async function readSince(
  since: Millis,
  read: (page: number) => Promise<Page>,
  { pageSize, mostPages }: Reading,
): Promise<ReadFeedback> {
  const first = await read(1);
  const last = Math.ceil(first.total / pageSize);
  const [begins, ends] = [first.items[0], first.items[first.items.length - 1]];
  const isNewestFirst = !begins || !ends || begins.givenAt >= ends.givenAt;
  const found = [...first.items];
  let page = isNewestFirst ? first.items : undefined;
  for (let count = 1; !isPast(page, since); count += 1) {
    const next = isNewestFirst ? count + 1 : last + 1 - count;
    if (next > last || next <= 1) break;
    if (count >= mostPages) return { found, isCut: true };
    page = (await read(next)).items;
    found.push(...page);
  }
  return { found, isCut: false };
}

const isPast = (page: readonly Feedback[] | undefined, since: Millis): boolean =>
  page !== undefined && (page.length === 0 || page.some(({ givenAt }) => givenAt < since));
