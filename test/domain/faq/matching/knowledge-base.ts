import type { MatchEntry } from '../../../../domain/faq/matching';

/** A small shop's questions, different enough to be told apart. */
export const ENTRIES: readonly MatchEntry[] = [
  { id: 'ship-when', question: '什么时候发货？', similar: ['怎么还不发货'] },
  { id: 'refund-when', question: '退款多久到账？' },
  { id: 'refund-how', question: '如何申请退款' },
  { id: 'invoice', question: '怎么开发票？', keywords: ['抬头', '税号'] },
  { id: 'coupon', question: '优惠券为什么用不了？' },
  { id: 'address', question: '可以修改收货地址吗' },
  { id: 'phone', question: '怎么更换绑定的手机号' },
  { id: 'topup', question: '话费充值没有到账怎么办' },
  { id: 'member', question: 'VIP会员怎么取消自动续费' },
  { id: 'hours', question: '客服的工作时间是几点到几点' },
  { id: 'gift', question: '礼品卡如何使用' },
  { id: 'account', question: '怎样注销账号' },
];
