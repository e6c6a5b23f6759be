/** The rows of 消息推送 in the console, mode 「云函数」, function `push`. */
export const PUSH_ROWS = [
  { messageTypes: ['text', 'image', 'miniprogrampage'], does: 'answered by the FAQ, or gone on with by a person' },
  { messageTypes: ['event'], event: 'user_enter_tempsession', does: 'the welcome' },
  { messageTypes: ['event'], event: 'subscribe_msg_event', does: 'a shopper turns notices off' },
  { messageTypes: ['event'], event: 'wxa_media_check', does: 'checked pictures' },
] as const;
