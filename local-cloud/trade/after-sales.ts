import { refuse } from '../refusals';
import type { Service } from '../service';
import { openKeptTrade } from './kept-trade';

/** What the merchant may say yes to, and what it becomes: 退货退款 goes on to the parcel, 仅退款 is paid back at once. */
const AFTER_YES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  REFUND: { MERCHANT_PROCESSING: 'MERCHANT_REFUNDING' },
  RETURN: { MERCHANT_PROCESSING: 'USER_WAIT_RETURN', MERCHANT_WAIT_RECEIPT: 'MERCHANT_REFUNDING' },
  EXCHANGE: { MERCHANT_PROCESSING: 'USER_WAIT_RETURN' },
};

/**
 * `channels.ec.aftersale.getaftersaleorder` and `acceptapply` 微信小店获取售后单、同意售后. Refuses 48001, 10020000 an id that is none,
 * 10021050 one it does not have, 10021041 one in whose state there is nothing to say yes to.
 */
export const afterSales: Service = {
  open: (platform) => {
    const trade = openKeptTrade(platform);
    const requireOne = (id: unknown) => {
      trade.requireOpen('channels.ec');
      if (typeof id !== 'string' || !/^\d{1,20}$/.test(id)) throw refuse(10020000);
      const found = trade.afterSales.get(id);
      if (!found) throw refuse(10021050);
      return { id, found };
    };
    return {
      openapi: {
        'channels.ec.aftersale.getaftersaleorder': ({ after_sale_order_id }) => ({
          errcode: 0,
          errmsg: 'ok',
          after_sale_order: requireOne(after_sale_order_id).found,
        }),
        'channels.ec.aftersale.acceptapply': ({ after_sale_order_id }) => {
          const { id, found } = requireOne(after_sale_order_id);
          const status = AFTER_YES[String(found.type)]?.[String(found.status)];
          if (status === undefined) throw refuse(10021041);
          trade.afterSales.set(id, { ...found, status, update_time: Math.floor(platform.now() / 1000) });
          return { errcode: 0, errmsg: 'ok' };
        },
      },
    };
  },
};
