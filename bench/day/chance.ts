/** Chance that can be played again: each seed has its own, and nothing else has a part in it. */
export interface Chance {
  /** From 0 to 1. */
  next(): number;
  /** Whether something of this likelihood happens. */
  is(likelihood: number): boolean;
  one<T>(among: readonly T[]): T;
  /** Around a median, never negative; spread as most waits are. */
  around(median: number, spread?: number): number;
  /** From one arrival to the next, of so many on average. */
  gap(mean: number): number;
}

/** @param random from 0 to 1, of a seed */
export function chanceOf(random: () => number): Chance {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return {
    next: random,
    is: (likelihood) => random() < likelihood,
    one: (among) => {
      const found = among[Math.floor(random() * among.length)];
      if (found === undefined) throw new RangeError('one of nothing');
      return found;
    },
    around: (median, spread = 0.6) => median * Math.exp(spread * normal()),
    gap: (mean) => -Math.log(1 - random()) * mean,
  };
}
