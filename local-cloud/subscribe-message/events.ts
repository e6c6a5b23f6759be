import type { Millis } from '../types';

/** One entry, or several: WeChat writes a lone one as an object, several as an array. A reader has to take both. */
const oneOrMany = <T>(entries: readonly T[]): T | readonly T[] => {
  const [first] = entries;
  return entries.length === 1 && first !== undefined ? first : entries;
};

const head = (toUserName: string, openid: string, at: Millis, event: string) => ({
  ToUserName: toUserName,
  FromUserName: openid,
  // A text here, a number in most other pushes: as in WeChat's own sample.
  CreateTime: String(Math.floor(at / 1000)),
  MsgType: 'event',
  Event: event,
});

/** What WeChat pushes after a person answered the subscribe dialog. Values are texts. */
export function subscribePopupEvent(push: {
  readonly toUserName: string;
  readonly openid: string;
  readonly at: Millis;
  readonly choices: Readonly<Record<string, 'accept' | 'reject'>>;
}): Readonly<Record<string, unknown>> {
  const entries = Object.entries(push.choices).map(([TemplateId, SubscribeStatusString]) => ({
    TemplateId,
    SubscribeStatusString,
    PopupScene: '0',
  }));
  return {
    ...head(push.toUserName, push.openid, push.at, 'subscribe_msg_popup_event'),
    List: oneOrMany(entries),
  };
}

/** What WeChat pushes once a message was delivered. */
export function subscribeSentEvent(push: {
  readonly toUserName: string;
  readonly openid: string;
  readonly at: Millis;
  readonly templateId: string;
  readonly messageId: string;
}): Readonly<Record<string, unknown>> {
  const entry = { TemplateId: push.templateId, MsgID: push.messageId, ErrorCode: '0', ErrorStatus: 'success' };
  return { ...head(push.toUserName, push.openid, push.at, 'subscribe_msg_sent_event'), List: oneOrMany([entry]) };
}
