import Taro from '@tarojs/taro';
import { safely } from './safely';

/** Shows pictures over the whole screen, beginning with one of them. */
export function showPictures(urls: string[], current = urls[0] ?? ''): void {
  void safely(() => Taro.previewImage({ urls, current }));
}
