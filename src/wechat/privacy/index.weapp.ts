import Taro from '@tarojs/taro';

/** Opens the merchant's privacy guide as WeChat shows it. `false` when the phone cannot. */
export function openPrivacyGuide(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!Taro.canIUse('openPrivacyContract')) resolve(false);
    else Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
