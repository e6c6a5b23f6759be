import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { safely } from './safely';

/** Refreshes when the page is pulled down, and lets go of it when that is done, whether it succeeded or not. */
export function useRefreshOnPull(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void safely(refresh).then(() => safely(() => Taro.stopPullDownRefresh()));
  });
}
