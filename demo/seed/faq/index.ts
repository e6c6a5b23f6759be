import type { FaqArticle, FaqCategory } from '../../../domain/faq';
import { DAY, type Millis } from '../../../domain/kernel';
import type { ArticleSeed } from './article-seed';
import { INVOICE_ARTICLES } from './invoice';
import { RETURNS_ARTICLES } from './returns';
import { SHIPPING_ARTICLES } from './shipping';

interface CategorySeed extends FaqCategory {
  readonly articles: readonly ArticleSeed[];
}

/** In the order of the page: what is asked most stands first. */
const CATEGORY_SEEDS: readonly CategorySeed[] = [
  { id: 'shipping', title: '物流', icon: 'truck', articles: SHIPPING_ARTICLES },
  { id: 'returns', title: '退款售后', icon: 'rotate-ccw', articles: RETURNS_ARTICLES },
  { id: 'invoice', title: '发票', icon: 'receipt-text', articles: INVOICE_ARTICLES },
];

/** The editor's rounds touch every article once in this many days. */
const ROUND_DAYS = 60;

export const FAQ_CATEGORIES: readonly FaqCategory[] = CATEGORY_SEEDS.map(({ id, title, icon }) => ({
  id,
  title,
  icon,
}));

/** Every article of the shop, last edited at some time in the 60 days before `now`, always the same one for the same place. */
export function faqArticles(now: Millis): readonly FaqArticle[] {
  const placed = CATEGORY_SEEDS.flatMap(({ id, articles }) => articles.map((article) => ({ categoryId: id, article })));
  return placed.map(({ categoryId, article }, place) => ({
    tier: 'common',
    conditions: {},
    ...article,
    categoryId,
    updatedAt: now - ((place * 7) % ROUND_DAYS) * DAY,
  }));
}
