import Taro from '@tarojs/taro';
import { safely } from './safely';

/** A few words over the page that go by themselves. */
export function say(title: string, duration = 1_500): void {
  void safely(() => Taro.showToast({ title, icon: 'none', duration }));
}
