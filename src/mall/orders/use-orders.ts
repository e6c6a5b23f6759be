import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../cloud/call';
import { usePagedList } from '../../cloud/use-paged-list';
import { useRefreshOnPull } from '../../phone/pull-down';

export const TABS = ['all', 'awaiting_payment', 'awaiting_shipment', 'awaiting_receipt', 'after_sale'] as const;
export type Tab = (typeof TABS)[number];

/** The shopper's orders, newest first, in one state or all. */
export function useOrders() {
  const [tab, chooseTab] = useState<Tab>('all');
  const orders = usePagedList(
    `orders:${tab}`,
    async (cursor) => {
      const page = await call('shopper', 'order.list', {
        ...(tab !== 'all' && { state: tab }),
        ...(cursor && { cursor }),
      });
      return { items: page.orders, nextCursor: page.nextCursor };
    },
    { keepAs: `orders:${tab}` },
  );
  useReachBottom(() => void orders.loadMore());
  useRefreshOnPull(orders.refresh);
  return { tab, chooseTab, orders };
}
