import Taro from '@tarojs/taro';
import { safely } from './safely';

/** A short tap of the phone, to say that something arrived. Phones that cannot stay still. */
export function vibrate(): void {
  void safely(() => Taro.vibrateShort({ type: 'medium' }));
}

/** Nearly half a second of it, to be felt in a pocket. */
export function vibrateLong(): void {
  void safely(() => Taro.vibrateLong());
}
