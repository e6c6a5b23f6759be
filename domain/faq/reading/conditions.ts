import { chinaDay, type Millis } from '../../kernel';
import type { MemberTier, OrderState } from '../../shop';
import type { ArticleConditions, FaqArticle } from '../article';
import type { Province } from '../provinces';

/** What is known of the person who asks. An unknown fact is absent, and never excludes an article by itself. */
export interface AskerFacts {
  readonly order?: { readonly state: OrderState; readonly stateAt: Millis; readonly province?: Province | undefined };
  readonly tier?: MemberTier;
}

/** How well an article's conditions meet the facts. */
export type Fit =
  /** A condition does not hold: the answer would be wrong for this person. */
  | 'no'
  /** Nothing speaks against it. */
  | 'general'
  /** Written for just this order state, tier or province. */
  | 'specific';

/** Where a moment lies to an article's days of validity: before them, within, or past them. */
export type Validity = 'ahead' | 'open' | 'over';

/** The first and the last moment of something; an absent end is open. */
export interface Period {
  readonly validFrom?: Millis | undefined;
  readonly validTo?: Millis | undefined;
}

/** Both ends are included; an absent end is open. */
export function validityOf({ validFrom, validTo }: Period, now: Millis): Validity {
  if (validTo !== undefined && now > validTo) return 'over';
  return validFrom !== undefined && now < validFrom ? 'ahead' : 'open';
}

/**
 * Judges an article's conditions. Without an order its order conditions are open, so the article stays findable by
 * search; it is merely not `specific`. Days in a state are counted by the calendar in China.
 */
export function fitOf({ conditions }: Pick<FaqArticle, 'conditions'>, facts: AskerFacts, now: Millis): Fit {
  if (validityOf(conditions, now) !== 'open') return 'no';
  const judged = [
    isAmong(conditions.orderStates, facts.order?.state),
    isWithin(conditions.daysInState, facts.order?.stateAt, now),
    isAmong(conditions.memberTiers, facts.tier),
    isAmong(conditions.provinces, facts.order?.province),
  ];
  if (judged.includes(false)) return 'no';
  return judged.includes(true) ? 'specific' : 'general';
}

/** Undefined where nothing is asked for, or nothing known. */
function isAmong<V>(allowed: readonly V[] | undefined, fact: V | undefined): boolean | undefined {
  return allowed?.length && fact !== undefined ? allowed.includes(fact) : undefined;
}

function isWithin(days: ArticleConditions['daysInState'], since: Millis | undefined, now: Millis): boolean | undefined {
  if (!days || since === undefined) return undefined;
  const passed = chinaDay(now) - chinaDay(since);
  return passed >= (days.min ?? 0) && passed <= (days.max ?? Number.POSITIVE_INFINITY);
}
