import Taro from '@tarojs/taro';

/** A short tap of the phone, to say that something arrived. Phones that cannot stay still. */
export function vibrate(): void {
  try {
    Taro.vibrateShort({ type: 'medium', fail: () => undefined });
  } catch {
    // No motor.
  }
}
