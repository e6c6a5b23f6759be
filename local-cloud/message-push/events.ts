/** An event as WeChat pushes it. The function that listens gets it as its whole `event`. */
export type PushEvent = Readonly<Record<string, unknown>>;

/**
 * Who sends, and when. What varies on the platform varies here: `createdAt` may be written as a number or as a text,
 * both in seconds.
 */
export interface PushHead {
  readonly openid: string;
  /** ms UTC. */
  readonly at: number;
  /** WeChat's pages say the original id (`gh_…`), its cloud-function sample shows an appid. Only ever echo it. */
  readonly toUserName?: string;
  readonly createTimeAs?: 'number' | 'text';
}

const head = ({ openid, at, toUserName = 'gh_local000000', createTimeAs = 'number' }: PushHead) => {
  const seconds = Math.floor(at / 1000);
  return {
    ToUserName: toUserName,
    FromUserName: openid,
    CreateTime: createTimeAs === 'text' ? String(seconds) : seconds,
  };
};

let messageCount = 0;
/** Above 2^53, as some of WeChat's are: a text, because a number would lose its last digits. */
const messageId = (at: number): string => `2${Math.floor(at / 1000)}${String(++messageCount).padStart(8, '0')}`;

/** A person's text. */
export const textMessage = (message: PushHead & { readonly content: string; readonly msgId?: string }): PushEvent => ({
  ...head(message),
  MsgType: 'text',
  Content: message.content,
  MsgId: message.msgId ?? messageId(message.at),
});

/** A person's picture, which WeChat keeps under its media id for three days. */
export const imageMessage = (
  message: PushHead & { readonly picUrl: string; readonly mediaId: string; readonly msgId?: string },
): PushEvent => ({
  ...head(message),
  MsgType: 'image',
  PicUrl: message.picUrl,
  MediaId: message.mediaId,
  MsgId: message.msgId ?? messageId(message.at),
});

/** The card that the contact button offers to send. */
export const cardMessage = (
  message: PushHead & {
    readonly title: string;
    readonly appId: string;
    readonly pagePath: string;
    readonly thumbUrl: string;
    readonly thumbMediaId: string;
    readonly msgId?: string;
  },
): PushEvent => ({
  ...head(message),
  MsgType: 'miniprogrampage',
  MsgId: message.msgId ?? messageId(message.at),
  Title: message.title,
  AppId: message.appId,
  PagePath: message.pagePath,
  ThumbUrl: message.thumbUrl,
  ThumbMediaId: message.thumbMediaId,
});

/** A person enters the conversation by the contact button. Events have no MsgId. */
export const enterSession = (entry: PushHead & { readonly sessionFrom: string }): PushEvent => ({
  ...head(entry),
  MsgType: 'event',
  Event: 'user_enter_tempsession',
  SessionFrom: entry.sessionFrom,
});

/** What the console's push settings call an event: its type, and for events their name, such as `event:…`. */
export const rowOf = (event: PushEvent): string =>
  event.MsgType === 'event' ? `event:${String(event.Event)}` : String(event.MsgType);

/** Whether a person wrote it. Only what people write may be transferred to the human desk. */
export const isUserMessage = (event: PushEvent): boolean => event.MsgType !== 'event';
