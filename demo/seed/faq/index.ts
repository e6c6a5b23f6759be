import type { FaqArticle, FaqCategory } from '../../../domain/faq';
import { categoryContent } from '../../../domain/faq/reading';
import { DAY, type Millis } from '../../../domain/kernel';
import { ACCOUNT_ARTICLES } from './account';
import type { ArticleSeed } from './article-seed';
import { ENGLISH_ARTICLES } from './english';
import { INVOICE_ARTICLES } from './invoice';
import { MEMBER_ARTICLES } from './member';
import { PAYMENT_ARTICLES } from './payment';
import { PRODUCT_ARTICLES } from './product';
import { PROMO_ARTICLES } from './promo';
import { RETURNS_ARTICLES } from './returns';
import { SHIPPING_ARTICLES } from './shipping';

interface CategorySeed extends FaqCategory {
  readonly articles: readonly ArticleSeed[];
}

/** In the order of the page: what is asked most stands first. */
const CATEGORY_SEEDS: readonly CategorySeed[] = [
  { id: 'shipping', title: '物流', english: 'Shipping', icon: 'truck', articles: SHIPPING_ARTICLES },
  { id: 'returns', title: '退款售后', english: 'Returns & refunds', icon: 'rotate-ccw', articles: RETURNS_ARTICLES },
  { id: 'invoice', title: '发票', english: 'Invoices', icon: 'receipt-text', articles: INVOICE_ARTICLES },
  { id: 'promo', title: '优惠', english: 'Offers', icon: 'ticket-percent', articles: PROMO_ARTICLES },
  { id: 'account', title: '账号', english: 'Account', icon: 'user-round', articles: ACCOUNT_ARTICLES },
  { id: 'member', title: '会员', english: 'Membership', icon: 'crown', articles: MEMBER_ARTICLES },
  { id: 'product', title: '商品', english: 'Products', icon: 'package', articles: PRODUCT_ARTICLES },
  { id: 'payment', title: '支付', english: 'Payment', icon: 'credit-card', articles: PAYMENT_ARTICLES },
];

/** The editor's rounds touch every article once in this many days. */
const ROUND_DAYS = 60;

export const FAQ_CATEGORIES: readonly FaqCategory[] = CATEGORY_SEEDS.map(categoryContent);

/** Every article of the shop. The same `now` gives the same articles, each last edited in the 60 days before it. */
export function faqArticles(now: Millis): readonly FaqArticle[] {
  const placed = CATEGORY_SEEDS.flatMap(({ id, articles }) => articles.map((seed) => ({ categoryId: id, seed })));
  return placed.map(({ categoryId, seed }, place) => articleOf(seed, categoryId, place, now));
}

function articleOf(seed: ArticleSeed, categoryId: string, place: number, now: Millis): FaqArticle {
  const { validDays, tier = 'common', conditions = {}, ...written } = seed;
  const validity = validDays && { validFrom: now + validDays.from * DAY, validTo: now + validDays.to * DAY };
  const english = ENGLISH_ARTICLES[seed.id];
  return {
    ...written,
    ...(english && { english }),
    categoryId,
    tier,
    conditions: { ...conditions, ...validity },
    updatedAt: now - ((place * 7) % ROUND_DAYS) * DAY,
  };
}
