import { AppError } from '../../domain/kernel';
import { cloud } from './cloud';
import { describeError, log } from './log';

/** Sources that stand for a person or a page calling a function directly. */
const CALLERS: ReadonlySet<string> = new Set(['wx_client', 'wx_http', 'wx_devtools', 'wx_localdebug', 'wx_crawler']);

/**
 * Makes the `main` of a function that the platform runs, by a timer or a push. Every client can call every function, and
 * a push's own source is not documented; so whatever is known to be a call is refused, wherever in a chain it stands.
 * An error is logged and thrown, so that WeChat pushes again.
 */
export function defineTrigger(name: string, run: (event: unknown) => Promise<unknown>) {
  return async function main(event: unknown): Promise<unknown> {
    const startedAt = Date.now();
    const source = String(cloud.getWXContext().SOURCE ?? '');
    if (source.split(',').some((link) => CALLERS.has(link))) {
      log('warn', 'refused', { action: name, refusal: 'FORBIDDEN' });
      const { code, message } = new AppError('FORBIDDEN');
      return { ok: false, error: { code, message } };
    }
    try {
      const answer = await run(event);
      log('info', 'ran', { action: name, millis: Date.now() - startedAt });
      return answer;
    } catch (error) {
      log('error', 'failed', { action: name, ...describeError(error) });
      throw error;
    }
  };
}
