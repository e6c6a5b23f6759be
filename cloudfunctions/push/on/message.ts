import { CLOSED_WINDOW, openedWindow } from '../../../domain/conversation';
import { changeHead, headIdOf } from '../../_records/head';
import type { OnPush } from './on-push';

/** Somebody wrote in the conversation: WeChat takes five answers from now on, and a person gets to read it. */
export const onMessage: OnPush<'message'> = async ({ openid, addressee, at }, { transaction, now }) => {
  const head = await transaction.get('heads', headIdOf(openid));
  const window = openedWindow(head?.window ?? CLOSED_WINDOW, 'message', at);
  await changeHead(transaction, openid, head, { window, lastMessageAt: at }, now);
  // Hands the message over to WeChat's own desk; who it was for and from change places. 转发消息.
  const transfer = {
    MsgType: 'transfer_customer_service',
    ToUserName: openid,
    FromUserName: addressee,
    CreateTime: Math.floor(now / 1000),
  };
  return { returned: transfer };
};
