import { isPagePath } from '../../domain/host';
import { firstChars, holdable, type Millis, OUR_LIMITS } from '../../domain/kernel';

/** What every push says. WeChat's own field names and habits stop in this file. */
interface PushHead {
  /** The same for every repeat of one push. */
  readonly key: string;
  readonly openid: string;
  /** Echoed when a message is transferred, never interpreted. */
  readonly addressee: string;
  readonly at: Millis;
}

/** A push in our words. */
export type Push = PushHead &
  (
    | {
        readonly type: 'message';
        readonly kind: 'text' | 'image' | 'card' | 'other';
        /** What was written, or the title of a card; empty where there are no words. */
        readonly words: string;
        /** Of a picture, for three days. */
        readonly mediaId: string;
        /** Of a card, the page it opens, as the sender's client says. */
        readonly path: string;
      }
    | { readonly type: 'entered'; readonly sessionFrom: string }
    /** The person answered the subscribe dialog. */
    | { readonly type: 'subscribe_answered' }
    /** The person turned these templates off in WeChat's settings. */
    | { readonly type: 'subscribe_revoked'; readonly templateIds: readonly string[] }
    /** WeChat tells what became of notices. `failures`: its codes, of those that did not arrive. */
    | { readonly type: 'notice_reported'; readonly failures: readonly string[] }
    | { readonly type: 'picture_checked'; readonly isRisky: boolean }
    | { readonly type: 'other_event' }
  );

type Fields = Readonly<Record<string, unknown>>;

const MESSAGE_KINDS = new Map<string, 'text' | 'image' | 'card'>([
  ['text', 'text'],
  ['image', 'image'],
  ['miniprogrampage', 'card'],
]);

/** An openid is 28 such characters; whatever is much longer or written otherwise is none. */
const OPENID = /^[\w-]{1,64}$/;
const ADDRESSEE_CHARS = 64;
const MEDIA_ID = /^[\w-]{1,256}$/;
/** More templates than an account's dialog can hold. */
const MAX_ENTRIES = 20;

/** Who a push says it is from; undefined when that is nobody. */
export function senderOf(event: unknown): string | undefined {
  const openid = isFields(event) ? text(event.FromUserName) : '';
  return OPENID.test(openid) ? openid : undefined;
}

/**
 * Reads what WeChat pushed. Undefined when it has no sender or no type, which nothing of WeChat's lacks.
 * Numbers may come as texts: CreateTime (seconds) does, and MsgId may exceed what a number holds.
 */
export function readPush(event: unknown, now: Millis): Push | undefined {
  if (!isFields(event)) return undefined;
  const openid = senderOf(event);
  const messageType = text(event.MsgType);
  if (openid === undefined || messageType === '') return undefined;
  const seconds = Number(text(event.CreateTime) || Number.NaN);
  // A window that WeChat opened cannot have opened in our future.
  const at = Number.isFinite(seconds) && seconds > 0 ? Math.min(now, seconds * 1000) : now;
  const head = { key: keyOf(event, openid), openid, addressee: text(event.ToUserName).slice(0, ADDRESSEE_CHARS), at };
  if (messageType === 'event') return { ...head, ...readEvent(event) };
  const kind = MESSAGE_KINDS.get(messageType) ?? 'other';
  return {
    ...head,
    type: 'message',
    kind,
    words: wordsOf(kind, event),
    mediaId: mediaOf(kind, event),
    path: pathOf(kind, event),
  };
}

/** As much of it as a message of the mini program may have, and nothing that cannot be kept. */
function wordsOf(kind: string, event: Fields): string {
  const words = kind === 'text' ? text(event.Content) : kind === 'card' ? text(event.Title) : '';
  return firstChars(holdable(words).trim(), OUR_LIMITS.ticketTextChars);
}

function mediaOf(kind: string, event: Fields): string {
  const mediaId = kind === 'image' ? text(event.MediaId) : '';
  return MEDIA_ID.test(mediaId) ? mediaId : '';
}

function pathOf(kind: string, event: Fields): string {
  const path = kind === 'card' ? text(event.PagePath) : '';
  return isPagePath(path) ? path : '';
}

/** Messages are told apart by MsgId, events by who, when and which: WeChat's own advice. Nobody's can be another's. */
function keyOf(event: Fields, openid: string): string {
  const id = text(event.MsgId);
  return id !== '' ? `message\n${openid}\n${id}` : `event\n${openid}\n${text(event.CreateTime)}\n${text(event.Event)}`;
}

function readEvent(event: Fields) {
  const entries = listOf(event.List);
  switch (text(event.Event)) {
    case 'user_enter_tempsession':
      return { type: 'entered', sessionFrom: text(event.SessionFrom) } as const;
    case 'subscribe_msg_popup_event':
      return { type: 'subscribe_answered' } as const;
    case 'subscribe_msg_change_event': {
      const rejected = entries.filter((entry) => text(entry.SubscribeStatusString) === 'reject');
      return { type: 'subscribe_revoked', templateIds: rejected.map((entry) => text(entry.TemplateId)) } as const;
    }
    case 'subscribe_msg_sent_event': {
      const codes = entries.map((entry) => text(entry.ErrorCode));
      return { type: 'notice_reported', failures: codes.filter((code) => code !== '' && code !== '0') } as const;
    }
    case 'wxa_media_check': {
      const { result } = event;
      return { type: 'picture_checked', isRisky: isFields(result) && text(result.suggest) === 'risky' } as const;
    }
    default:
      return { type: 'other_event' } as const;
  }
}

/** WeChat writes one entry as an object and several as an array. */
function listOf(list: unknown): readonly Fields[] {
  return (Array.isArray(list) ? list : [list]).slice(0, MAX_ENTRIES).filter(isFields);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
