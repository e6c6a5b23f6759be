import { refuse } from '../refusals';
import type { Service } from '../service';
import { openKeptTrade } from './kept-trade';

const MAX_PATH_CHARS = 1_024;

/**
 * `wxa.sec.order.setMsgJumpPath` 消息跳转路径设置: what WeChat's messages of a shipment open. An empty path, or a page there is not, opens
 * WeChat's own. Refuses 48001 without the right, 47003 what is no text (the code and the length are our model).
 */
export const shippingMessage: Service = {
  open: (platform) => {
    const trade = openKeptTrade(platform);
    return {
      openapi: {
        'wxa.sec.order.setMsgJumpPath': ({ path }) => {
          trade.requireOpen('wxa.sec.order');
          if (typeof path !== 'string' || path.length > MAX_PATH_CHARS) throw refuse(47003, 'path');
          trade.jumpPath.set('path', path);
          return { errcode: 0, errmsg: 'ok' };
        },
      },
    };
  },
};
