import Taro from '@tarojs/taro';
import { safely } from '../safely';

/** Opens the cloud environment this mini program is bound to. Called once, at launch. */
export function startPlatform(): void {
  // Without the cloud every call fails by itself and says so.
  void safely(() => Taro.cloud.init({ traceUser: false }));
}
