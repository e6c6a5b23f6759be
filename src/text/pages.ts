import { defineText } from './define-text';

/** What is said when a page does not open. */
export const pagesText = defineText(
  {
    notOpened: '这一页没打开',
    tryAgainHint: '可能是网络不太稳，再试一次。',
    askHint: '这里暂时去不了。留言告诉我们，帮你处理。',
    tryAgain: '再试一次',
    leaveMessage: '去留言',
    stay: '知道了',
  },
  {
    notOpened: 'That page did not open',
    tryAgainHint: 'The connection may be poor. Try again.',
    askHint: 'It cannot be opened here. Leave a message and we will help.',
    tryAgain: 'Retry',
    leaveMessage: 'Message',
    stay: 'OK',
  },
);
