import type { Millis } from '../../kernel';
import type { FaqArticle, FaqCategory, FaqTree } from '../article';
import { articleContent, byPlaceThenDemand, categoryContent } from '../reading';
import { differenceOf } from './difference';
import { type Approval, isCleared, needsSecondPerson, type StagedArticle } from './stages';

/** A category as the editor has it: with the order of its first articles, by hand. */
export interface OrderedCategory extends FaqCategory {
  readonly articleIds?: readonly string[];
}

/** An article as it is saved. */
export type SavedArticle = FaqArticle & StagedArticle & { readonly isArchived: boolean };

/** All that is saved. */
export interface SavedFaq {
  readonly categories: readonly OrderedCategory[];
  readonly articles: readonly SavedArticle[];
  /** The merchant's own words of one meaning, see {@link FaqTree}. */
  readonly synonyms?: readonly string[] | undefined;
}

/**
 * What publishing would give: of each article that is ready what is saved, archived ones gone; of every other one what is
 * published, if anything is. Categories with their orders, and synonyms, are as they are saved. The agents' guide is part of it.
 */
export function nextEdition(published: FaqTree, saved: SavedFaq, rolledBackAt: Millis | null): FaqTree {
  const articles = new Map<string, FaqArticle>(published.articles.map((article) => [article.id, article]));
  for (const article of saved.articles) {
    if (!isCleared(article, rolledBackAt)) continue;
    if (article.isArchived) articles.delete(article.id);
    else articles.set(article.id, article);
  }
  return arrange(saved, [...articles.values()]);
}

/** The second persons' words on which a change of what is published would stand, by the article each is about. */
export function approvalsBehind(published: FaqTree, next: FaqTree, saved: SavedFaq): ReadonlyMap<string, Approval> {
  const changed = new Set(differenceOf(published, next).map(({ articleId }) => articleId));
  const tiers = new Map(published.articles.map(({ id, tier }) => [id, tier]));
  return new Map(
    saved.articles.flatMap(({ id, tier, approval }): [string, Approval][] =>
      approval && changed.has(id) && needsSecondPerson([tier, tiers.get(id)]) ? [[id, approval]] : [],
    ),
  );
}

/** Everything that is saved as if it were ready: what the editor is working towards. */
export function savedEdition(saved: SavedFaq): FaqTree {
  return arrange(
    saved,
    saved.articles.filter(({ isArchived }) => !isArchived),
  );
}

/**
 * Gives every article its place in its category and its place in the tree, so that equal contents give equal trees.
 * Articles of an unknown category stay, last: the check before publishing finds them.
 */
function arrange({ categories, synonyms }: Omit<SavedFaq, 'articles'>, articles: readonly FaqArticle[]): FaqTree {
  const rankOf = new Map(categories.map(({ id }, rank) => [id, rank]));
  const placeOf = new Map(
    categories.flatMap(({ id, articleIds = [] }) => articleIds.map((article, place) => [`${id}/${article}`, place])),
  );
  const rank = ({ categoryId }: FaqArticle) => rankOf.get(categoryId) ?? categories.length;
  const arranged = articles.map((article): FaqArticle => {
    const place = placeOf.get(`${article.categoryId}/${article.id}`);
    const content = { ...articleContent(article), updatedAt: article.updatedAt };
    return place === undefined ? content : { ...content, place };
  });
  return {
    categories: categories.map(categoryContent),
    articles: arranged.sort((a, b) => rank(a) - rank(b) || byPlaceThenDemand(a, b)),
    ...(synonyms?.length ? { synonyms } : {}),
  };
}

/** The categories of an edition with the orders by hand that are in it. */
export function handOrders({ categories, articles }: FaqTree): OrderedCategory[] {
  return categories.map((category) => {
    const placed = articles.filter(({ categoryId, place }) => categoryId === category.id && place !== undefined);
    return { ...category, articleIds: placed.sort(byPlaceThenDemand).map(({ id }) => id) };
  });
}

/** An article's other wordings with this one among them. */
export function withOneMore({ question, similar }: Pick<FaqArticle, 'question' | 'similar'>, wording: string) {
  return [question, ...similar].includes(wording) ? similar : [...similar, wording];
}
