import type { Millis } from '../kernel';
import type { MemberTier, OrderState } from '../shop';
import type { Province } from './provinces';
import type { ArticleTier } from './tiers';

/** What a shopper can do from an answer, in the host shop. A closed list: each is a deep link the mall knows. */
export const ARTICLE_ACTIONS = [
  'urge_shipment',
  'change_address',
  'cancel_order',
  'apply_return',
  'confirm_receipt',
  'view_logistics',
  'apply_invoice',
  'view_coupons',
  'view_membership',
  'leave_message',
] as const;
export type ArticleAction = (typeof ARTICLE_ACTIONS)[number];

/**
 * One piece of an answer. Texts may hold slots, `{{order.expectedShipAt|尽快}}`: the fact when it is known,
 * the words after the bar otherwise.
 */
export type ArticleBlock =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'steps'; readonly items: readonly string[] }
  | { readonly type: 'tip'; readonly text: string }
  | { readonly type: 'image'; readonly fileId: string; readonly alt: string }
  | { readonly type: 'link'; readonly label: string; readonly path: string; readonly appId?: string }
  | { readonly type: 'action'; readonly label: string; readonly action: ArticleAction };

/** When an article fits. An absent field allows everything; every present field must hold. */
export interface ArticleConditions {
  readonly orderStates?: readonly OrderState[];
  /** Whole days the order has been in its state, both ends included. */
  readonly daysInState?: { readonly min?: number; readonly max?: number };
  readonly memberTiers?: readonly MemberTier[];
  /** Where the order goes. A notice about snow in the north is nobody's business in the south. */
  readonly provinces?: readonly Province[];
  readonly validFrom?: Millis;
  readonly validTo?: Millis;
}

/** What is asked and answered in English: beside the Chinese, whole or not at all. */
export interface EnglishArticle {
  readonly question: string;
  readonly similar: readonly string[];
  readonly blocks: readonly ArticleBlock[];
}

/** A question with its answer. */
export interface FaqArticle {
  readonly id: string;
  readonly categoryId: string;
  readonly question: string;
  /** The same question as people really type it. */
  readonly similar: readonly string[];
  readonly keywords: readonly string[];
  readonly blocks: readonly ArticleBlock[];
  /** Absent where nobody wrote it: whoever reads English is shown the Chinese, and told so. */
  readonly english?: EnglishArticle;
  readonly tier: ArticleTier;
  readonly conditions: ArticleConditions;
  /** How often it is asked, in asks a month; ranks what stands first. */
  readonly demand: number;
  /** Its place by hand in its category, from 0. Those without one come after, by demand. */
  readonly place?: number;
  readonly updatedAt: Millis;
}

/** The second level. Its place in the list is its place on the page. */
export interface FaqCategory {
  readonly id: string;
  readonly title: string;
  /** Its name in English; absent where it has none. */
  readonly english?: string;
  /** Name of a line icon, see `src/components/icon`. */
  readonly icon: string;
}

/** What a shopper can read: categories in the order of the page, and their articles. */
export interface FaqTree {
  readonly categories: readonly FaqCategory[];
  readonly articles: readonly FaqArticle[];
  /** The merchant's own words of one meaning, as `MatcherOptions.synonyms` takes them. Absent when there are none. */
  readonly synonyms?: readonly string[];
}

/** The published tree, immutable; the hash names it. */
export interface FaqSnapshot extends FaqTree {
  readonly hash: string;
  readonly publishedAt: Millis;
}
