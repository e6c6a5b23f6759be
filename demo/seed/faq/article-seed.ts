import type { ArticleAction, ArticleBlock, ArticleConditions, ArticleTier, FaqArticle } from '../../../domain/faq';

/**
 * An article as the shop's editor wrote it. The category comes from the file it stands in; tier is `common` and the
 * conditions are empty unless told otherwise.
 */
export interface ArticleSeed
  extends Pick<FaqArticle, 'id' | 'question' | 'similar' | 'keywords' | 'blocks' | 'demand'> {
  readonly tier?: ArticleTier;
  readonly conditions?: ArticleConditions;
  /** The days it is shown on, counted from now; a past span keeps the text ready for the next time. */
  readonly validDays?: { readonly from: number; readonly to: number };
}

export const text = (words: string): ArticleBlock => ({ type: 'text', text: words });
export const tip = (words: string): ArticleBlock => ({ type: 'tip', text: words });
export const steps = (...items: readonly string[]): ArticleBlock => ({ type: 'steps', items });
export const button = (label: string, action: ArticleAction): ArticleBlock => ({ type: 'action', label, action });
