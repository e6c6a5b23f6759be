import { defineText } from './define-text';

/** What a shopper can do from an answer: said by its button when it is written, and by the shop that it leads to. */
export const articleActionText = defineText(
  {
    urge_shipment: '催发货',
    change_address: '改地址',
    cancel_order: '取消订单',
    apply_return: '申请退货',
    confirm_receipt: '确认收货',
    view_logistics: '看物流',
    apply_invoice: '开发票',
    view_coupons: '看优惠券',
    view_membership: '看会员',
    leave_message: '留言',
  },
  {
    urge_shipment: 'Urge shipment',
    change_address: 'Change address',
    cancel_order: 'Cancel order',
    apply_return: 'Return goods',
    confirm_receipt: 'Confirm receipt',
    view_logistics: 'Track parcel',
    apply_invoice: 'Get an invoice',
    view_coupons: 'Coupons',
    view_membership: 'Membership',
    leave_message: 'Leave a message',
  },
);
