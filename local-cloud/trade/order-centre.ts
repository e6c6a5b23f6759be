import { refuse } from '../refusals';
import type { Service } from '../service';
import { type KeptTrade, markAt, openKeptTrade, pageSizeOf, placeOf, rangeOf, type TradeRecord } from './kept-trade';

const STATES = [1, 2, 3, 4, 5, 6];

/**
 * `wxa.sec.order.getOrderList` and `getOrder` 查询订单列表、查询订单发货状态: what was paid in the mini program, newest first (the order
 * is our model). Refuses 48001 without the right, 10060011 a `last_index` it never told, 10060001 an order it does not have.
 */
export const orderCentre: Service = {
  open: (platform) => {
    const trade = openKeptTrade(platform);
    return {
      openapi: {
        'wxa.sec.order.getOrderList': (params) => {
          trade.requireOpen('wxa.sec.order');
          const { order_state: state, openid } = params;
          if (state !== undefined && !STATES.includes(state as number)) throw refuse(47003, 'order_state');
          const [from, until] = rangeOf(params.pay_time_range, ['begin_time', 'end_time']);
          const size = pageSizeOf(params.page_size);
          const place = placeOf(params.last_index);
          if (place === undefined) throw refuse(10060011);
          const found = newestFirst(trade).filter(
            ({ order_state, openid: payer, pay_time: paid }) =>
              (state === undefined || order_state === state) &&
              (openid === undefined || payer === openid) &&
              Number(paid) >= from &&
              Number(paid) <= until,
          );
          const next = place + size;
          return {
            errcode: 0,
            errmsg: 'ok',
            order_list: found.slice(place, next),
            has_more: next < found.length,
            last_index: markAt(next),
          };
        },
        'wxa.sec.order.getOrder': ({ transaction_id: id, merchant_trade_no: tradeNumber }) => {
          trade.requireOpen('wxa.sec.order');
          const order =
            typeof id === 'string'
              ? trade.orders.get(id)
              : newestFirst(trade).find(({ merchant_trade_no }) => merchant_trade_no === tradeNumber);
          if (!order) throw refuse(10060001);
          return { errcode: 0, errmsg: 'ok', order };
        },
      },
    };
  },
};

const newestFirst = ({ orders }: KeptTrade): TradeRecord[] =>
  orders
    .list()
    .map(({ value }) => value)
    .sort((a, b) => Number(b.pay_time) - Number(a.pay_time));
