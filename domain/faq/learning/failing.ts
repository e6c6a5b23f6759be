import type { ArticleCounts } from './figures';

/** Read less often, an article says nothing of itself. */
const FEWEST_VIEWS = 20;
/** From this share on of those who read it, it fails: they said so, or went on to a person. */
const FAILING_SHARE = 0.3;

/** The articles that did not help, those that failed most people first. */
export function failingOf(
  articles: ReadonlyMap<string, ArticleCounts>,
  most: number,
): readonly (ArticleCounts & { readonly articleId: string })[] {
  return [...articles]
    .map(([articleId, counts]) => ({ articleId, ...counts }))
    .filter((article) => article.views >= FEWEST_VIEWS && failed(article) >= article.views * FAILING_SHARE)
    .sort((one, other) => failed(other) - failed(one) || (one.articleId < other.articleId ? -1 : 1))
    .slice(0, most);
}

const failed = ({ notHelped, handoffs }: ArticleCounts): number => notHelped + handoffs;
