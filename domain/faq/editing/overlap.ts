import type { ArticleConditions, FaqArticle } from '../article';

/** Whether two articles can both fit one person at one moment. Only then do equal questions harm. */
export function canBothFit(one: FaqArticle, other: FaqArticle): boolean {
  const [a, b] = [one.conditions, other.conditions];
  return (
    haveCommon(a.orderStates, b.orderStates) &&
    haveCommon(a.memberTiers, b.memberTiers) &&
    haveCommon(a.provinces, b.provinces) &&
    spansMeet(daysOf(a), daysOf(b)) &&
    spansMeet([a.validFrom, a.validTo], [b.validFrom, b.validTo]) &&
    // The guide is the agents', who see which of two is for them.
    (one.tier === 'guide') === (other.tier === 'guide')
  );
}

/** An empty or absent list allows everything. */
function haveCommon(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a?.length || !b?.length || a.some((value) => b.includes(value));
}

type Span = readonly [from: number | undefined, to: number | undefined];

const daysOf = ({ daysInState }: ArticleConditions): Span => [daysInState?.min, daysInState?.max];

function spansMeet([fromA = Number.NEGATIVE_INFINITY, toA = Number.POSITIVE_INFINITY]: Span, [fromB, toB]: Span) {
  return fromA <= (toB ?? Number.POSITIVE_INFINITY) && (fromB ?? Number.NEGATIVE_INFINITY) <= toA;
}
