import type { FaqArticle } from '../article';

type Placed = Pick<FaqArticle, 'id' | 'demand' | 'place'>;

/** Sorts articles of one category: those with a place by hand in its order, then the others by demand. */
export function byPlaceThenDemand(a: Placed, b: Placed): number {
  const place = (article: Placed) => article.place ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || b.demand - a.demand || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
