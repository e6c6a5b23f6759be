import type { Accepts } from '../_entry';
import { deskSettings } from '../_records';
import { senderOf } from './read-push';

/** The words for a client, an HTTP request or a function: never a push, whatever a setting says. */
const CALLS = /^(wx_(client|http|devtools|localdebug|crawler|paycallback|trigger)|web_client|scf|tcb\w*|)$/;

/** What is taken for the word of a push while the shop has named none: the one the platform has for what it does not name. */
export const PUSH_SOURCES: readonly string[] = ['wx_unknown'];

/**
 * Whether WeChat pushed this. The word of a real push is documented nowhere, so which ones count is a setting
 * (`pushSources` of `settings/desk`); but no chain, no call, and nobody who sends in another's name.
 */
export const acceptPush: Accepts = async ({ source, openid }, event) => {
  if (CALLS.test(source) || source.includes(',')) return false;
  if (openid !== '' && openid !== senderOf(event)) return false;
  if (PUSH_SOURCES.includes(source)) return true;
  const { pushSources } = await deskSettings(Date.now());
  // Written by hand: a text in place of a list would contain every part of itself.
  return Array.isArray(pushSources) && pushSources.includes(source);
};
