import { defineTrigger } from '../_entry';
import { log } from '../_sdk';
import { acceptPush } from './accept-push';
import { handlePush } from './handle-push';
import { readPush } from './read-push';

/** Message push (消息推送): what shoppers write and do in WeChat's conversation, and WeChat's own reports. */
export const main = defineTrigger('push', acceptPush, async (event) => {
  const now = Date.now();
  const push = readPush(event, now);
  if (push) return handlePush(push, now);
  log('warn', 'unreadable push');
  return 'success';
});
