import { randomUUID } from 'node:crypto';
import type { PlatformClock } from '../clock';
import { asWechatAnswer, refuse, requireOpenid } from '../refusals';
import type { OpenApiHandler } from '../types';
import { judgeMedia, judgeText, type Verdict } from './verdict';
import type { Visits } from './visits';

/** Characters of a text to check. */
const longestText = 2500;
/** When the verdict on a picture arrives. WeChat says within 30 minutes. */
const mediaVerdictMillis = 10_000;

type Params = Readonly<Record<string, unknown>>;
type Push = (event: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * `security.msgSecCheck` and `security.mediaCheckAsync`, version 2, in which a risky text is no error: errcode is 0 and
 * `result.suggest` tells. Both refuse 40003 openid, 40129 scene, 44002 nothing to check, 45002 too long a text,
 * 47001 another version, 61010 a person not seen in the mini program for two hours.
 */
export function createContentSecurity(options: {
  readonly visits: Visits;
  readonly clock: PlatformClock;
  readonly appId: string;
  readonly push: Push;
}): { readonly msgSecCheck: OpenApiHandler; readonly mediaCheckAsync: OpenApiHandler } {
  const requireCommon = (params: Params): string => {
    if (params.version !== 2) throw refuse(47001, 'version must be 2');
    if (![1, 2, 3, 4].includes(Number(params.scene))) throw refuse(40129);
    return requireOpenid(params.openid);
  };
  const requireVisit = (openid: string) => {
    if (!options.visits.isRecent(openid)) throw refuse(61010);
  };

  const msgSecCheck: OpenApiHandler = (params) =>
    asWechatAnswer(() => {
      const openid = requireCommon(params);
      const { content } = params;
      if (typeof content !== 'string' || content === '') throw refuse(44002);
      if ([...content].length > longestText) throw refuse(45002);
      requireVisit(openid);
      return { errcode: 0, errmsg: 'ok', trace_id: randomUUID(), ...written(judgeText(content)) };
    });

  const mediaCheckAsync: OpenApiHandler = (params) =>
    asWechatAnswer(() => {
      const openid = requireCommon(params);
      const url = params.media_url;
      if (params.media_type !== 1 && params.media_type !== 2) throw refuse(40004);
      if (typeof url !== 'string' || url === '') throw refuse(44002);
      requireVisit(openid);
      const traceId = randomUUID();
      const isReachable = /^https?:\/\//.test(url);
      options.clock.schedule(options.clock.now() + mediaVerdictMillis, async () => {
        await options.push({
          ToUserName: options.appId,
          FromUserName: openid,
          CreateTime: Math.floor(options.clock.now() / 1000),
          MsgType: 'event',
          Event: 'wxa_media_check',
          appid: options.appId,
          trace_id: traceId,
          version: 2,
          // -1008: WeChat could not fetch the file.
          ...(isReachable ? { errcode: 0, errmsg: 'ok', ...written(judgeMedia(url)) } : { errcode: -1008, detail: [] }),
        });
      });
      return { errcode: 0, errmsg: 'ok', trace_id: traceId };
    });

  return { msgSecCheck, mediaCheckAsync };
}

function written({ suggest, label, keyword }: Verdict): object {
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  const byWord = keyword === undefined ? [] : [{ strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword }];
  return { detail: [...detail, ...byWord], result: { suggest, label } };
}
