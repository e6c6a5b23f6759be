export { isFromElsewhere, isLoopbackHost, isOwnHost } from './http/senders';
export { createLocalCloud } from './local-cloud';
export { cardMessage, enterSession, imageMessage, type PushEvent, textMessage } from './message-push/events';
export { isTextTooDeep, MAX_NESTING } from './nesting';
export { pictureTypeOf } from './picture-type';
export { WechatRefusal } from './refusals';
export type * from './types';
