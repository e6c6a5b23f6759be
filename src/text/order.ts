import { defineText } from './define-text';

/** The states of an order, as every audience reads them. */
export const orderText = defineText(
  {
    states: {
      awaiting_payment: '等待付款',
      awaiting_shipment: '等待发货',
      awaiting_receipt: '等待收货',
      after_sale: '售后中',
      done: '已完成',
      cancelled: '已取消',
    },
  },
  {
    states: {
      awaiting_payment: 'Awaiting payment',
      awaiting_shipment: 'Awaiting shipment',
      awaiting_receipt: 'On its way',
      after_sale: 'After-sale',
      done: 'Completed',
      cancelled: 'Cancelled',
    },
  },
);
