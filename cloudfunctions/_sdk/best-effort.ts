import { describeError, log } from './log';

/**
 * Does one piece of work whose failure must not fail what is around it: `jobs` or `chores` comes to it again.
 */
export async function bestEffort(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('warn', 'left for later', { what, ...describeError(error) });
  }
}
