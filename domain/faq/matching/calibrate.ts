import { finish, type Steps } from '../../kernel';
import type { Ranker } from './ranker';
import { leadsClearly } from './score';

/** From which score to answer, and from which to suggest. */
export interface Thresholds {
  readonly answerFrom: number;
  readonly suggestFrom: number;
}

/** Enough for a steady quantile, few enough to build an index in a quarter of a second. */
const MAX_PROBES = 400;

/** What an operator who sets nothing gets: one answer in twenty messages about this shop that no article answers. */
export const USUAL_RATE = 0.05;

/**
 * An entry left out has its neighbours still there, and its words are an article's: it passes for another this much more
 * often than a message about this shop that no article answers.
 */
const PROBE_SHARE = 1.3;

/**
 * Learns from the knowledge base itself how well a wrong entry can score: entries in turn are taken out and their own
 * wordings asked. What then comes first is wrong for certain, and would be said if it led clearly; the score that only
 * few of these wrong entries reach is the threshold. What few entries say is drawn towards what a base of this size
 * shows as a rule.
 * @param falseAnswerRate of messages about this shop that no entry answers, the share that may be answered all the same
 */
export function calibrate(ranker: Ranker, falseAnswerRate: number): Thresholds {
  return finish(calibrateInSteps(ranker, falseAnswerRate));
}

/** The same in steps of a wording asked. */
export function* calibrateInSteps(ranker: Ranker, falseAnswerRate: number): Steps<Thresholds> {
  const wrong = (yield* wrongScoresInSteps(ranker)).sort((a, b) => a - b);
  const answerFrom = thresholdAt(falseAnswerRate, wrong, ranker.entries.length);
  const usual = thresholdAt(USUAL_RATE, wrong, ranker.entries.length);
  return { answerFrom, suggestFrom: Math.min(answerFrom, SUGGEST_SHARE * usual) };
}

function thresholdAt(falseAnswerRate: number, wrong: readonly number[], entries: number): number {
  const tail = Math.min(0.5, falseAnswerRate * PROBE_SHARE);
  const expected = expectedThreshold(entries, tail);
  const seen = wrong[Math.min(wrong.length - 1, Math.floor((1 - tail) * wrong.length))] ?? expected;
  const trust = trustIn(Math.min(wrong.length, entries));
  const learnt = trust * seen + (1 - trust) * expected;
  return Math.max(learnt, expected - MAX_BELOW_RULE);
}

/** Where all questions are neighbours no wrong one ever leads clearly; that is no leave to answer at any score. */
const MAX_BELOW_RULE = 2;

/** The best wrong score of evenly chosen wordings, each asked as if its entry were not there. */
export function wrongScores(ranker: Ranker): number[] {
  return finish(wrongScoresInSteps(ranker));
}

function* wrongScoresInSteps({ index, isEnglish, rank }: Ranker): Steps<number[]> {
  // The thresholds are those of the language that all entries have.
  const own = [...index.texts.keys()].filter((text) => !isEnglish(text));
  const step = Math.max(1, own.length / MAX_PROBES);
  const scores: number[] = [];
  for (let at = 0; at < own.length; at += step) {
    const text = own[Math.floor(at)] ?? 0;
    const found = rank(index.readWithoutEntry(text), EVERYTHING, index.entryOf[text]).map(({ score }) => score);
    scores.push(leadsClearly(found) ? (found[0] ?? 0) : 0);
    yield;
  }
  return scores;
}

const EVERYTHING = { audience: 'agent' } as const;

/** From so many entries on a base is believed rather than the rule. */
const EVEN_ENTRIES = 100;

/** How far a base is believed: hardly with a dozen entries, all but wholly with some hundreds, as bases differ by more than any rule knows. */
function trustIn(entries: number): number {
  return entries ** 2 / (entries ** 2 + EVEN_ENTRIES ** 2);
}

/**
 * The best of N wrong entries grows with ln N, as maxima do, and with the strictness asked for. Slopes as `npm run fit:faq`
 * finds them by least squares over this project's own bases, whole and in parts. The level stands 0.7 below what it finds:
 * there the messages people wrote, near ones and those whose entry was taken out, then pass at the rate asked for.
 */
function expectedThreshold(entries: number, tail: number): number {
  return 6.5 + 0.6 * Math.log(Math.max(2, entries)) + 1.9 * Math.log(0.075 / tail);
}

/** About three fifths of the way to what one usually answers is worth asking 「您是不是想问」, however strict the operator is with answers. */
const SUGGEST_SHARE = 0.61;
