import type { PlatformRefusal } from './types';

/** A refusal of one of WeChat's own APIs. */
export class WechatRefusal extends Error {
  constructor(readonly refusal: PlatformRefusal) {
    super(`${refusal.errcode} ${refusal.errmsg}`);
  }
}

/** Codes and texts as WeChat documents them, or as developers report them where it does not. */
const TEXTS = {
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40037: 'invalid template_id',
  40129: 'invalid scene',
  40165: 'invalid weapp pagepath',
  40212: 'invalid query',
  41030: 'invalid page',
  43101: 'user refuse to accept the msg',
  43108: 'concurrent send to the same user',
  44002: 'empty post data',
  45002: 'content size out of limit',
  45015: 'response out of time limit or subscription is canceled',
  45047: 'out of response count limit',
  45072: 'invalid command',
  45080: 'no interaction with the user in the last 30 seconds',
  45081: 'typing state is already on',
  46001: 'media data not exist',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  61010: 'code is expired',
  85401: 'time limit between 1min and 30 days',
  10020000: 'invalid after sale order id',
  10021041: 'after sale order does not take this in its state',
  10021050: 'after sale order not found',
  10060001: 'order not found',
  10060011: 'invalid last_index',
} as const;

export type WechatCode = keyof typeof TEXTS;

/** A refusal with WeChat's code; `detail` is added to WeChat's text. */
export function refuse(code: WechatCode, detail = ''): WechatRefusal {
  return new WechatRefusal({ errcode: code, errmsg: `${TEXTS[code]}${detail && ` ${detail}`}` });
}

/** Answers with WeChat's JSON for a refusal, and lets anything else that goes wrong be seen as the bug it is. */
export function asWechatAnswer<T>(run: () => T): T | PlatformRefusal {
  try {
    return run();
  } catch (error) {
    return refusalOf(error);
  }
}

/** The same of a promise. */
export async function asWechatAnswerOf<T>(running: Promise<T>): Promise<T | PlatformRefusal> {
  return running.catch(refusalOf);
}

const refusalOf = (error: unknown): PlatformRefusal => {
  if (error instanceof WechatRefusal) return error.refusal;
  throw error;
};

/**
 * Whether a text can be an openid of this mini program. Real ones have 28 characters and begin with `o`; shorter ones
 * are let through, so that a test can give people names.
 */
export const isOpenid = (value: unknown): value is string =>
  typeof value === 'string' && /^o[A-Za-z0-9_-]{3,63}$/.test(value);

/** The recipient of a message. @throws WechatRefusal 40003 */
export function requireOpenid(value: unknown): string {
  if (!isOpenid(value)) throw refuse(40003);
  return value;
}
