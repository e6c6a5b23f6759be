import { defineText } from './define-text';

/** What somebody reads whom an admin shut out of the desk. */
export const shutOutText = defineText(
  {
    title: '你的客服账号已停用',
    hint: '没处理完的已退回队列，由同事接着跟。要恢复的话，请联系管理员。',
    again: '已经恢复了，再试一次',
  },
  {
    title: 'Your place at the desk has been closed',
    hint: 'What you had not finished is back in the queue, and colleagues go on with it. An admin can let you in again.',
    again: 'Try again',
  },
);
