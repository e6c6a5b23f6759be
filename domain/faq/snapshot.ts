import type { ArticleBlock, FaqArticle, FaqCategory, FaqTree } from './article';
import { unknownSlots } from './slots';

/** An article as the editor has it. */
export type EditedArticle = FaqArticle & { readonly isArchived: boolean };

/**
 * What shoppers will read: all that is saved, but for archived articles and the guide, which is for agents. Whether an
 * article is valid at a moment is left to its conditions. The same contents give the same tree, in the same order.
 */
export function shopperTree(categories: readonly FaqCategory[], articles: readonly EditedArticle[]): FaqTree {
  const places = new Map(categories.map(({ id }, place) => [id, place]));
  const placeOf = (article: FaqArticle) => places.get(article.categoryId) ?? 0;
  return {
    categories: categories.map(({ id, title, icon }) => ({ id, title, icon })),
    articles: articles
      .filter(({ isArchived, tier, categoryId }) => !isArchived && tier !== 'guide' && places.has(categoryId))
      .sort((a, b) => placeOf(a) - placeOf(b) || b.demand - a.demand || (a.id < b.id ? -1 : 1))
      .map((article) => ({ ...articleContent(article), updatedAt: article.updatedAt })),
  };
}

/** What an editor writes of an article, without when it was written: what a hash of its content covers. */
export function articleContent({
  id,
  categoryId,
  question,
  similar,
  keywords,
  blocks,
  tier,
  conditions,
  demand,
}: Omit<FaqArticle, 'updatedAt'>): Omit<FaqArticle, 'updatedAt'> {
  return { id, categoryId, question, similar, keywords, blocks, tier, conditions, demand };
}

/** JSON with every object's keys in order and absent fields left out, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Why an article cannot be published as it is. */
export type PublishingProblem =
  /** Its category does not exist: nobody could find it. */
  | 'unknown_category'
  /** A slot that no fact will ever fill. */
  | 'unknown_slot'
  /** There is no answer. */
  | 'no_answer'
  /** Its conditions never hold. */
  | 'impossible_conditions';

/** What must be mended before publishing. Archived articles are not looked at. */
export function publishingProblems(
  categories: readonly FaqCategory[],
  articles: readonly EditedArticle[],
): { readonly articleId: string; readonly problem: PublishingProblem }[] {
  const known = new Set(categories.map(({ id }) => id));
  return articles
    .filter(({ isArchived }) => !isArchived)
    .flatMap((article) => problemsOf(article, known).map((problem) => ({ articleId: article.id, problem })));
}

function problemsOf(article: FaqArticle, categoryIds: ReadonlySet<string>): PublishingProblem[] {
  const problems: PublishingProblem[] = [];
  if (!categoryIds.has(article.categoryId)) problems.push('unknown_category');
  if (article.blocks.length === 0) problems.push('no_answer');
  if (article.blocks.flatMap(textsOf).some((text) => unknownSlots(text).length > 0)) problems.push('unknown_slot');
  const { daysInState, validFrom, validTo } = article.conditions;
  const isNeverValid = validFrom !== undefined && validTo !== undefined && validFrom > validTo;
  const isNeverDue = (daysInState?.min ?? 0) > (daysInState?.max ?? Number.POSITIVE_INFINITY);
  if (isNeverValid || isNeverDue) problems.push('impossible_conditions');
  return problems;
}

function textsOf(block: ArticleBlock): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'tip':
      return [block.text];
    case 'steps':
      return block.items;
    case 'link':
    case 'action':
      return [block.label];
    case 'image':
      return [block.alt];
  }
}
