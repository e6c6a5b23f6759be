import { defineText } from './define-text';

export const askToBeToldText = defineText(
  {
    ask: '有回复时通知我',
    muted: '你在微信里关了这里的通知，有回复收不到。',
    open: '去打开',
  },
  {
    ask: 'Tell me when there is a reply',
    muted: 'Notices from here are off in WeChat, so replies cannot reach you.',
    open: 'Turn them on',
  },
);
