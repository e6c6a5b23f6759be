import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ERROR_CODES, type ErrorCode } from '../../domain/kernel';
import { isTextTooDeep, MAX_NESTING } from '../../local-cloud';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 502 | 503;

/** An error in the envelope that every function answers with. `message` says what to mend, in English. */
export function refuse(c: Context, status: Status, code: ErrorCode, message: string = ERROR_CODES[code], details = {}) {
  const more = Object.keys(details).length > 0 ? { details } : {};
  return c.json({ ok: false, error: { code, message, ...more } }, status);
}

/** An openid as WeChat makes them. Here, as in a session, whoever holds it is the person. */
const OPENID = /^o[A-Za-z0-9_-]{3,63}$/;
export const isOpenid = (value: unknown): value is string => typeof value === 'string' && OPENID.test(value);

/** Who calls: `Authorization: Bearer <openid>`, standing for the session that WeChat keeps with a phone. */
export function openidOf(c: Context): string | undefined {
  const openid = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return isOpenid(openid) ? openid : undefined;
}

/** Reads the request's body as one JSON object, whatever its sender calls it. Other sites' pages do not come so far. */
export const jsonBody = createMiddleware<{ Variables: { body: Readonly<Record<string, unknown>> } }>(
  async (c, next) => {
    let body: unknown;
    try {
      const text = await c.req.text();
      if (isTextTooDeep(text))
        return refuse(c, 400, 'INVALID_INPUT', `the body nests deeper than ${MAX_NESTING} levels`);
      body = JSON.parse(text);
    } catch {
      return refuse(c, 400, 'INVALID_INPUT', 'the body is not JSON');
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return refuse(c, 400, 'INVALID_INPUT', 'the body is not a JSON object');
    c.set('body', body as Readonly<Record<string, unknown>>);
    await next();
  },
);
