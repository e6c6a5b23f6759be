import type { OutputOf } from '../../../cloud';

export type ArticleFigures = OutputOf<'merchant', 'faq.figures'>['articles'][number];
export const SORTS = ['views', 'helped', 'handoffs'] as const;
export type Sort = (typeof SORTS)[number];

/** Fewer people than this say more about themselves than about the answer. */
const MIN_VOTES = 3;

/** The share of those who judged an answer whom it helped; undefined when nobody did. */
export function helpedShare({ helped, notHelped }: ArticleFigures): number | undefined {
  const votes = helped + notHelped;
  return votes === 0 ? undefined : helped / votes;
}

/** What to look at first: the most read, the least helpful of those judged by enough, or whose readers went on to a person. */
export function sortedFigures(articles: readonly ArticleFigures[], sort: Sort): ArticleFigures[] {
  const byViews = (a: ArticleFigures, b: ArticleFigures): number => b.views - a.views;
  switch (sort) {
    case 'views':
      return [...articles].sort(byViews);
    case 'helped':
      return articles
        .filter(({ helped, notHelped }) => helped + notHelped >= MIN_VOTES)
        .sort((a, b) => (helpedShare(a) ?? 1) - (helpedShare(b) ?? 1) || byViews(a, b));
    case 'handoffs':
      return articles.filter(({ handoffs }) => handoffs > 0).sort((a, b) => b.handoffs - a.handoffs || byViews(a, b));
  }
}

/** Of those who read something and told how it went, the share that needed nobody; undefined when nobody did. */
export function selfServiceShare(total: {
  readonly helped: number;
  readonly handoffs: number;
  readonly misses: number;
}): number | undefined {
  const all = total.helped + total.handoffs + total.misses;
  return all === 0 ? undefined : total.helped / all;
}
