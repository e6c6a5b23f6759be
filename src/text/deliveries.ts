import type { DeliveryWay } from '../../domain/notice';
import { defineText } from './define-text';

/** How a shopper was told, beside what was said: short, for it stands in the line of who and when. */
const zh: Readonly<Record<DeliveryWay, string>> = {
  conversation: '已在微信会话里告诉客人',
  notice: '已发通知',
  badge: '没有通知机会，客人打开小程序能看到',
  joined: '和上一条合成一条通知',
  enough: '今天通知够多了，客人打开小程序能看到',
  quiet: '稍后再发：夜里不打扰',
  watched: '客人可能正看着，没看到再发通知',
  sending: '正在发',
  retrying: '微信没收，稍后再试',
  seen: '客人看到了，没再发通知',
  denied: '客人没同意接收，打开小程序能看到',
  failed: '没发出去，客人打开小程序能看到',
};

export const deliveryText = defineText(zh, {
  conversation: 'told in the WeChat conversation',
  notice: 'notice sent',
  badge: 'no notice left: they see it in the mini program',
  joined: 'one notice with the last',
  enough: 'enough notices today: they see it in the mini program',
  quiet: 'later: not at night',
  watched: 'they may be looking: told if not seen',
  sending: 'being sent',
  retrying: 'WeChat did not take it, trying again',
  seen: 'seen, so no notice',
  denied: 'they have not agreed to notices: they see it in the mini program',
  failed: 'not delivered: they see it in the mini program',
});
