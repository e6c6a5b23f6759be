import { HOUR, type Millis } from '../kernel';
import { recordIn, secondsIn, textIn } from './read-field';

/** What somebody wrote into 意见反馈 of the mini program, as WeChat keeps it. Their phone, name and picture stay with WeChat. */
export interface Feedback {
  /** WeChat's `record_id`. */
  readonly id: string;
  readonly givenAt: Millis;
  readonly shopperId: string;
  /** WeChat's number of its kind. */
  readonly kind: number;
  readonly words: string;
  readonly mediaIds: readonly string[];
}

/** 反馈类型 of 获取用户反馈列表: what people choose among. 8 其他异常 is the only one that is not of the program on their phone. */
const TECHNICAL_KINDS: readonly number[] = [
  1, // 无法打开小程序
  2, // 小程序闪退
  3, // 卡顿
  4, // 黑屏白屏
  5, // 死机
  6, // 界面错位
  7, // 界面加载慢
];

/**
 * Whether somebody of the desk has to answer it: all but what is of the program alone, and of that where its words are those of
 * somebody upset (`isUpset`). A kind that WeChat has added since is answered rather than lost.
 */
export const isForDesk = ({ kind }: Feedback, isUpset: boolean): boolean => isUpset || !TECHNICAL_KINDS.includes(kind);

interface Bounds {
  readonly chars: number;
  readonly pictures: number;
}

/** A record of 获取用户反馈列表, its names in the camel case that the SDK gives; undefined where nobody could be answered. */
export function fromFeedback(value: unknown, { chars, pictures }: Bounds): Feedback | undefined {
  const raw = recordIn(value);
  const id = textIn(raw.recordId, 64);
  const givenAt = secondsIn(raw.createTime);
  const shopperId = textIn(raw.openid, 64);
  if (id === '' || givenAt === undefined || shopperId === '') return undefined;
  const mediaIds = Array.isArray(raw.mediaIds) ? raw.mediaIds.slice(0, pictures) : [];
  return {
    ...{ id, givenAt, shopperId, kind: typeof raw.type === 'number' ? raw.type : 0 },
    words: textIn(raw.content, chars).trim(),
    mediaIds: mediaIds.map((mediaId) => textIn(mediaId, 200)).filter((mediaId) => mediaId !== ''),
  };
}

/** How far feedback was seen: until when, and which of the last of it. */
export interface FeedbackSeen {
  readonly seenAt: Millis;
  readonly seen: readonly { readonly id: string; readonly givenAt: Millis }[];
}

/** Of the first time: what is older was answered somewhere else, or is past answering. */
const LOOK_BACK: Millis = 72 * HOUR;
/** What was given so long before the last that was seen is looked at again: WeChat may tell of it late, and a run may have failed. */
const OVERLAP: Millis = HOUR;
const MOST_REMEMBERED = 500;

/** Before anything was seen. */
export const noFeedbackSeen = (now: Millis): FeedbackSeen => ({ seenAt: now - LOOK_BACK + OVERLAP, seen: [] });

/** What was given before this has been seen, or is not looked at. */
export function feedbackSince({ seenAt, seen }: FeedbackSeen): Millis {
  const [oldest] = seen;
  // Of what is remembered no more nobody could say whether it was seen.
  return Math.max(seenAt - OVERLAP, oldest && seen.length >= MOST_REMEMBERED ? oldest.givenAt + 1 : 0);
}

/** What of a list was not seen yet, each once, the earliest first. What is said to be given later than now waits until it is. */
export function unseenFeedback(list: readonly Feedback[], state: FeedbackSeen, now: Millis): readonly Feedback[] {
  const since = feedbackSince(state);
  const known = new Set(state.seen.map(({ id }) => id));
  const byId = new Map(list.map((one) => [one.id, one]));
  return [...byId.values()]
    .filter(({ id, givenAt }) => givenAt >= since && givenAt <= now && !known.has(id))
    .sort((a, b) => a.givenAt - b.givenAt);
}

/** After these were seen. Bounded: what lies before the overlap is forgotten. */
export function withFeedbackSeen(state: FeedbackSeen, some: readonly Pick<Feedback, 'id' | 'givenAt'>[]): FeedbackSeen {
  const seenAt = Math.max(state.seenAt, ...some.map(({ givenAt }) => givenAt));
  const byId = new Map([...state.seen, ...some].map(({ id, givenAt }) => [id, { id, givenAt }]));
  const seen = [...byId.values()]
    .filter(({ givenAt }) => givenAt >= seenAt - OVERLAP)
    .sort((a, b) => a.givenAt - b.givenAt)
    .slice(-MOST_REMEMBERED);
  return { seenAt, seen };
}

/** What a ticket is about whose shopper sent WeChat's form without a word. */
export const FEEDBACK_WORDS = '在微信提交了反馈';
