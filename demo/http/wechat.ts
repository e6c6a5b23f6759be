import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { MINUTE } from '../../domain/kernel';
import {
  cardMessage,
  enterSession,
  imageMessage,
  type LocalCloud,
  textMessage,
  WechatRefusal,
} from '../../local-cloud';
import { SHOP_NAME } from '../shop';
import type { ChatLine } from '../wechat/chat-log';
import type { StageSetting } from '../wechat/types';
import { wechatOfPerson } from '../wechat/wechat-of-person';
import { isOpenid, jsonBody, refuse } from './answers';
import type { DemoParts } from './parts';

/** WeChat's own longest text. */
const TEXT_CHARS = 2_000;
const SESSION_FROM_CHARS = 1_024;
/** The newest that one answer lists. */
const MAX_SENT = 500;
const TOLD_FOR = 30 * MINUTE;
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest;

/** What people do in WeChat itself rather than in the mini program, and what they see there. */
export const wechatRoutes = (parts: DemoParts) => {
  const { cloud, chats, people, templates } = parts;

  /** Pushes what a person did and shows them what WeChat shows when it is answered, handed over or failed. */
  const pushFor = async (openid: string, event: Parameters<LocalCloud['push']>[0]) => {
    const result = await cloud.push(event);
    const isTransfer = (result.returned as { MsgType?: unknown } | undefined)?.MsgType === 'transfer_customer_service';
    const line = { id: randomUUID(), at: cloud.clock.now(), openid, kind: 'system' } as const;
    if (result.fault !== undefined) chats.add({ ...line, what: 'out-of-order' });
    else if (isTransfer && !wasToldLately(chats.of(openid), line.at)) chats.add({ ...line, what: 'handed-to-person' });
    return result;
  };

  return new Hono()
    .get('/stage-setting', (c) => {
      const titles = templates.map(({ id, title }) => ({ id, title }));
      const setting: StageSetting = { now: cloud.clock.now(), people, templates: titles, shopName: SHOP_NAME };
      return c.json(setting);
    })
    .post('/push', jsonBody, async (c) => {
      const event = c.get('body');
      if (typeof event.MsgType !== 'string' && typeof event.Event !== 'string')
        return refuse(c, 400, 'INVALID_INPUT', 'a WeChat event has a MsgType, such as text or event');
      if (event.FromUserName !== undefined && !isOpenid(event.FromUserName))
        return refuse(c, 400, 'INVALID_INPUT', 'FromUserName is the openid of who wrote');
      const { attempts, returned = null, ...more } = await cloud.push(event);
      return c.json({ attempts, returned, ...more });
    })
    .post('/tap/subscribe', jsonBody, async (c) => {
      const { openid, choices } = c.get('body');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      if (!isChoices(choices)) return refuse(c, 400, 'INVALID_INPUT', 'choices wants accept or reject by template id');
      const unknown = Object.keys(choices).find((id) => !templates.some((template) => template.id === id));
      if (unknown !== undefined) return refuse(c, 400, 'INVALID_INPUT', `no template ${unknown.slice(0, 64)}`);
      await cloud.tapSubscribe(openid, choices);
      return c.json({ errMsg: 'requestSubscribeMessage:ok', ...choices });
    })
    .get('/sent', (c) => c.json({ sent: cloud.sent(c.req.query('to')).slice(-MAX_SENT) }))
    .get('/wechat/conversation', (c) => {
      const openid = c.req.query('openid');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      const sent = cloud.sent(openid).slice(-MAX_SENT);
      return c.json(wechatOfPerson(chats.of(openid), sent, templates, cloud.typingUntil(openid)));
    })
    .post('/wechat/enter', jsonBody, async (c) => {
      const { openid, sessionFrom } = c.get('body');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      if (typeof sessionFrom !== 'string' || sessionFrom.length > SESSION_FROM_CHARS)
        return refuse(c, 400, 'INVALID_INPUT', 'sessionFrom wants a text of at most 1024 characters');
      return c.json(await pushFor(openid, enterSession({ openid, at: cloud.clock.now(), sessionFrom })));
    })
    .post('/wechat/message', jsonBody, async (c) => {
      const { openid, text } = c.get('body');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      if (!isText(text, TEXT_CHARS)) return refuse(c, 400, 'INVALID_INPUT', 'text wants 1 to 2000 characters');
      const at = cloud.clock.now();
      chats.add({ id: randomUUID(), at, openid, kind: 'mine', text });
      return c.json(await pushFor(openid, textMessage({ openid, at, content: text })));
    })
    .post('/wechat/picture', async (c) => {
      const openid = c.req.query('openid');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      const picture = takePicture(cloud, Buffer.from(await c.req.arrayBuffer()));
      if (!picture) return refuse(c, 415, 'INVALID_INPUT', 'send a PNG, JPEG or GIF of at most 2 MB');
      const at = cloud.clock.now();
      chats.add({ id: randomUUID(), at, openid, kind: 'my-picture', mediaId: picture.mediaId });
      return c.json(await pushFor(openid, imageMessage({ openid, at, ...picture })));
    })
    .get('/media/:mediaId', (c) => {
      const picture = cloud.pictures.get(c.req.param('mediaId'));
      if (!picture) return refuse(c, 404, 'NOT_FOUND', 'WeChat keeps a picture for three days');
      return c.body(new Uint8Array(picture.content), 200, {
        'Content-Type': picture.contentType,
        'Cache-Control': 'private, max-age=600',
      });
    })
    .post('/wechat/card', jsonBody, async (c) => {
      const { openid, title, path, image } = c.get('body');
      if (!isOpenid(openid)) return refuse(c, 400, 'INVALID_INPUT', 'openid is missing');
      if (!isText(title, 100) || !isText(path, 300))
        return refuse(c, 400, 'INVALID_INPUT', 'title and path are missing');
      const at = cloud.clock.now();
      const picture = isText(image, 300) ? { image } : {};
      chats.add({ id: randomUUID(), at, openid, kind: 'my-card', title, path, ...picture });
      const event = cardMessage({
        openid,
        at,
        title,
        appId: 'wx0000000000000000',
        pagePath: path,
        thumbUrl: picture.image ?? '',
        thumbMediaId: randomUUID(),
      });
      return c.json(await pushFor(openid, event));
    });
};

/** What WeChat makes of a picture that a person chose; undefined when it takes no such one. */
function takePicture(cloud: LocalCloud, content: Buffer) {
  try {
    return cloud.pictures.put(content);
  } catch (error) {
    if (error instanceof WechatRefusal) return undefined;
    throw error;
  }
}

/** Every message is handed over by itself; the person is told once, and again after a while. */
function wasToldLately(lines: readonly ChatLine[], now: number): boolean {
  return lines.some((line) => line.kind === 'system' && line.what === 'handed-to-person' && now - line.at < TOLD_FOR);
}

function isChoices(value: unknown): value is Record<string, 'accept' | 'reject'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((choice) => choice === 'accept' || choice === 'reject');
}
