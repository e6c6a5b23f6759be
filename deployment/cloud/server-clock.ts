import type { Target } from './target';

const WITHIN_MILLIS = 5_000;
const TENCENT = 'https://tcb.tencentcloudapi.com';

/**
 * By how much this machine's clock is ahead of the server's, ms, to about a second (`Date` of its answer, whatever it answers); undefined
 * where it was not reached. Asked without a signature, as one that is too old is what it is to explain.
 */
export async function readClockAhead({ sandboxUrl }: Target): Promise<number | undefined> {
  const startedAt = Date.now();
  try {
    const { headers } = await fetch(`${sandboxUrl ?? TENCENT}/`, { signal: AbortSignal.timeout(WITHIN_MILLIS) });
    const theirs = Date.parse(headers.get('date') ?? '');
    // It says whole seconds, of which half have gone on the whole.
    return Number.isNaN(theirs) ? undefined : (startedAt + Date.now()) / 2 - (theirs + 500);
  } catch {
    return undefined;
  }
}
