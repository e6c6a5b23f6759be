import type { Millis } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import type { DeskSettings } from '../../_records/documents';
import type { PushOf } from '../on/on-push';

/** Whether people answer in WeChat's own tool rather than at our desk. */
export const isOfWechat = (settings: DeskSettings): boolean => settingOf(settings, 'conversationWay') === 'wechat';

/** Hands one message over to WeChat's own tool; who it was for and from change places. 转发消息. */
export function transferOf({ openid, addressee }: PushOf<'message'>, now: Millis) {
  return {
    MsgType: 'transfer_customer_service',
    ToUserName: openid,
    FromUserName: addressee,
    CreateTime: Math.floor(now / 1000),
  };
}
