import type { TestCloud } from '../cloud/describe-cloud';

export type When = 'before' | 'after';

/** Both moments of a crash, for `test.each`. */
export const BEFORE_AND_AFTER: readonly When[] = ['before', 'after'];

/**
 * What a crash leaves behind is what the last request that lasts left, so all of that is tried by failing after each of those, always.
 * Failing before is for how a failed request is met, alike for most: every third, another for each action. With `EVERY_CRASH=1 npm
 * test` all of them fail, and after those within a transaction as well.
 */
const IS_THOROUGH = process.env.EVERY_CRASH !== undefined;
const BEFORE_EVERY = IS_THOROUGH ? 1 : 3;
const OF_AFTER = IS_THOROUGH ? 'changes' : 'lasting';

/** Where one begins: another request for each test, so that over many actions each place is tried. */
function firstOf(stride: number): number {
  const { currentTestName = '' } = expect.getState();
  return 1 + ([...currentTestName].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % stride);
}

/** Far more than any function of ours sends in one run. */
const MOST_REQUESTS = 400;

export interface EveryRequest {
  readonly functionName: string;
  /** 'after' passes over what leaves nothing: whether such a request was heard or not is all the same. */
  readonly when: When;
  /** Tries every so manieth request, for what sends very many; 1 unless given. */
  readonly every?: number;
}

/**
 * Runs `round` once for each request a function sends, and fails that one. A round brings the desk where it was, calls
 * `crash` right before the run that is to fail, and says what has to hold in the end; the last round is one in which
 * nothing was left to fail, so it must hold there too.
 *
 * @throws Error when nothing ever failed, or there is no end of requests
 */
export async function atEveryRequest(
  cloud: TestCloud,
  { functionName, when, every = 1 }: EveryRequest,
  round: (crash: () => void, nth: number) => Promise<void>,
): Promise<void> {
  const stride = when === 'before' ? Math.max(every, BEFORE_EVERY) : every;
  const first = every === 1 ? firstOf(stride) : 1;
  for (let nth = first; nth <= MOST_REQUESTS; nth += stride) {
    let hasStruck = () => false;
    await round(() => {
      const fault = cloud.failNext({ nth, when, functionName, ...(when === 'after' && { of: OF_AFTER }) });
      hasStruck = () => fault.hasStruck;
    }, nth);
    if (hasStruck()) continue;
    if (nth === first) throw new Error(`${functionName} sent nothing that could fail ${when} it took effect`);
    return;
  }
  throw new Error(`${functionName} sent more than ${MOST_REQUESTS} requests`);
}
