export { createLocalCloud } from './local-cloud';
export { cardMessage, enterSession, imageMessage, type PushEvent, textMessage } from './message-push/events';
export type * from './types';
