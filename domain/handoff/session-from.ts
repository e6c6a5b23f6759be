import { firstChars, MOST_READ_HINTS, type ReaderLanguage, SEARCHED_CHARS, SESSION_FROM_CHARS } from '../kernel';
import { isVia, type Via } from './via';

/** An article that was opened before asking a person, and whether it helped. */
export interface ReadHint {
  articleId: string;
  helped?: boolean | undefined;
  /** Why it did not help, by the name of the reason that was tapped. */
  reason?: string;
}

/**
 * Where a person came from when they opened a WeChat conversation. It travels through the client as a plain string that
 * anyone can forge: hints for the agent, never facts. An order named here still has to be the caller's own.
 */
export interface SessionFrom {
  /** The page with the button: `order`, `help`, `article`. */
  page: string;
  orderId?: string | undefined;
  ticketId?: string;
  /** What was read, oldest first. */
  read: ReadHint[];
  /** What was searched for last. */
  searched?: string | undefined;
  /** What the mini program is read in, as a conversation tells no language of its own. */
  language?: ReaderLanguage | undefined;
  /** How they came into the mini program. */
  via?: Via | undefined;
}

const VERSION = 1;
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const PAGE = /^[a-z][a-z0-9-]{0,31}$/;
const REASON = /^[a-z_]{1,20}$/;

/**
 * The button's `session-from`: at most 1,024 characters (WeChat's limit). What does not fit is left out, the oldest
 * reading first.
 */
export function encodeSessionFrom(from: Partial<SessionFrom> & { page: string }): string {
  const known = { ...readFields(from), language: from.language, via: from.via };
  for (;;) {
    const encoded = write(known);
    if (encoded.length <= SESSION_FROM_CHARS) return encoded;
    known.read.shift();
  }
}

/**
 * The same for who comes from a page and has read nothing yet: all of it that a host's own pages carry. Short, as it stands in
 * their main package: what is not well formed is dropped where it is read.
 */
export const encodeOrigin = ({ page, orderId, language }: Pick<SessionFrom, 'page' | 'orderId' | 'language'>): string =>
  JSON.stringify({ w: VERSION, p: page, o: orderId, l: language });

/** Reads any string whatever. What is not ours, or not well formed, is simply not there. */
export function decodeSessionFrom(text: unknown): SessionFrom {
  const nothing: SessionFrom = { page: 'unknown', read: [] };
  if (typeof text !== 'string' || text.length > SESSION_FROM_CHARS) return nothing;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (typeof raw !== 'object' || raw === null) return nothing;
  const { w, p, o, t, r, s, l, i } = raw as Record<string, unknown>;
  if (w !== VERSION) return nothing;
  const read = Array.isArray(r) ? r.map(readMark) : [];
  return {
    ...readFields({ page: p, orderId: o, ticketId: t, searched: s, read }),
    ...((l === 'zh' || l === 'en') && { language: l }),
    ...(isVia(i) && { via: i }),
  };
}

function write({ page, orderId, ticketId, read, searched, language, via }: SessionFrom): string {
  return JSON.stringify({
    w: VERSION,
    p: page,
    o: orderId,
    t: ticketId,
    r: read[0] && read.map((hint) => hint.articleId + mark(hint)),
    s: searched,
    l: language,
    i: via,
  });
}

// `article`, `article+`, `article!` or `article!wrong`: opened, helped, did not help, and why. Neither sign can stand in an id.
const mark = ({ helped, reason = '' }: ReadHint): string => (helped === undefined ? '' : helped ? '+' : `!${reason}`);

function readMark(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  if (value.endsWith('+')) return { articleId: value.slice(0, -1), helped: true };
  const [articleId, reason] = value.split('!', 2);
  if (reason === undefined) return { articleId };
  return { articleId, helped: false, ...(reason && { reason }) };
}

/** Keeps what is well formed, whoever gave it. */
function readFields(fields: { readonly [K in keyof SessionFrom]?: unknown }): SessionFrom {
  const read = (Array.isArray(fields.read) ? fields.read : []).filter(isReadHint).slice(-MOST_READ_HINTS);
  const searched = typeof fields.searched === 'string' ? firstChars(fields.searched.trim(), SEARCHED_CHARS) : '';
  return {
    page: typeof fields.page === 'string' && PAGE.test(fields.page) ? fields.page : 'unknown',
    ...(isId(fields.orderId) && { orderId: fields.orderId }),
    ...(isId(fields.ticketId) && { ticketId: fields.ticketId }),
    read,
    ...(searched && { searched }),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isReadHint(value: unknown): value is ReadHint {
  if (typeof value !== 'object' || value === null) return false;
  const { articleId, helped, reason } = value as Record<string, unknown>;
  if (reason !== undefined && !(typeof reason === 'string' && REASON.test(reason))) return false;
  return isId(articleId) && (helped === undefined || typeof helped === 'boolean');
}
