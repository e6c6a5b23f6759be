import { defineText } from './define-text';

/** What only the page of one order says, which is not in the main package. */
export const orderPageText = defineText(
  {
    order: '订单详情',
    receiver: '收货',
    logistics: '物流',
    amount: '实付',
    toPay: '应付',
    number: '订单号',
    createdAt: '下单时间',
    actions: {
      cancel: '取消订单',
      pay: '去付款',
      urge: '催发货',
      logistics: '看物流',
      confirm: '确认收货',
      afterSale: '申请售后',
      progress: '看进度',
      again: '再买一次',
    },
    still: (days: number) => `包裹 ${days} 天没有动静了，这不正常。`,
    trace: '请客服去查',
    demo: '演示商城：这一步由你的商城处理',
  },
  {
    order: 'Order',
    receiver: 'Receiver',
    logistics: 'Delivery',
    amount: 'Paid',
    toPay: 'To pay',
    number: 'Order no.',
    createdAt: 'Ordered',
    actions: {
      cancel: 'Cancel order',
      pay: 'Pay',
      urge: 'Urge shipping',
      logistics: 'Track',
      confirm: 'Confirm receipt',
      afterSale: 'After-sale',
      progress: 'See progress',
      again: 'Buy again',
    },
    still: (days: number) => `The parcel has not moved for ${days} days. That is too long.`,
    trace: 'Have it looked for',
    demo: 'Demo mall: your own mall takes this step',
  },
);
