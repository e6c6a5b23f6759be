import { fromStore, type PulledOrder, type Window } from '../../domain/orders';
import { inParallel } from '../_sdk';
import { getStoreOrder, listStoreOrders } from '../_sdk/trade';
import { type OnePage, paged } from './paged';
import type { SourcePort } from './source-port';

interface Answer {
  readonly orderIdList?: unknown;
  readonly order?: unknown;
  readonly hasMore?: unknown;
  readonly nextKey?: unknown;
}

/** The 微信小店: what changed, by its ids, and each of them whole. */
export const readStore: SourcePort = {
  isByChange: true,
  async *pages(window: Window) {
    for await (const ids of paged((from) => onePage(window, from))) {
      const orders = await inParallel(ids, (id) => readStore.find(id));
      yield orders.filter((order): order is PulledOrder => order !== undefined);
    }
  },
  async find(theirs) {
    const { order } = (await getStoreOrder(theirs)) as Answer;
    return fromStore(theirs, order);
  },
};

async function onePage(window: Window, from?: string): Promise<OnePage<string>> {
  const { orderIdList, hasMore, nextKey } = (await listStoreOrders(window, from)) as Answer;
  return {
    items: [...new Set((Array.isArray(orderIdList) ? orderIdList : []).map(String))],
    next: hasMore === true && typeof nextKey === 'string' && nextKey !== '' ? nextKey : undefined,
  };
}
