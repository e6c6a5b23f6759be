import type { Millis } from '../../kernel';
import type { FaqArticle, FaqCategory, FaqSnapshot } from '../article';
import { type AskerFacts, fitOf, validityOf } from './conditions';
import { byPlaceThenDemand } from './place';

/** Questions shown at the top of the help page, and in a category before one scrolls or asks for all. */
export const OPENING_QUESTIONS = 5;

/**
 * Demand decides between places of equal rank on the opening, where articles of all categories meet. Ids are compared by
 * their code units: a phone's language must not turn two questions around.
 */
const byDemand = (a: FaqArticle, b: FaqArticle) => askedNow(b) - askedNow(a) || (a.id < b.id ? -1 : 1);

/** Who has waited for days asks all of such a question's asks: for them it is asked that much oftener than for everybody. */
const WAITING_GAIN = 2;
const askedNow = ({ demand, conditions }: FaqArticle) => (conditions.daysInState?.min ? WAITING_GAIN * demand : demand);

/** Articles a shopper may see. The guide is the agents'. */
export function shopperArticles(snapshot: Pick<FaqSnapshot, 'articles'>): FaqArticle[] {
  return snapshot.articles.filter(({ tier }) => tier !== 'guide');
}

/** Those a shopper may see at this moment: within their days of validity. */
export function validArticles(snapshot: Pick<FaqSnapshot, 'articles'>, now: Millis): FaqArticle[] {
  return shopperArticles(snapshot).filter(({ conditions }) => validityOf(conditions, now) === 'open');
}

/** Half of an opening is about what the order is in the midst of. */
const floorOf = (limit: number): number => Math.ceil(limit / 2);

/** For that half nothing gives way that is asked much more: it takes this share of what the other is asked. */
const FLOOR_SHARE = 0.6;

/**
 * The questions the help page opens with: emergencies of these days and places first, then those written for just this
 * order state, most of them about its main matter, then what is asked most; never one whose conditions do not hold. At
 * most `limit`.
 */
export function openingQuestions(
  snapshot: Pick<FaqSnapshot, 'articles'>,
  facts: AskerFacts,
  now: Millis,
  limit: number = OPENING_QUESTIONS,
): FaqArticle[] {
  const ranked = validArticles(snapshot, now)
    .map((article) => ({ article, fit: fitOf(article, facts, now) }))
    .filter(({ fit }) => fit !== 'no')
    .filter(({ article }) => isAboutKnown(article, facts));
  const isForThisOrder = ({ conditions }: FaqArticle) =>
    facts.order && (conditions.orderStates?.length || conditions.daysInState);
  const rank = ({ article }: (typeof ranked)[number]) =>
    article.tier === 'emergency' ? 0 : isForThisOrder(article) ? 1 : 2;
  const sorted = ranked
    .sort((a, b) => rank(a) - rank(b) || byDemand(a.article, b.article))
    .map(({ article }) => article);
  return withFloor(
    sorted,
    sorted.filter((article) => article.tier !== 'emergency' && isForThisOrder(article)),
    limit,
  );
}

/**
 * The first `limit`, of which as many as the floor says are about the main matter of the order. Side matters are asked over
 * all of an order's life and would else add up to push out what is asked only now: while a parcel is on its way, one that
 * does not come matters more than the third thing about returns.
 */
function withFloor(sorted: readonly FaqArticle[], own: readonly FaqArticle[], limit: number): FaqArticle[] {
  const main = mainMatter(own, floorOf(limit));
  const shown = new Set(sorted.slice(0, limit));
  for (const article of main.filter((one) => !shown.has(one))) {
    const loser = [...shown].reverse().find((one) => one.tier !== 'emergency' && !main.includes(one));
    if (!loser || (own.includes(loser) && askedNow(article) < FLOOR_SHARE * askedNow(loser))) break;
    shown.delete(loser);
    shown.add(article);
  }
  return sorted.filter((article) => shown.has(article));
}

/** The questions, at most so many, of the category that is asked most in this state by them. */
function mainMatter(own: readonly FaqArticle[], most: number): readonly FaqArticle[] {
  const leading = new Map<string, FaqArticle[]>();
  for (const article of own) {
    const before = leading.get(article.categoryId) ?? [];
    if (before.length < most) leading.set(article.categoryId, [...before, article]);
  }
  const asked = (articles: readonly FaqArticle[]) => articles.reduce((sum, article) => sum + askedNow(article), 0);
  return [...leading.values()].sort((a, b) => asked(b) - asked(a))[0] ?? [];
}

/** Without an order, or its province, answers about one state or some provinces are for whoever searches or browses. */
function isAboutKnown({ conditions: { orderStates, provinces } }: FaqArticle, { order }: AskerFacts): boolean {
  return (!orderStates?.length || order !== undefined) && (!provinces?.length || order?.province !== undefined);
}

/**
 * A category's questions: the fitting first, then as the merchant placed them, then the most asked; those for other orders
 * or members come last. One out of its days of validity is not there at all.
 */
export function categoryQuestions(
  snapshot: Pick<FaqSnapshot, 'articles'>,
  categoryId: string,
  facts: AskerFacts,
  now: Millis,
): FaqArticle[] {
  const order = { specific: 0, general: 1, no: 2 } as const;
  return validArticles(snapshot, now)
    .filter((article) => article.categoryId === categoryId)
    .map((article) => ({ article, place: order[fitOf(article, facts, now)] }))
    .sort((a, b) => a.place - b.place || byPlaceThenDemand(a.article, b.article))
    .map(({ article }) => article);
}

/** Categories that have something to show, in the merchant's order, with their number of questions. */
export function filledCategories(
  snapshot: Pick<FaqSnapshot, 'categories' | 'articles'>,
  now: Millis,
): (FaqCategory & { readonly size: number })[] {
  const articles = validArticles(snapshot, now);
  return snapshot.categories
    .map((category) => ({ ...category, size: articles.filter(({ categoryId }) => categoryId === category.id).length }))
    .filter(({ size }) => size > 0);
}
