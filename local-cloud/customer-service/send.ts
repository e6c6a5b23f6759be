import { requireOpenid } from '../refusals';
import type { Service } from '../service';
import { requireMessageShape } from './message-shapes';
import { openReplyWindows } from './reply-window';
import { openTemporaryMedia } from './temporary-media';
import { openTyping } from './typing';

const NAME = 'customerServiceMessage.send';

/**
 * `customerServiceMessage.send`. Refuses 40003 recipient, the shapes of `requireMessageShape`, 45015 window closed, 45047
 * window used up.
 */
export const sendCustomerMessage: Service = {
  open: (platform) => {
    const windows = openReplyWindows(platform);
    const media = openTemporaryMedia(platform);
    const typing = openTyping(platform);
    return {
      openapi: {
        [NAME]: (params) =>
          platform.sent.attempt(NAME, params, () => {
            const openid = requireOpenid(params.touser);
            requireMessageShape(params, media.has);
            windows.take(openid);
            typing.end(openid);
            return { errcode: 0, errmsg: 'ok' };
          }),
      },
    };
  },
};
