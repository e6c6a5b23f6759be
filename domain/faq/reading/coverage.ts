import { DAY, type Millis } from '../../kernel';
import type { OrderState } from '../../shop';
import type { FaqArticle, FaqSnapshot } from '../article';
import type { AskerFacts } from './conditions';
import { categoryQuestions, filledCategories, OPENING_QUESTIONS, openingQuestions, validArticles } from './navigator';

/** The share of demand that a merchant should reach within two taps. */
export const COVERAGE_AIM = 0.8;

/** Questions of a category that stand on a phone's first screen, so that the second tap is on the answer. */
export const CATEGORY_FIRST_SCREEN = 8;

export interface Coverage {
  /** 0 to 1, weighted by demand. 1 for an empty FAQ: nothing is missed. */
  readonly share: number;
  readonly totalDemand: number;
  /** Questions out of reach, the most asked first: what to promote. */
  readonly missed: readonly FaqArticle[];
}

/**
 * How much of the real demand is answered within two taps of the help page: one tap on an opening question, or one on
 * a category and one on a question of its first screen. An article counts when it is within reach from the opening in
 * which it would be asked: for one with order states, the help page of an order that has just come to fit (in one of
 * those states, for as many days as it takes, to one of its provinces); else the help page without an order. What is not valid now counts neither way.
 */
export function twoTapCoverage(snapshot: FaqSnapshot, now: Millis): Coverage {
  const openings = new Map<string, ReadonlySet<string>>();
  const isReached = ({ id, conditions }: FaqArticle, state: OrderState | undefined): boolean => {
    const facts = factsToFit(conditions, state, now);
    const key = JSON.stringify(facts);
    const opening = openings.get(key) ?? withinTwoTaps(snapshot, facts, now);
    openings.set(key, opening);
    return opening.has(id);
  };
  const articles = validArticles(snapshot, now);
  const missed = articles
    .filter((article) => {
      const { orderStates } = article.conditions;
      const states = orderStates?.length ? orderStates : [undefined];
      return !states.some((state) => isReached(article, state));
    })
    .sort((a, b) => b.demand - a.demand);
  const demandOf = (list: readonly FaqArticle[]) => list.reduce((sum, { demand }) => sum + demand, 0);
  const totalDemand = demandOf(articles);
  return { share: totalDemand === 0 ? 1 : 1 - demandOf(missed) / totalDemand, totalDemand, missed };
}

/** Somebody whose order has just come to fit. */
function factsToFit(
  { daysInState, provinces }: FaqArticle['conditions'],
  state: OrderState | undefined,
  now: Millis,
): AskerFacts {
  return state ? { order: { state, stateAt: now - (daysInState?.min ?? 0) * DAY, province: provinces?.[0] } } : {};
}

function withinTwoTaps(snapshot: FaqSnapshot, facts: AskerFacts, now: Millis): ReadonlySet<string> {
  const reached = new Set(openingQuestions(snapshot, facts, now, OPENING_QUESTIONS).map(({ id }) => id));
  for (const { id } of filledCategories(snapshot, now)) {
    for (const article of categoryQuestions(snapshot, id, facts, now).slice(0, CATEGORY_FIRST_SCREEN))
      reached.add(article.id);
  }
  return reached;
}
