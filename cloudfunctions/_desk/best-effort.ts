import { describeError, log } from '../_kit';

/** Does now what the caretaker would do within a minute. The caller's own work is done already, so a failure is only logged. */
export async function bestEffort(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('warn', 'left to the caretaker', { what, ...describeError(error) });
  }
}
