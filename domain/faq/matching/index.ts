export type { MatchContext, MatchEntry, MatcherOptions, MatchResult, Ranking, Suggestion } from './entry';
export { highlight, type Range } from './highlight';
export { createMatcher, type Matcher } from './matcher';
export { DUPLICATE_FROM, type NearDuplicate, nearDuplicates, relatedArticles } from './related';
export { createSearch, type Search } from './search';
