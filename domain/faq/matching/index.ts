export type { MatchContext, MatchEntry, MatcherOptions, MatchResult, Suggestion } from './entry';
export { createMatcher, type Matcher } from './matcher';
