import { fromOrderCentre, type PulledOrder, UNFINISHED_AT_ORDER_CENTRE, type Window } from '../../domain/orders';
import { wechatCodeOf } from '../_sdk';
import { getPaidOrder, listPaidOrders } from '../_sdk/trade';
import { type OnePage, paged } from './paged';
import type { SourcePort } from './source-port';

/** 10060001: the order centre has no such order. */
const NO_ORDER = 10060001;

interface Answer {
  readonly orderList?: unknown;
  readonly order?: unknown;
  readonly hasMore?: unknown;
  readonly lastIndex?: unknown;
}

/** WeChat's own order centre: what is not over, by state, in windows of when it was paid. */
export const readOrderCentre: SourcePort = {
  isByChange: false,
  async *pages(window: Window) {
    for (const state of UNFINISHED_AT_ORDER_CENTRE) {
      yield* paged((from) => onePage(window, state, from));
    }
  },
  async find(theirs) {
    const askedAt = Date.now();
    try {
      const { order } = (await getPaidOrder(theirs)) as Answer;
      return fromOrderCentre(order, askedAt);
    } catch (error) {
      if (wechatCodeOf(error) === NO_ORDER) return undefined;
      throw error;
    }
  },
};

/** All that was paid in a window, whether it is over or not: by complaint WeChat lets nobody ask. */
export const allPaid = (window: Window): AsyncGenerator<readonly PulledOrder[]> =>
  paged((from) => onePage(window, undefined, from));

async function onePage(window: Window, state: number | undefined, from?: string): Promise<OnePage<PulledOrder>> {
  const askedAt = Date.now();
  const { orderList, hasMore, lastIndex } = (await listPaidOrders(window, state, from)) as Answer;
  return {
    items: (Array.isArray(orderList) ? orderList : []).flatMap((one) => fromOrderCentre(one, askedAt) ?? []),
    next: hasMore === true && typeof lastIndex === 'string' && lastIndex !== '' ? lastIndex : undefined,
  };
}
