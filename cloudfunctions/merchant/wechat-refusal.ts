import { wechatCodeOf } from '../_sdk';

/** What a function without the permission in its config.json is refused with, by the platform before WeChat. */
const NO_PERMISSION = -604101;

/**
 * WeChat's code when it refuses; undefined when it takes it. Throws what did not get as far as its answer: that may be tried again.
 */
export async function refusalOf(call: () => Promise<void>): Promise<number | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    const code = wechatCodeOf(error);
    if (code === undefined || (code < 0 && code !== NO_PERMISSION)) throw error;
    return code;
  }
}
