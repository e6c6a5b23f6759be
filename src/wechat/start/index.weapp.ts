import Taro from '@tarojs/taro';

/** Opens the cloud environment this mini program is bound to. Called once, at launch. */
export function startPlatform(): void {
  Taro.cloud.init({ traceUser: false });
}
