/**
 * Does what a phone may be unable to do. A WeChat that lacks an API throws at once, one that has it refuses later:
 * either way there is no answer, and the page goes on.
 */
export async function safely<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
