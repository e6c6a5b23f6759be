import { combineWordings, TEMPERATURE } from '../../../domain/faq/matching/score';
import type { Candidate, FitCase } from './cases';

/** How much each feature counts. */
export type Coefficients = Float64Array;

export interface FitSettings {
  /** Strength of the pull towards {@link FitSettings.prior}. */
  readonly pull: number;
  readonly prior: Coefficients;
  readonly rounds: number;
}

/** Adam (Kingma and Ba 2015): cuts a step where slopes are steep, and remembers their direction. */
const RATE = 0.15;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const BATCH = 128;

/**
 * Softmax regression over short lists. The right entry should outweigh the others and "none of these", whose score is learnt
 * beside the coefficients; where nothing is right, "none" should. So one number serves both to rank and to refuse.
 */
export function fitRanking(cases: readonly FitCase[], { pull, prior, rounds }: FitSettings): Coefficients {
  const size = prior.length;
  const values = Float64Array.from([...prior, NONE_AT_FIRST]);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const slope = new Float64Array(size + 1);
  const batches = Math.ceil(cases.length / BATCH);
  const steps = rounds * batches;
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    // Every so many cases one, so that each batch holds something of everything.
    for (let at = step % batches; at < cases.length; at += batches) addSlope(cases[at] as FitCase, values, slope);
    for (let i = 0; i <= size; i++) {
      const pulled = i < size ? pull * ((values[i] as number) - (prior[i] as number)) : 0;
      const own = (slope[i] as number) / BATCH + pulled;
      mean[i] = MEAN_DECAY * (mean[i] as number) + (1 - MEAN_DECAY) * own;
      square[i] = SQUARE_DECAY * (square[i] as number) + (1 - SQUARE_DECAY) * own * own;
      const steady = (mean[i] as number) / (1 - MEAN_DECAY ** step);
      const spread = Math.sqrt((square[i] as number) / (1 - SQUARE_DECAY ** step)) + 1e-8;
      values[i] = (values[i] as number) - (RATE * (1 - step / (steps + 1)) * steady) / spread;
    }
  }
  return values.slice(0, size);
}

/** Half of what the very same words score. */
const NONE_AT_FIRST = 10;

/** Chances go as exp(0.7 · score): so the very same words come to about 20, the scale of every other constant of the matcher. */
const SHARPNESS = 0.7;

/** Adds the slope of −ln(share of the right ones) of one case. */
function addSlope({ candidates, weight }: FitCase, values: Float64Array, slope: Float64Array): void {
  const none = values.length - 1;
  const isAnswerable = candidates.some(({ isRight }) => isRight);
  const scores = candidates.map((candidate) => scoreCandidate(candidate, values));
  const top = Math.max(values[none] as number, ...scores);
  const masses = scores.map((score) => Math.exp(SHARPNESS * (score - top)));
  const noneMass = Math.exp(SHARPNESS * ((values[none] as number) - top));
  const all = masses.reduce((sum, mass) => sum + mass, noneMass);
  const right = isAnswerable ? masses.reduce((sum, mass, i) => sum + (candidates[i]?.isRight ? mass : 0), 0) : noneMass;
  for (const [i, candidate] of candidates.entries()) {
    const mass = masses[i] as number;
    const force = SHARPNESS * weight * (mass / all - (candidate.isRight ? mass / right : 0));
    if (Math.abs(force) > 1e-6) addCandidate(candidate, force, values, slope);
  }
  slope[none] = (slope[none] as number) + SHARPNESS * weight * (noneMass / all - (isAnswerable ? 0 : 1));
}

/** Spreads a force over an entry's wordings as {@link combineWordings} weighs them. */
function addCandidate({ features }: Candidate, force: number, values: Float64Array, slope: Float64Array): void {
  const scores = features.map((one) => dot(one, values));
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp((score - top) / TEMPERATURE));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  for (const [w, one] of features.entries()) {
    const share = (force * (masses[w] as number)) / all;
    for (let i = 0; i < one.length; i++) slope[i] = (slope[i] as number) + share * (one[i] as number);
  }
}

export function scoreCandidate({ features, wordings }: Candidate, coefficients: Float64Array): number {
  return combineWordings(
    features.map((one) => dot(one, coefficients)),
    wordings,
  );
}

function dot(features: Float64Array, coefficients: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] as number) * (coefficients[i] as number);
  return sum;
}
