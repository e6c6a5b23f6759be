import type { Ranker } from './ranker';
import { leadsClearly } from './score';

/** From which score to answer, and from which to suggest. */
export interface Thresholds {
  readonly answerFrom: number;
  readonly suggestFrom: number;
}

/** Enough for a steady quantile, few enough to build an index in a quarter of a second. */
const MOST_PROBES = 160;

/** What an operator who sets nothing gets: one false answer in twenty messages that have none. */
export const USUAL_RATE = 0.05;

/**
 * An operator's rate is meant over all messages that have no answer here. Half of those are about something else
 * altogether and hardly ever pass, so near ones may pass this much more often.
 */
const NEAR_SHARE = 1.8;

/**
 * Learns from the knowledge base itself how well a wrong entry can score: entries in turn are taken out and their own
 * wordings asked. What then comes first is wrong for certain, and would be said if it led clearly; the score that only
 * few of these wrong entries reach is the threshold. What few entries say is drawn towards what a base of this size
 * shows as a rule.
 * @param falseAnswerRate share of messages without an answer that may be answered all the same
 */
export function calibrate(ranker: Ranker, falseAnswerRate: number): Thresholds {
  const wrong = wrongScores(ranker).sort((a, b) => a - b);
  const answerFrom = thresholdAt(falseAnswerRate, wrong, ranker.entries.length);
  const usual = thresholdAt(USUAL_RATE, wrong, ranker.entries.length);
  return { answerFrom, suggestFrom: Math.min(answerFrom, SUGGEST_SHARE * usual) };
}

function thresholdAt(falseAnswerRate: number, wrong: readonly number[], entries: number): number {
  const tail = Math.min(0.5, falseAnswerRate * NEAR_SHARE);
  const expected = expectedThreshold(entries, tail);
  const seen = wrong[Math.min(wrong.length - 1, Math.floor((1 - tail) * wrong.length))] ?? expected;
  const evidence = Math.min(wrong.length, entries);
  const learnt = (evidence * seen + PRIOR_ENTRIES * expected) / (evidence + PRIOR_ENTRIES);
  return Math.max(learnt, expected - MOST_BELOW_RULE);
}

/** Where all questions are neighbours no wrong one ever leads clearly; that is no leave to answer at any score. */
const MOST_BELOW_RULE = 2;

/** The best wrong score of evenly chosen wordings, each asked as if its entry were not there. */
export function wrongScores({ index, rank }: Ranker): number[] {
  const step = Math.max(1, index.texts.length / MOST_PROBES);
  const scores: number[] = [];
  for (let at = 0; at < index.texts.length; at += step) {
    const text = Math.floor(at);
    const found = rank(index.readWithoutEntry(text), EVERYTHING, index.entryOf[text]).map(({ score }) => score);
    scores.push(leadsClearly(found) ? (found[0] ?? 0) : 0);
  }
  return scores;
}

const EVERYTHING = { audience: 'agent' } as const;

/** The rule weighs as much as this many entries. */
const PRIOR_ENTRIES = 60;

/**
 * The best of N wrong entries grows with ln N, as maxima do, and with the strictness asked for. Level and slopes as
 * `npm run fit:faq` finds them by least squares over this project's own bases, whole and in parts.
 */
function expectedThreshold(entries: number, tail: number): number {
  return 7.1 + 0.6 * Math.log(Math.max(2, entries)) + 1.9 * Math.log(0.075 / tail);
}

/** About two thirds of the way to what one usually answers is worth asking 「您是不是想问」, however strict the operator is with answers. */
const SUGGEST_SHARE = 0.65;
