import { AppError } from '../../domain/kernel';
import { cloud } from '../_sdk/cloud';
import { describeError, log } from '../_sdk/log';
import { withPermissions } from './with-permissions';

/** Who set a run off, by WeChat's word: its source, a chain of words where functions call functions, and a person if any. */
export interface TriggerCaller {
  readonly source: string;
  readonly openid: string;
}

/** Whether this run is what the function is there for. Whatever it does not name is refused. */
export type Accepts = (caller: TriggerCaller, event: unknown) => boolean | Promise<boolean>;

/** The platform's clock, and nobody else: exactly its word, and no person behind it. */
export const byTimer: Accepts = ({ source, openid }) => source === 'wx_trigger' && openid === '';

/** A function of ours, whoever set that off: no client's call ends in the platform's word for one. */
export const byFunction: Accepts = ({ source }) => /(?:^|,)scf$/.test(source);

/** What is written of a source nobody expected: a word of the platform's, so short and plain. */
const LOGGED_SOURCE = /[^\w,.-]/g;
const LOGGED_CHARS = 60;

/**
 * Makes the `main` of a function that the platform runs, by a timer or a push. Every client and every function can call
 * it too, so it runs only for whom it accepts. A refusal is logged with the word it was refused for, so that an owner can
 * see it. An error is logged and thrown, so that WeChat pushes again.
 */
export function defineTrigger(name: string, accepts: Accepts, run: (event: unknown) => Promise<unknown>) {
  return withPermissions(async function main(event: unknown): Promise<unknown> {
    const startedAt = Date.now();
    const { SOURCE, OPENID } = cloud.getWXContext();
    const caller = { source: String(SOURCE ?? ''), openid: OPENID === undefined ? '' : String(OPENID) };
    try {
      if (!(await accepts(caller, event))) {
        const source = caller.source.replace(LOGGED_SOURCE, '?').slice(0, LOGGED_CHARS);
        log('warn', 'refused', { action: name, refusal: 'FORBIDDEN', source, hasPerson: caller.openid !== '' });
        const { code, message } = new AppError('FORBIDDEN');
        return { ok: false, error: { code, message } };
      }
      const answer = await run(event);
      log('info', 'ran', { action: name, millis: Date.now() - startedAt });
      return answer;
    } catch (error) {
      log('error', 'failed', { action: name, ...describeError(error) });
      throw error;
    }
  });
}
