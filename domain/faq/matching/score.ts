/**
 * How much each share of `features.ts` counts. Fitted by softmax regression (the right text against the other 23 of the short
 * list, L2 10⁻⁴) on two public sets of question pairs and a shop set; what to measure was chosen by leaving one set out in
 * turn, so that nothing here knows a particular knowledge base.
 */
const COEFFICIENTS = Float64Array.of(
  // Of the query: sound, blur in context, alone, sound in context, group, loose, one side, both sides; then unseen.
  ...[-0.68, -0.83, 6.29, 1.18, 4.95, 5.67, 5.01, 3.42, 1.18],
  // The same kinds of the text.
  ...[-3.05, -0.17, 2.47, 1.38, 2.2, 6.45, 3.34, 2.34],
  // Pairs of the query that are the same, that sound so; pairs of the text.
  ...[4.24, 0.35, 2.69],
  // Length ratio; the weaker of both shares; another question word.
  ...[2.17, 4.56, -0.12],
);

/** Scores a wording from what it shares with the query: about 20 for the very same words, 0 for hardly anything. */
export function scoreWording(features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < COEFFICIENTS.length; i++) sum += (COEFFICIENTS[i] as number) * (features[i] as number);
  return sum;
}

/** The larger, the more every wording counts; towards 0 only the best one would. */
const TEMPERATURE = 3;

/**
 * An entry's score from its wordings': T · ln(mean(exp(score / T))), between their mean and their maximum. The maximum
 * would favour entries with many wordings, each a further chance to be hit by accident: with five wordings an entry, for all
 * or for half of them, this finds 12 points more of colloquial shop messages than the maximum does.
 * @param scores of the wordings compared
 * @param wordings how many the entry has; those not compared share hardly anything
 */
export function combineWordings(scores: readonly number[], wordings: number): number {
  let sum = 0;
  for (const score of scores) sum += Math.exp(score / TEMPERATURE);
  return TEMPERATURE * Math.log(sum / wordings);
}

const RUNNERS_UP = 4;
const CROWD_SHARE = 0.3;

/**
 * How far the best stands out, as a deduction from every score: where the next four score high as well, the words are
 * common in this knowledge base and prove less. The same for all entries, so that the order stays.
 * @param scores best first
 */
export function crowding(scores: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i <= RUNNERS_UP; i++) sum += Math.max(0, scores[i] ?? 0);
  return (CROWD_SHARE * sum) / RUNNERS_UP;
}

const CLEAR_LEAD = 1.5;

/** Whether the best leads the next clearly. Of two entries as likely, a bare 「退款」 say, neither is an answer: one asks. */
export function leadsClearly(scores: readonly number[]): boolean {
  return scores.length > 0 && (scores[0] ?? 0) - (scores[1] ?? Number.NEGATIVE_INFINITY) >= CLEAR_LEAD;
}
