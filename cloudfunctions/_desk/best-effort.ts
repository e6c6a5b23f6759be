import { describeError, log } from '../_kit';

/**
 * Does one piece of work whose failure must not fail what is around it: the caretaker comes to it again within a minute.
 */
export async function bestEffort(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('warn', 'left to the caretaker', { what, ...describeError(error) });
  }
}
