import Taro from '@tarojs/taro';

/** A short tap of the phone, to say that something arrived. Phones that cannot stay still. */
export function vibrate(): void {
  try {
    Taro.vibrateShort({ type: 'medium', fail: () => undefined });
  } catch {
    // No motor.
  }
}

/** Nearly half a second of it, to be felt in a pocket. */
export function vibrateLong(): void {
  try {
    Taro.vibrateLong({ fail: () => undefined });
  } catch {
    // No motor.
  }
}
