/** Calls to the database at one moment: the platform's smallest plan takes 20 from all functions together. */
const AT_ONCE = 8;

/** Runs independent work a few pieces at a time, and answers in the order of the items. The first failure ends it, and what has not begun does not. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      try {
        results[index] = await work(items[index] as T);
      } catch (error) {
        // Nothing is begun any more that nobody waits for.
        next = items.length;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
