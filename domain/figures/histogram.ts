import { type Millis, SECOND } from '../kernel';

/**
 * Times, counted between fixed bounds, each a tenth above the one before it. So those of hours, days and teams add up, and
 * what share of them was how long is known within 5 %. Buckets of nobody are left out. The first holds what is under a second,
 * the last whatever is longer than a month.
 */
export type Histogram = Readonly<Record<string, number>>;

export const NO_TIMES: Histogram = Object.freeze({});
const STEP = 1.1;
/** Up to 32 days. */
export const LAST_BUCKET = 156;

export function bucketOf(millis: Millis): number {
  if (millis < SECOND) return 0;
  const bucket = Math.floor(Math.log(millis / SECOND) / Math.log(STEP)) + 1;
  return Math.min(bucket, LAST_BUCKET);
}

/** The time that stands for all in a bucket: by ratio as far from its lower bound as from its upper. */
function middleOf(bucket: number): Millis {
  return bucket === 0 ? SECOND / 2 : SECOND * STEP ** (bucket - 0.5);
}

/** With one time more. */
export function withTime(times: Histogram, millis: Millis): Histogram {
  const bucket = String(bucketOf(millis));
  return { ...times, [bucket]: (times[bucket] ?? 0) + 1 };
}

/** Many times at once. */
export function histogramOf(many: Iterable<Millis>): Histogram {
  const times: Record<string, number> = {};
  for (const millis of many) {
    const bucket = String(bucketOf(millis));
    times[bucket] = (times[bucket] ?? 0) + 1;
  }
  return times;
}

/** All times of several. */
export function addedUp(several: readonly Histogram[]): Histogram {
  const sum: Record<string, number> = {};
  for (const times of several) {
    for (const [bucket, count] of Object.entries(times)) sum[bucket] = (sum[bucket] ?? 0) + count;
  }
  return sum;
}

export const countOf = (times: Histogram): number => Object.values(times).reduce((sum, count) => sum + count, 0);

/** All of them one after the other, within 5 %. */
export const totalMillisOf = (times: Histogram): Millis =>
  Object.entries(times).reduce((sum, [bucket, count]) => sum + count * middleOf(Number(bucket)), 0);

/** The time within which this share of them lies, within 5 %; undefined where there are none. */
export function timeOfShare(times: Histogram, share: number): Millis | undefined {
  const rank = Math.ceil(countOf(times) * share);
  let counted = 0;
  const buckets = Object.keys(times).map(Number);
  for (const bucket of buckets.sort((one, other) => one - other)) {
    counted += times[String(bucket)] ?? 0;
    if (counted >= rank && counted > 0) return middleOf(bucket);
  }
  return undefined;
}
