import { AppError } from '../../domain/kernel';
import { cloud } from './cloud';

/** Sources that stand for a person or a page calling a function directly. Every link of a chain counts. */
const CALLERS: ReadonlySet<string> = new Set(['wx_client', 'wx_http', 'wx_devtools', 'wx_localdebug', 'wx_crawler']);

/**
 * Lets only the platform in. A function is callable by every client, also one that is meant for a timer or a push, and
 * a push's own source is not documented; so what is known to be a call is refused. Throws FORBIDDEN.
 */
export function refuseCallers(): void {
  const source = String(cloud.getWXContext().SOURCE ?? '');
  if (source.split(',').some((link) => CALLERS.has(link))) throw new AppError('FORBIDDEN');
}
