import { randomUUID } from 'node:crypto';
import { refuse } from '../refusals';
import type { Service } from '../service';
import { requireCheckOfPerson, requireRecentVisit } from './requirements';
import { judgeMedia, writtenVerdict } from './verdict';
import { openVisits } from './visits';

/** When the verdict on a picture arrives. WeChat says within 30 minutes. */
const VERDICT_AFTER_MILLIS = 10_000;

/**
 * `security.mediaCheckAsync`, version 2: answers at once, and pushes `wxa_media_check` with the verdict later. Refuses
 * what `requirements.ts` says, 40004 a kind of media, 44002 no address.
 */
export const mediaCheckAsync: Service = {
  open: (platform) => {
    const { appId, clock } = platform;
    const visits = openVisits(platform);
    return {
      openapi: {
        'security.mediaCheckAsync': (params) => {
          const openid = requireCheckOfPerson(params);
          const url = params.media_url;
          if (params.media_type !== 1 && params.media_type !== 2) throw refuse(40004);
          if (typeof url !== 'string' || url === '') throw refuse(44002);
          requireRecentVisit(visits, openid);
          const traceId = randomUUID();
          const isReachable = /^https?:\/\//.test(url);
          clock.schedule(clock.now() + VERDICT_AFTER_MILLIS, async () => {
            await platform.push({
              ToUserName: appId,
              FromUserName: openid,
              CreateTime: Math.floor(clock.now() / 1000),
              MsgType: 'event',
              Event: 'wxa_media_check',
              appid: appId,
              trace_id: traceId,
              version: 2,
              // -1008: WeChat could not fetch the file.
              ...(isReachable
                ? { errcode: 0, errmsg: 'ok', ...writtenVerdict(judgeMedia(url)) }
                : { errcode: -1008, detail: [] }),
            });
          });
          return { errcode: 0, errmsg: 'ok', trace_id: traceId };
        },
      },
    };
  },
};
