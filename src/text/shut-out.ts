import { defineText } from './define-text';

/** What somebody reads whom an admin shut out of the desk, who opens a page that is not for their roles, or one by half an address. */
export const shutOutText = defineText(
  {
    title: '你的客服账号已停用',
    hint: '没处理完的已退回队列，由同事接着跟。要恢复的话，请联系管理员。',
    again: '已经恢复了，再试一次',
    forbidden: '你的角色看不到这一页',
    forbiddenHint: '需要的话，请管理员在“成员”里加上对应的角色。',
    toHome: '看看我能做什么',
    givenNow: '已经加上了，再试一次',
    halfAddress: '打开的地址不完整',
    halfAddressHint: '链接可能少了一截。回首页，从那里再点进来。',
    home: '回首页',
  },
  {
    title: 'Your place at the desk has been closed',
    hint: 'What you had not finished is back in the queue, and colleagues go on with it. An admin can let you in again.',
    again: 'Try again',
    forbidden: 'Your roles do not open this page',
    forbiddenHint: 'If they should, ask an admin to add the role under Members.',
    toHome: 'What I can do',
    givenNow: 'I have it now, try again',
    halfAddress: 'Part of the address is missing',
    halfAddressHint: 'The link may have been cut. Open the page again from home.',
    home: 'Home',
  },
);
