import { log } from '../_sdk';

/** A page, and where the next begins; `next` is undefined on the last. */
export interface OnePage<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** A source with more pages than this in one window answers in circles. */
const MOST_PAGES = 300;

/** Page after page. A place that was given before, or too many of them, ends it: nothing that others answer goes on for ever. */
export async function* paged<T>(read: (from?: string) => Promise<OnePage<T>>): AsyncGenerator<readonly T[]> {
  const given = new Set<string>();
  let from: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await read(from);
    yield items;
    if (next === undefined) return;
    if (given.has(next)) break;
    given.add(next);
    from = next;
  }
  log('warn', 'a source answers in circles', { pages: given.size });
}
