import { useDidHide, useUnload } from '@tarojs/taro';
import { tellFaqEvents } from './report';

/** Tells what happened on the page when it is left, forwards, back, or with the whole mini program. */
export function useFaqReport(): void {
  useDidHide(() => void tellFaqEvents());
  useUnload(() => void tellFaqEvents());
}
