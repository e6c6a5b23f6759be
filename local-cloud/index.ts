export { isFromElsewhere, isLoopbackHost, isOwnHost } from './http/senders';
export { createLocalCloud } from './local-cloud';
export { cardMessage, enterSession, imageMessage, textMessage } from './message-push/events';
export { isTextTooDeep, MAX_NESTING } from './nesting';
export { pictureTypeOf } from './picture-type';
export { WechatRefusal } from './refusals';
export type {
  CloudEvent,
  InvocationOutcome,
  LocalCloud,
  LocalCloudOptions,
  SentRecord,
  TemplateDeclaration,
} from './types';
