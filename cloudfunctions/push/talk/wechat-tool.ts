import type { Millis } from '../../../domain/kernel';
import type { PushOf } from '../on/on-push';

/** Hands one message over to WeChat's own tool; who it was for and from change places. 转发消息. */
export function transferOf({ openid, addressee }: PushOf<'message'>, now: Millis) {
  return {
    MsgType: 'transfer_customer_service',
    ToUserName: openid,
    FromUserName: addressee,
    CreateTime: Math.floor(now / 1000),
  };
}
