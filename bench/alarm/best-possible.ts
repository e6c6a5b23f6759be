/** What a rule could reach at best. */
export interface Best {
  /** Arrivals that are usual in the time that is looked at, of all that tells of the same. */
  readonly usual: number;
  /** How many times the usual come. */
  readonly times: number;
  /** The chance of an alarm in such a time when nothing is the matter. */
  readonly falseAlarms: number;
}

/**
 * The best chance to find it that any rule has, by Neyman and Pearson: of all rules that are false no more often than that, the one
 * that goes by how likely the arrivals are with and without it finds it most often. For arrivals by chance alone (Poisson) that is
 * a bound on how many came. It is given what no shop knows: when it begins, how much worse it is, and exactly what is usual.
 */
export function bestChance({ usual, times, falseAlarms }: Best): number {
  let [quiet, loud] = [Math.exp(-usual), Math.exp(-usual * times)];
  let [quietFrom, loudFrom] = [1, 1];
  for (let count = 0; quietFrom > falseAlarms; count += 1) {
    quietFrom -= quiet;
    loudFrom -= loud;
    // Of arrivals just as many as the bound, the part that still may be called an alarm.
    if (quietFrom <= falseAlarms) return loudFrom + loud * ((falseAlarms - quietFrom) / quiet);
    quiet *= usual / (count + 1);
    loud *= (usual * times) / (count + 1);
  }
  return loudFrom;
}
