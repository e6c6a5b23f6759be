export { isFromElsewhere, isLoopbackHost, isOwnHost } from './http/senders';
export { createLocalCloud } from './local-cloud';
export { cardMessage, enterSession, imageMessage, type PushEvent, textMessage } from './message-push/events';
export { DEEPEST_NESTING, isTextTooDeep } from './nesting';
export type * from './types';
