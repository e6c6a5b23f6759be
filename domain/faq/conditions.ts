import { chinaDay, type Millis } from '../kernel';
import type { ArticleConditions, FaqArticle, MemberTier, OrderState } from './article';

/** What is known of the person who asks. An unknown fact is absent, and never excludes an article by itself. */
export interface AskerFacts {
  readonly order?: { readonly state: OrderState; readonly stateAt: Millis };
  readonly tier?: MemberTier;
}

/** How well an article's conditions meet the facts. */
export type Fit =
  /** A condition does not hold: the answer would be wrong for this person. */
  | 'no'
  /** Nothing speaks against it. */
  | 'general'
  /** Written for just this order state or tier. */
  | 'specific';

/** Where a moment lies to an article's days of validity: before them, within, or past them. */
export type Validity = 'ahead' | 'open' | 'over';

/** Both ends are included; an absent end is open. */
export function validityOf({ validFrom, validTo }: ArticleConditions, now: Millis): Validity {
  if (validTo !== undefined && now > validTo) return 'over';
  return validFrom !== undefined && now < validFrom ? 'ahead' : 'open';
}

/**
 * Judges an article's conditions. Without an order its order conditions are open, so the article stays findable by
 * search; it is merely not `specific`. Days in a state are counted by the calendar in China.
 */
export function fitOf({ conditions }: Pick<FaqArticle, 'conditions'>, facts: AskerFacts, now: Millis): Fit {
  const { orderStates, daysInState, memberTiers } = conditions;
  if (validityOf(conditions, now) !== 'open') return 'no';
  let isSpecific = false;
  if (orderStates?.length && facts.order) {
    if (!orderStates.includes(facts.order.state)) return 'no';
    isSpecific = true;
  }
  if (daysInState && facts.order) {
    const days = chinaDay(now) - chinaDay(facts.order.stateAt);
    if (days < (daysInState.min ?? 0) || days > (daysInState.max ?? Number.POSITIVE_INFINITY)) return 'no';
    isSpecific = true;
  }
  if (memberTiers?.length && facts.tier) {
    if (!memberTiers.includes(facts.tier)) return 'no';
    isSpecific = true;
  }
  return isSpecific ? 'specific' : 'general';
}
