import type { Ranker } from './ranker';
import { withoutEntry } from './text-index';

/** From which score to answer, and from which to suggest. */
export interface Thresholds {
  readonly answerFrom: number;
  readonly suggestFrom: number;
}

/** Enough for a steady 95th percentile, few enough to build an index in a quarter of a second. */
const MOST_PROBES = 300;

/**
 * Learns from the knowledge base itself how well a wrong entry can score: each entry in turn is taken out and its own
 * question asked. What then comes first is wrong for certain; the score that only `falseAnswerRate` of these wrong
 * entries reach is the threshold.
 */
export function calibrate(ranker: Ranker, falseAnswerRate: number): Thresholds {
  const { index } = ranker;
  const step = Math.max(1, index.texts.length / MOST_PROBES);
  const scores: number[] = [];
  for (let at = 0; at < index.texts.length; at += step) {
    const text = Math.floor(at);
    const entry = index.entryOf[text] as number;
    const [best] = ranker.rank(withoutEntry(index, text), { audience: 'agent', isEmergency: true }, entry);
    scores.push(best?.score ?? 0);
  }
  scores.sort((a, b) => a - b);
  const quantile = (share: number) => scores[Math.min(scores.length - 1, Math.floor(share * scores.length))] ?? 0;
  return { answerFrom: quantile(1 - falseAnswerRate), suggestFrom: quantile(0.2) };
}
