import Taro from '@tarojs/taro';
import { safely } from './safely';

/** Puts words where they can be pasted from; WeChat itself says that it did. */
export function copyText(data: string): void {
  void safely(() => Taro.setClipboardData({ data }));
}
