/**
 * How much each share of `features.ts` counts. `npm run fit:faq` fits them by softmax regression (the right entry against
 * the short list and against "none of these") on this project's own sets alone: the shop set of the bench, and the seed FAQ
 * with its messages; beside them slips made from their words, and messages whose entry was taken out.
 */
export const COEFFICIENTS = Float64Array.of(
  // Of the query: sound, blur in context, alone, sound in context, guess, group, loose, one side, both sides; then unseen.
  ...[-1.24, 1.94, 6.22, 1.61, 5.07, 6.3, 5.93, 4.41, 3.42, 1.62],
  // The same kinds of the text.
  ...[-3.3, 1.65, 7.42, 0.9, 2.23, 4.53, 6.22, 3.95, 0.55],
  // Pairs of the query that are the same, that sound so; pairs of the text.
  ...[5.42, -0.23, 3.38],
  // Length ratio; the weaker of both shares; another question word.
  ...[0.42, 5.35, 0.24],
  // The heaviest unit missed of the query, of the text; all that is shared.
  ...[0.14, 2.08, 2.39],
);

/** Scores a wording from what it shares with the query: about 20 for the very same words, 0 for hardly anything. */
export function scoreWording(features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < COEFFICIENTS.length; i++) sum += (COEFFICIENTS[i] as number) * (features[i] as number);
  return sum;
}

/** The larger, the more every wording counts; towards 0 only the best one would. */
export const TEMPERATURE = 3;
/** How much many wordings count against an entry: with 1 the mean of all is taken, with 0 each is a further chance. */
const WORDINGS_POWER = 0.7;

/**
 * An entry's score from its wordings': T · ln(sum(exp(score / T)) / wordings^0.7). The maximum would favour entries with many
 * wordings, each a further chance to be hit by accident; the mean would bury the one wording that was written for just
 * this message. With five wordings an entry, for all or for half of them, the mean already found 12 points more of colloquial
 * shop messages than the maximum; this answers one point more of them at the same rate of false answers.
 * @param scores of the wordings compared
 * @param wordings how many the entry has; those not compared share hardly anything
 */
export function combineWordings(scores: readonly number[], wordings: number): number {
  let sum = 0;
  for (const score of scores) sum += Math.exp(score / TEMPERATURE);
  return TEMPERATURE * Math.log(sum / wordings ** WORDINGS_POWER);
}

const RUNNERS_UP = 4;
/** Of 0 to 0.6 what `npm run fit:faq` finds best: the more, the fewer false answers, and the fewer right ones. */
const CROWD_SHARE = 0.2;

/**
 * How far the best stands out, as a deduction from every score: where the next four score high as well, the words are
 * common in this knowledge base and prove less. The same for all entries, so that the order stays.
 * @param scores best first
 */
export function crowding(scores: readonly number[], share = CROWD_SHARE): number {
  let sum = 0;
  for (let i = 1; i <= RUNNERS_UP; i++) sum += Math.max(0, scores[i] ?? 0);
  return (share * sum) / RUNNERS_UP;
}

/** The fit reads scores as chances that go with exp(0.7 · score): this lead makes the best three times as likely. */
const CLEAR_LEAD = 1.5;

/** Whether the best leads the next clearly. Of two entries as likely, a bare 「退款」 say, neither is an answer: one asks. */
export function leadsClearly(scores: readonly number[]): boolean {
  return scores.length > 0 && (scores[0] ?? 0) - (scores[1] ?? Number.NEGATIVE_INFINITY) >= CLEAR_LEAD;
}
