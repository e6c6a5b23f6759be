import { finish, type Steps } from '../../kernel';
import { calibrateInSteps, USUAL_RATE } from './calibrate';
import type { MatchContext, MatchEntry, MatcherOptions, MatchResult, Suggestion } from './entry';
import { isCourtesy } from './normalise';
import { type Ranked, type Ranker, rankerOf } from './ranker';
import { leadsClearly } from './score';

/** Finds the entry a message is about, or says that none is. */
export type Matcher = (text: string, context?: MatchContext) => MatchResult;

/** 「您是不是想问」 offers no more than three. */
const MAX_SUGGESTIONS = 3;
const MAX_RANKED = 10;

/**
 * Builds a matcher for a knowledge base. The same code runs on the phone and in the cloud; it keeps no state between
 * messages.
 * @param entries questions with their other wordings
 * @param options the operator's settings
 */
export function createMatcher(entries: readonly MatchEntry[], options: MatcherOptions = {}): Matcher {
  const ranker = rankerOf(entries, options.synonyms);
  const judge = finish(judgeInSteps(ranker, options));
  return (text, context = {}) => judge(text, ranker.rank(ranker.index.read(text), context));
}

/** Says what a ranking of a text comes to. */
export type Judge = (text: string, ranked: readonly Ranked[]) => MatchResult;

/** A judge for who ranks the text anyway, made in steps. */
export function* judgeInSteps(ranker: Ranker, { falseAnswerRate = USUAL_RATE }: MatcherOptions = {}): Steps<Judge> {
  const { answerFrom, suggestFrom } = yield* calibrateInSteps(ranker, falseAnswerRate);
  return (text, ranked) => decide(ranked, answerFrom, isCourtesy(text) ? answerFrom : suggestFrom);
}

function decide(found: readonly Ranked[], answerFrom: number, suggestFrom: number): MatchResult {
  const ranked = found.slice(0, MAX_RANKED).map(({ id, score }): Suggestion => ({ id, score }));
  const [best] = ranked;
  const score = best?.score ?? Number.NEGATIVE_INFINITY;
  if (best === undefined || score < suggestFrom) return { outcome: 'refused', suggestions: [], score, ranked };
  const isSure = score >= answerFrom && found[0]?.fits && leadsClearly(ranked.map((one) => one.score));
  if (!isSure) {
    return { outcome: 'suggest', suggestions: ranked.slice(0, MAX_SUGGESTIONS), score, ranked };
  }
  return { outcome: 'answer', answer: best, suggestions: ranked.slice(1, 1 + MAX_SUGGESTIONS), score, ranked };
}
