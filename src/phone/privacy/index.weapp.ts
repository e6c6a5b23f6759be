import Taro from '@tarojs/taro';
import { safely } from '../safely';

/** Opens the merchant's privacy guide as WeChat shows it. `false` when the phone cannot. */
export async function openPrivacyGuide(): Promise<boolean> {
  return (await safely(() => Taro.openPrivacyContract())) !== undefined;
}
