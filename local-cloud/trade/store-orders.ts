import { refuse } from '../refusals';
import type { Service } from '../service';
import { markAt, openKeptTrade, pageSizeOf, placeOf, rangeOf } from './kept-trade';

const WEEK_SECONDS = 7 * 24 * 3600;
const NAMES = ['start_time', 'end_time'] as const;

/**
 * `channels.ec.order.list.get` and `channels.ec.order.get` 微信小店获取订单列表、订单详情: ids by time of making or of the last change, and one
 * order whole. Refuses 48001 without the shop's identity, 47003 a range of more than seven days, none at all, or an order it
 * does not have (the last is our model: no page names its code).
 */
export const storeOrders: Service = {
  open: (platform) => {
    const trade = openKeptTrade(platform);
    return {
      openapi: {
        'channels.ec.order.list.get': (params) => {
          trade.requireOpen('channels.ec');
          const { create_time_range: created, update_time_range: updated, status, openid } = params;
          if (created === undefined && updated === undefined) throw refuse(47003, 'time range');
          for (const range of [created, updated]) {
            const [from, until] = rangeOf(range, NAMES);
            if (range !== undefined && until - from > WEEK_SECONDS) throw refuse(47003, 'time range');
          }
          const size = pageSizeOf(params.page_size);
          const place = placeOf(params.next_key);
          if (place === undefined) throw refuse(47003, 'next_key');
          const isIn = (range: unknown, at: unknown) => {
            const [from, until] = rangeOf(range, NAMES);
            return Number(at) >= from && Number(at) <= until;
          };
          const found = trade.storeOrders
            .list()
            .map(({ value }) => value)
            .filter(
              (order) =>
                isIn(created, order.create_time) &&
                isIn(updated, order.update_time) &&
                (status === undefined || order.status === status) &&
                (openid === undefined || order.openid === openid),
            )
            .sort((a, b) => Number(a.update_time) - Number(b.update_time));
          const next = place + size;
          return {
            errcode: 0,
            errmsg: 'ok',
            order_id_list: found.slice(place, next).map(({ order_id: id }) => id),
            next_key: markAt(next),
            has_more: next < found.length,
          };
        },
        'channels.ec.order.get': ({ order_id: id }) => {
          trade.requireOpen('channels.ec');
          const order = typeof id === 'string' ? trade.storeOrders.get(id) : undefined;
          if (!order) throw refuse(47003, 'order_id');
          return { errcode: 0, errmsg: 'ok', order };
        },
      },
    };
  },
};
