import { defineText } from './define-text';

/** What a message is about, as every audience reads it. */
export const topicText = defineText(
  {
    shipping: '物流',
    refund: '退款售后',
    invoice: '发票',
    promotion: '优惠',
    account: '账号会员',
    product: '商品',
    payment: '支付',
    other: '其他',
  },
  {
    shipping: 'Delivery',
    refund: 'Refund & return',
    invoice: 'Invoice',
    promotion: 'Offers',
    account: 'Account',
    product: 'Product',
    payment: 'Payment',
    other: 'Other',
  },
);
