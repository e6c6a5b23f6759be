import Taro from '@tarojs/taro';

/** WeChat's number of the place from which the mini program was opened last; undefined where it tells none, as in a browser. */
export function enterScene(): number | undefined {
  try {
    const { scene } = Taro.getEnterOptionsSync() as { readonly scene?: unknown };
    return typeof scene === 'number' ? scene : undefined;
  } catch {
    return undefined;
  }
}
