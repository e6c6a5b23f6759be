import { openTemporaryMedia } from '../customer-service/temporary-media';
import type { Platform } from '../service';
import { openKeptTrade, type TradeApis, type TradeRecord } from './kept-trade';

/** What people and the merchant do at WeChat itself: orders are paid and shipped, after-sales are asked for. */
export interface TradeDesk {
  /** An order of the order centre, by its `transaction_id`: new, or as it stands now. */
  putOrder(order: TradeRecord & { readonly transaction_id: string }): void;
  /** One of the 微信小店, by its `order_id`. */
  putStoreOrder(order: TradeRecord & { readonly order_id: string }): void;
  putAfterSale(afterSale: TradeRecord & { readonly after_sale_order_id: string }): void;
  /** What somebody wrote into 意见反馈, by its `record_id`, with the pictures that go with it. */
  putFeedback(record: TradeRecord & { readonly record_id: number }, pictures?: readonly Buffer[]): void;
  findAfterSale(id: string): TradeRecord | undefined;
  /**
   * What WeChat's message of the shipment of an order opens, as it would: with the payment behind it. Undefined: WeChat's own page, as
   * nothing was set or there is no such page.
   */
  shippingMessageOpens(transactionId: string): string | undefined;
  /** Gives the account the right to APIs, or takes it away (48001). */
  setOpen(apis: TradeApis, isOpen: boolean): void;
}

export function openTradeDesk(platform: Platform): TradeDesk {
  const trade = openKeptTrade(platform);
  const media = openTemporaryMedia(platform);
  return {
    putOrder: (order) => trade.orders.set(order.transaction_id, order),
    putStoreOrder: (order) => trade.storeOrders.set(order.order_id, order),
    putAfterSale: (afterSale) => trade.afterSales.set(afterSale.after_sale_order_id, afterSale),
    putFeedback: (record, pictures = []) => {
      const mediaIds = pictures.map((picture) => media.add(picture));
      trade.feedback.set(String(record.record_id), { ...record, mediaIds });
    },
    findAfterSale: (id) => trade.afterSales.get(id),
    shippingMessageOpens: (transactionId) => {
      const path = trade.jumpPath.get('path') ?? '';
      const order = trade.orders.get(transactionId);
      const pages = platform.account.pages;
      if (path === '' || !order || (pages && !pages.includes(path.split('?')[0] ?? ''))) return undefined;
      const payment = new URLSearchParams({
        transaction_id: transactionId,
        merchant_id: String(order.merchant_id ?? ''),
        merchant_trade_no: String(order.merchant_trade_no ?? ''),
      });
      return `${path}${path.includes('?') ? '&' : '?'}${payment}`;
    },
    setOpen: (apis, isOpen) => trade.setOpen(apis, isOpen),
  };
}
