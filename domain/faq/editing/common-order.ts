/**
 * Indices of a longest strictly rising subsequence, in their order. Patience sorting: n log n, so that thousands are no
 * matter.
 */
export function longestRise(values: readonly number[]): number[] {
  /** For each length, the index of the smallest value that ends a rise of that length. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = index;
  });
  const rise: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.push(index);
  return rise.reverse();
}

/** Where an element of both lists stands in each. */
export type Match = readonly [before: number, after: number];

/**
 * A longest common subsequence of two lists (Hunt and Szymanski: a longest rise through all pairs of equal elements).
 * Undefined when there are more than `mostPairs` of those: then comparing would take long.
 */
export function commonOrder(
  before: readonly string[],
  after: readonly string[],
  mostPairs: number,
): Match[] | undefined {
  const start = commonLength(before, after, (list, nth) => list[nth]);
  const [oldRest, newRest] = [before.slice(start), after.slice(start)];
  const end = commonLength(oldRest, newRest, (list, nth) => list[list.length - 1 - nth]);
  const pairs = equalPairs(oldRest.slice(0, oldRest.length - end), newRest.slice(0, newRest.length - end), mostPairs);
  if (!pairs) return undefined;
  const middle = longestRise(pairs.map(([, index]) => index)).flatMap((nth) => {
    const pair = pairs[nth];
    return pair ? [[pair[0] + start, pair[1] + start] as const] : [];
  });
  const along = (count: number, from: number, to: number): Match[] =>
    Array.from({ length: count }, (_, nth) => [from + nth, to + nth]);
  return [...along(start, 0, 0), ...middle, ...along(end, before.length - end, after.length - end)];
}

function commonLength<T>(a: readonly T[], b: readonly T[], at: (list: readonly T[], nth: number) => T | undefined) {
  let count = 0;
  while (count < Math.min(a.length, b.length) && at(a, count) === at(b, count)) count += 1;
  return count;
}

/** All pairs of equal elements; of one element's partners the last first, so that a rise takes only one of them. */
function equalPairs(before: readonly string[], after: readonly string[], most: number): Match[] | undefined {
  const indexes = new Map<string, number[]>();
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const text = after[index] ?? '';
    const known = indexes.get(text);
    if (known) known.push(index);
    else indexes.set(text, [index]);
  }
  const pairs: Match[] = [];
  for (const [nth, text] of before.entries()) {
    for (const index of indexes.get(text) ?? []) pairs.push([nth, index]);
    if (pairs.length > most) return undefined;
  }
  return pairs;
}
