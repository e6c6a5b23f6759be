import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE, type Millis, SECOND } from '../../domain/kernel';

/** Between the clock of whoever writes and ours. */
const MOST_APART: Millis = 5 * MINUTE;
const ID = /^[\w.-]{1,64}$/;

/** What came, read as little as its signature needs. */
export interface Letter {
  readonly source: string;
  readonly id: string;
  readonly body: string;
}

/** The keys that sources sign with: `shop:whsec_…,erp:whsec_…`. A source may have two, so that one can be changed. */
export function keysOf(setting: string | undefined): ReadonlyMap<string, readonly Buffer[]> {
  const keys = new Map<string, readonly Buffer[]>();
  for (const pair of (setting ?? '').split(',')) {
    const [, source = '', secret = ''] = /^\s*([\w-]{1,20}):(?:whsec_)?([\w+/=-]{32,200})\s*$/.exec(pair) ?? [];
    if (source) keys.set(source, [...(keys.get(source) ?? []), Buffer.from(secret, 'base64')]);
  }
  return keys;
}

/**
 * What a host's server sent, when it is signed by a key of the source it names and written within five minutes; undefined for everything
 * else, whatever is wrong with it. As standardwebhooks.com has it, and as our own webhooks are signed.
 *
 * @param event a call over HTTP, or of the host's own function: `{ headers, body }`
 */
export function openLetter(
  event: unknown,
  keys: ReadonlyMap<string, readonly Buffer[]>,
  now: Millis,
): Letter | undefined {
  const { headers, body, isBase64Encoded } = (event ?? {}) as {
    headers?: unknown;
    body?: unknown;
    isBase64Encoded?: unknown;
  };
  if (typeof headers !== 'object' || headers === null || typeof body !== 'string') return undefined;
  const header = (name: string): string => {
    const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
    return typeof found === 'string' ? found : '';
  };
  const [source, id, seconds] = [header('webhook-source'), header('webhook-id'), header('webhook-timestamp')];
  const text = isBase64Encoded === true ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (!ID.test(id) || !/^\d{10}$/.test(seconds) || Math.abs(now - Number(seconds) * SECOND) > MOST_APART)
    return undefined;
  const given = header('webhook-signature').slice(0, 1_000).split(' ');
  const isSigned = (keys.get(source) ?? []).some((key) => {
    const mine = createHmac('sha256', key).update(`${id}.${seconds}.${text}`).digest();
    return given.some((one) => one.startsWith('v1,') && isSame(Buffer.from(one.slice(3), 'base64'), mine));
  });
  return isSigned ? { source, id, body: text } : undefined;
}

const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
