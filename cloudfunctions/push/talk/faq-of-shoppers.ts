import { type TurnContext, WELCOME_SUGGESTIONS } from '../../../domain/conversation';
import type { FaqArticle, FaqTree } from '../../../domain/faq';
import { createMatcher, relatedArticles } from '../../../domain/faq/matching';
import {
  type AskerFacts,
  categoryQuestions,
  filledCategories,
  openingQuestions,
  shopperArticles,
  validityOf,
} from '../../../domain/faq/reading';
import type { Millis } from '../../../domain/kernel';

type Matcher = ReturnType<typeof createMatcher>;

/** An index takes a while to build and is good for as long as the same FAQ is published. */
let kept: { readonly tree: FaqTree; readonly articles: readonly FaqArticle[]; readonly match: Matcher } | undefined;

type Looks = 'categories' | 'questionsOf' | 'articleOf' | 'match' | 'related' | 'opening';
export interface FaqOfShoppers extends Pick<TurnContext, Looks> {
  readonly articles: readonly FaqArticle[];
}

/** The published FAQ as the machine looks things up in it, for one person at one moment. */
export function faqOfShoppers(tree: FaqTree, facts: AskerFacts, now: Millis): FaqOfShoppers {
  if (kept?.tree !== tree) {
    const articles = shopperArticles(tree);
    kept = { tree, articles, match: createMatcher(articles, { synonyms: tree.synonyms ?? [] }) };
  }
  const { articles, match } = kept;
  const isValid = ({ conditions }: FaqArticle): boolean => validityOf(conditions, now) === 'open';
  return {
    articles,
    categories: filledCategories(tree, now),
    questionsOf: (categoryId) => categoryQuestions(tree, categoryId, facts, now),
    articleOf: (id) => articles.find((article) => article.id === id && isValid(article)),
    match: (text) => match(text, { audience: 'shopper', isEmergency: true, facts, now }),
    opening: () => openingQuestions({ articles }, facts, now, WELCOME_SUGGESTIONS),
    related: (articleId) => relatedArticles(articles, articleId, MAX_RELATED, { facts, now }),
  };
}

const MAX_RELATED = 3;
