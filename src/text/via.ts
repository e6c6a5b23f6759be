import type { Via } from '../../domain/handoff';
import { defineText } from './define-text';

/** How a shopper came into the mini program, as the desk reads it. */
export const viaText = defineText(
  {
    label: '来自',
    from: (way: string) => `来自${way}`,
    ways: {
      channels: '视频号',
      live: '视频号直播间',
      official_account: '公众号',
      shipping: '微信的发货消息',
      email: '邮件里的链接',
      sms: '短信里的链接',
      link: '外面的链接',
      web: '网页',
      notice: '服务通知',
      wechat_orders: '微信“我的订单”',
      payment: '支付完成页',
      conversation: '客服会话',
      wecom: '企业微信',
      chat: '聊天里的分享',
      code: '扫码',
      search: '微信搜索',
      advert: '广告',
    } as Readonly<Record<Via, string>>,
  },
  {
    label: 'Came from',
    from: (way) => `from ${way}`,
    ways: {
      channels: 'Channels',
      live: 'a Channels live room',
      official_account: 'the official account',
      shipping: 'WeChat’s shipping message',
      email: 'a link in an e-mail',
      sms: 'a link in a text message',
      link: 'a link',
      web: 'a web page',
      notice: 'a notice',
      wechat_orders: 'WeChat’s My Orders',
      payment: 'the payment page',
      conversation: 'the support conversation',
      wecom: 'WeCom',
      chat: 'a card in a chat',
      code: 'a code they scanned',
      search: 'a WeChat search',
      advert: 'an advertisement',
    },
  },
);
