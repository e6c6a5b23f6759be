/**
 * How freely the number of arrivals varies beside chance itself: days are not alike, one page of the mall sends many at once. The
 * size of a negative binomial: with 24 arrivals expected their spread is 1.4 times that of pure chance.
 */
const SPREAD_SIZE = 24;

/** Fewer are no crowd, however quiet it usually is. */
export const FEWEST = 6;
/** What is less than so many times the usual is a busy hour. */
const TIMES = 2.5;

/**
 * Whether so many arrivals, where about `usual` were expected, are more than a quiet day brings by chance.
 *
 * @param chance with which a quiet day may look like that
 */
export function isSudden(count: number, usual: number, chance: number): boolean {
  if (count < FEWEST || count < TIMES * usual) return false;
  return chanceOfAtLeast(count, usual) < chance;
}

/** The chance of `count` or more, by a negative binomial of this mean. */
function chanceOfAtLeast(count: number, mean: number): number {
  const ofOne = mean / (SPREAD_SIZE + mean);
  let exactly = (1 - ofOne) ** SPREAD_SIZE;
  let fewer = 0;
  for (let arrivals = 0; arrivals < count; arrivals += 1) {
    fewer += exactly;
    exactly *= ((arrivals + SPREAD_SIZE) / (arrivals + 1)) * ofOne;
  }
  return 1 - fewer;
}
