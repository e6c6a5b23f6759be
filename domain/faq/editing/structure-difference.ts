import type { FaqArticle, FaqTree } from '../article';
import { byPlaceThenDemand, categoryTitle } from '../reading';
import { longestRise } from './common-order';

/** Something that stands elsewhere in its list: its places before and after, counted from 1. */
export interface Move {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How the order by hand of one category's articles changed. */
export interface OrderChange {
  readonly category: string;
  /** Nothing is placed by hand any more: the most asked stands first. */
  readonly isByDemand: boolean;
  /** Its articles that moved, by their questions, in their new order. */
  readonly moved: readonly Move[];
}

/** What differs around the articles of two editions. Categories are named by their titles. */
export interface StructureChanges {
  readonly categories: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly renamed: readonly { readonly before: string; readonly after: string }[];
    /** Those with another icon. */
    readonly redrawn: readonly string[];
    readonly moved: readonly Move[];
  };
  readonly orders: readonly OrderChange[];
  /** Groups of words of one meaning. */
  readonly synonyms: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** Everything that differs between two editions besides what the articles say. */
export function structureChanges(before: FaqTree, after: FaqTree): StructureChanges {
  const old = new Map(before.categories.map((category) => [category.id, category]));
  const now = new Map(after.categories.map((category) => [category.id, category]));
  const kept = after.categories.flatMap((category) => {
    const was = old.get(category.id);
    return was ? [{ was, is: category }] : [];
  });
  return {
    categories: {
      added: after.categories.filter(({ id }) => !old.has(id)).map(({ title }) => title),
      removed: before.categories.filter(({ id }) => !now.has(id)).map(({ title }) => title),
      renamed: kept
        .flatMap(({ was, is }) => [
          { before: was.title, after: is.title },
          // What who reads English sees of it.
          was.english === is.english
            ? NOT_RENAMED
            : { before: categoryTitle(was, 'en'), after: categoryTitle(is, 'en') },
        ])
        .filter(({ before, after }) => before !== after),
      redrawn: kept.filter(({ was, is }) => was.icon !== is.icon).map(({ is }) => is.title),
      moved: movesBetween(before.categories, after.categories, ({ title }) => title),
    },
    orders: kept.flatMap(({ is: { id, title } }) => orderChange(before, after, id, title) ?? []),
    synonyms: {
      added: without(after.synonyms, before.synonyms),
      removed: without(before.synonyms, after.synonyms),
    },
  };
}

const NOT_RENAMED = { before: '', after: '' };

/** Whether two editions differ in nothing but articles. */
export function isSameStructure({ categories, orders, synonyms }: StructureChanges): boolean {
  const lists = [...Object.values(categories), orders, ...Object.values(synonyms)];
  return lists.every((list) => list.length === 0);
}

/** Undefined when the places by hand are the same; an article's own coming or going changes none. */
function orderChange(before: FaqTree, after: FaqTree, categoryId: string, category: string): OrderChange | undefined {
  const [old, now] = [before, after].map(({ articles }) =>
    articles.filter((article) => article.categoryId === categoryId).sort(byPlaceThenDemand),
  ) as [FaqArticle[], FaqArticle[]];
  const known = new Set(old.map(({ id }) => id));
  const remaining = new Set(now.map(({ id }) => id).filter((id) => known.has(id)));
  const [placedBefore, placedNow] = [old, now].map((list) =>
    list.filter(({ id, place }) => place !== undefined && remaining.has(id)).map(({ id }) => id),
  ) as [string[], string[]];
  if (placedBefore.join(' ') === placedNow.join(' ')) return undefined;
  const isByDemand = now.every(({ place }) => place === undefined);
  return { category, isByDemand, moved: movesBetween(old, now, ({ question }) => question) };
}

/**
 * The fewest that have to be moved to get from one order to the other, of those that are in both: all but the longest run
 * that kept its order.
 */
function movesBetween<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
): Move[] {
  const indexBefore = new Map(before.map(({ id }, index) => [id, index]));
  const common = after.flatMap((one, to) => {
    const from = indexBefore.get(one.id);
    return from === undefined ? [] : [{ one, from, to }];
  });
  const resting = new Set(longestRise(common.map(({ from }) => from)));
  return common
    .filter((_, nth) => !resting.has(nth))
    .map(({ one, from, to }) => ({ text: textOf(one), from: from + 1, to: to + 1 }));
}

const without = (list: readonly string[] = [], other: readonly string[] = []): string[] =>
  list.filter((one) => !other.includes(one));
