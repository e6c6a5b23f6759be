import { defineText } from './define-text';

export const mallText = defineText({ orders: '我的订单', order: '订单详情' }, { orders: 'My orders', order: 'Order' });
