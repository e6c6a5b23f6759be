import Taro from '@tarojs/taro';
import { safely } from '../safely';
import { isRefusalIn } from './subscriptions';

/** Whether WeChat remembers that this person wants none of these notices, so that asking shows no dialog any more. */
export async function isRefusalKept(templateIds: readonly string[]): Promise<boolean> {
  const said = await safely(() => Taro.getSetting({ withSubscriptions: true }));
  return isRefusalIn((said as { subscriptionsSetting?: unknown } | undefined)?.subscriptionsSetting, templateIds);
}

/** Opens WeChat's page on which that is changed. In a tap: WeChat opens it by itself for nobody. */
export async function openNoticeSettings(): Promise<void> {
  await safely(() => Taro.openSetting({ withSubscriptions: true }));
}
