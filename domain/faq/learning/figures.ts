import { DAY, type Millis } from '../../kernel';
import type { FaqArticle } from '../article';

/** Days that figures look back. */
export const FIGURE_DAYS = 30;
/** Share of the articles that should be edited in that time. */
export const REFRESH_AIM = 0.15;
/** An article that nobody has touched for so long is told. */
export const UNTOUCHED_DAYS = 90;

export interface ArticleCounts {
  readonly views: number;
  readonly helped: number;
  readonly notHelped: number;
  /** Went on to a person from it. */
  readonly handoffs: number;
}

/** Totals of what happened, whatever the article. */
export type Totals = ArticleCounts & { readonly misses: number };

/** A day's counts, or a part of it. An absent count is none. */
export interface DayRecord {
  readonly articles?: Readonly<Record<string, Partial<ArticleCounts>>>;
  readonly totals?: Partial<Totals>;
}

const ARTICLE_COUNTS = ['views', 'helped', 'notHelped', 'handoffs'] as const;

/** Adds up days. */
export function sumDays(days: readonly DayRecord[]): {
  readonly articles: ReadonlyMap<string, ArticleCounts>;
  readonly totals: Totals;
} {
  const articles = new Map<string, ArticleCounts>();
  let totals: Totals = { views: 0, helped: 0, notHelped: 0, handoffs: 0, misses: 0 };
  for (const day of days) {
    totals = { ...added(totals, day.totals), misses: totals.misses + (day.totals?.misses ?? 0) };
    for (const [id, counts] of Object.entries(day.articles ?? {})) {
      articles.set(id, added(articles.get(id) ?? NONE, counts));
    }
  }
  return { articles, totals };
}

const NONE: ArticleCounts = { views: 0, helped: 0, notHelped: 0, handoffs: 0 };

function added(sum: ArticleCounts, more: Partial<ArticleCounts> | undefined): ArticleCounts {
  const entries = ARTICLE_COUNTS.map((name) => [name, sum[name] + (more?.[name] ?? 0)]);
  return Object.fromEntries(entries) as unknown as ArticleCounts;
}

export interface Freshness {
  /** Share edited within the last `FIGURE_DAYS`; 1 when there is nothing to edit. */
  readonly refreshedShare: number;
  /** Not edited for `UNTOUCHED_DAYS`, the most asked first. */
  readonly untouched: readonly FaqArticle[];
}

/** How fresh a knowledge base is. */
export function freshnessOf(articles: readonly FaqArticle[], now: Millis): Freshness {
  const refreshed = articles.filter(({ updatedAt }) => updatedAt >= now - FIGURE_DAYS * DAY);
  const untouched = articles.filter(({ updatedAt }) => updatedAt < now - UNTOUCHED_DAYS * DAY);
  return {
    refreshedShare: articles.length === 0 ? 1 : refreshed.length / articles.length,
    untouched: untouched.sort((a, b) => b.demand - a.demand),
  };
}
