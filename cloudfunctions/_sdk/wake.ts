import { cloud } from './cloud';
import { wechatCodeOf } from './wechat';

/** By then the platform has the call, and whoever was woken goes on alone. */
const HANDED_OVER_MILLIS = 1_000;
const CODES_OF_TIME: ReadonlySet<unknown> = new Set(['ESOCKETTIMEDOUT', 'ETIMEDOUT']);

type Call = (call: { name: string; data: object; timeout: number }) => Promise<unknown>;

/**
 * Sets another function of ours off and waits for no answer of it. Whether it is done is written where it is to be done: a call that was
 * lost is found there by `jobs`. Rejects when the platform refused the call.
 */
export async function wake(name: string, data: object): Promise<void> {
  try {
    await (cloud.callFunction as unknown as Call)({ name, data, timeout: HANDED_OVER_MILLIS });
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (!CODES_OF_TIME.has(code) || wechatCodeOf(error) === undefined) throw error;
  }
}
