import Taro from '@tarojs/taro';
import { safely } from '../safely';

/** Tells each time the person's phone turns dark or light. Answers how to stop listening. */
export function onLight(tell: () => void): () => void {
  void safely(() => Taro.onThemeChange(tell));
  return () => void safely(() => Taro.offThemeChange(tell));
}
