import { FAQ_CATEGORIES, faqArticles } from '../../demo/seed/faq';
import type { FaqTree } from '../../domain/faq';
import { testStartAt } from '../../test/cloud/describe-cloud';
import { snapshotOf } from '../../test/domain/faq/article-of';

/** The demo shop's FAQ, as it is published. */
export const CATEGORIES_AND_ARTICLES: FaqTree = {
  ...snapshotOf(faqArticles(testStartAt)),
  categories: FAQ_CATEGORIES,
};
