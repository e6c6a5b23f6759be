import { type NamedPage, ORDER_ID_MARK, type PageRule, pageOf, pageProblems } from '../../../../domain/host';
import type { Pages } from './use-named-pages';

/** One of the mall's two pages, or a named one by its place; that after the last for a new one. */
export type Edited = 'order' | 'orders' | number;

/** As it is saved; undefined where there is none yet. */
export function savedPage(pages: Pages, edited: Edited): NamedPage | undefined {
  if (typeof edited === 'number') return pages.named[edited];
  const path = pages[edited];
  return path === null ? undefined : { name: '', path };
}

export const withPage = (pages: Pages, edited: Edited, page: NamedPage): Pages =>
  typeof edited === 'number'
    ? { ...pages, named: [...pages.named.slice(0, edited), page, ...pages.named.slice(edited + 1)] }
    : { ...pages, [edited]: page.path };

export const withoutPage = (pages: Pages, edited: Edited): Pages =>
  typeof edited === 'number'
    ? { ...pages, named: pages.named.filter((_, at) => at !== edited) }
    : { ...pages, [edited]: null };

/** What stands against saving it; undefined also while there is nothing typed. */
export function ruleAgainst(pages: Pages, edited: Edited, known: readonly string[] | undefined): PageRule | undefined {
  if (savedPage(pages, edited)?.path === '') return undefined;
  return pageProblems(pages, known && new Set(known)).find(({ at }) => at === edited)?.rule;
}

const OFFERED = 5;

/** Pages that a path that is none of them may mean. */
export function pagesLike(path: string, known: readonly string[] = []): readonly string[] {
  const page = pageOf(path);
  if (page === '' || known.includes(page)) return [];
  return known.filter((one) => one.includes(page)).slice(0, OFFERED);
}

/** A page that was chosen, with the place of the order's id where it needs one. */
export const chosenPath = (page: string, edited: Edited): string =>
  edited === 'order' ? `${page}?id=${ORDER_ID_MARK}` : page;
