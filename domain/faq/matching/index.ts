/**
 * Finds the FAQ entry a shopper's words are about, on the phone and in the cloud alike, without a model.
 *
 * A message goes this way: `normalise` (one spelling) → `tokens` (units) → `phonetics` (their sounds) → `concepts` (words of like
 * meaning) → `retrieve` (a short list from `postings`) → `agreement` and `features` (what two texts share, both ways) →
 * `score` (one number an entry) → `matcher` (answer, suggest or refuse, by thresholds that `calibrate` learns from the
 * knowledge base). `npm run bench:faq` measures it beside common search libraries.
 */
export { readingsOf, simplify } from './characters';
export type { MatchEntry, MatchResult } from './entry';
export { highlight, type Range } from './highlight';
export { isFirstCharacter } from './letters';
export { createMatcher } from './matcher';
export { isCourtesy, normalise } from './normalise';
export { createRanker, type Ranker, rankerInSteps } from './ranker';
export { DUPLICATE_FROM, nearDuplicates, relatedArticles, relatedInSteps } from './related';
export { createSearch, type Search } from './search';
export { createShopperSearch, type ShopperSearch, shopperSearchInSteps } from './shopper-search';
