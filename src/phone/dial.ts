import Taro from '@tarojs/taro';
import { safely } from './safely';

/** Brings up the phone's own keypad with a number in it. */
export function dial(phoneNumber: string): void {
  void safely(() => Taro.makePhoneCall({ phoneNumber }));
}
