import { createHash } from 'node:crypto';
import { refuse } from '../refusals';
import type { Service } from '../service';

const DAY_MILLIS = 24 * 60 * 60 * 1_000;
const MAX_DAYS = 30;
const MAX_QUERY_CHARS = 1_024;
/** Digits, letters and some signs. 小程序码与小程序链接 / generateUrlLink. */
const QUERY = /^[\w!#$&'()*+,/:;=?@.~%-]*$/;

/**
 * `urllink.generate`: an address of the web that opens a page of the released mini program. Refuses 40165 a page that is none of it or
 * carries a query, 40212 a query, 85401 a time that is over or further away than 30 days.
 */
export const generateUrlLink: Service = {
  open: (platform) => ({
    openapi: {
      'urllink.generate': ({
        path = '',
        query = '',
        expire_type: type = 0,
        expire_time: until,
        expire_interval: days,
      }) => {
        const pages = platform.account.pages ?? [];
        if (typeof path !== 'string' || (path !== '' && !pages.includes(path))) throw refuse(40165);
        if (typeof query !== 'string' || query.length > MAX_QUERY_CHARS || !QUERY.test(query)) throw refuse(40212);
        const now = platform.now();
        const untilMillis = type === 1 ? now + Number(days) * DAY_MILLIS : Number(until) * 1_000;
        if (!(untilMillis > now && untilMillis <= now + MAX_DAYS * DAY_MILLIS)) throw refuse(85401);
        const name = createHash('sha256').update([platform.appId, path, query, now].join('\n')).digest('base64url');
        return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${name.slice(0, 11)}` };
      },
    },
  }),
};
