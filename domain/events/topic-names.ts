import type { Topic } from './vocabulary';

/** What topics are called where the shop has no name of its own for one, and nobody knows in which language it is read. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  shipping: '物流',
  refund: '退换',
  invoice: '发票',
  promotion: '优惠',
  account: '账户',
  product: '商品',
  payment: '支付',
  other: '其他',
};
