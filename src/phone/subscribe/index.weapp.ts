import Taro from '@tarojs/taro';
import { WECHAT_LIMITS } from '../../../domain/kernel';
import { safely } from '../safely';
import { readAnswers, type SubscribeAnswers } from './answers';

/**
 * Asks for the right to send one notice per template. Must be the first thing a tap does: after any awaited cloud call
 * WeChat no longer sees the tap and shows nothing. Never throws; a refusal and a failure both read `reject`.
 */
export async function askToNotify(templateIds: readonly string[]): Promise<SubscribeAnswers> {
  const tmplIds = templateIds.filter(Boolean).slice(0, WECHAT_LIMITS.subscribeTemplatesPerCall);
  if (tmplIds.length === 0) return {};
  return readAnswers(tmplIds, await safely(() => Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })));
}
