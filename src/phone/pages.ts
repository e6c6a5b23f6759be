import Taro from '@tarojs/taro';
import { getLanguage } from '../text/language';
import { pagesText } from '../text/pages';
import { ask } from './ask';

/** WeChat stacks ten pages at most. */
const DEEP = 9;
const LEAVE_MESSAGE = '/shopper/leave-message/index';
/** Pages that are there in every host, so that another try may help. */
const OURS = /^\/(shopper|agent|merchant|figures|charts)\//;

/** How many pages lie on each other, this one included. */
function depth(): number {
  try {
    return Taro.getCurrentPages().length;
  } catch {
    return 1;
  }
}

/** Whether there is a page to go back to. */
export const hasPageBelow = (): boolean => depth() > 1;

/** Opens a page over this one; where too many lie on each other, in place of it. When it does not open, that is said. */
export async function openUrl(url: string): Promise<void> {
  try {
    if (depth() < DEEP) await Taro.navigateTo({ url });
    else await Taro.redirectTo({ url });
  } catch {
    await replaceWith(url);
  }
}

/** Opens a page in place of this one. When it does not open, that is said. */
export async function replaceWith(url: string): Promise<void> {
  try {
    await Taro.redirectTo({ url });
  } catch {
    await sayNotOpened(url);
  }
}

/** Goes back; on the first page of all, to `home` instead. */
export async function goBack(home: string): Promise<void> {
  try {
    if (!hasPageBelow()) throw new Error('nothing below');
    await Taro.navigateBack();
  } catch {
    await replaceWith(home);
  }
}

/** Goes back to a page that lies below, by its path; where none does, opens it in place of this one. */
export async function backTo(path: string): Promise<void> {
  try {
    const trail = Taro.getCurrentPages().map(({ route }) => (route ?? '').replace(/^\//, ''));
    const index = trail.lastIndexOf(path);
    if (index < 0) throw new Error('not below');
    await Taro.navigateBack({ delta: trail.length - 1 - index });
  } catch {
    await replaceWith(`/${path}`);
  }
}

/** Opens a page of another mini program. When it does not open, that is said. */
export async function openOther(appId: string, path: string): Promise<void> {
  try {
    await Taro.navigateToMiniProgram({ appId, path });
  } catch (thrown) {
    // WeChat asks first, and the person may have thought better of it.
    if (!/cancel/.test(String((thrown as { errMsg?: unknown } | undefined)?.errMsg))) await sayNotOpened(path);
  }
}

/** What happened and a way on: one of ours is tried again, what only the shop has is asked for in a message. */
async function sayNotOpened(url: string): Promise<void> {
  const text = pagesText[getLanguage()];
  const isOurs = OURS.test(url);
  const goesOn = await ask({
    title: text.notOpened,
    content: isOurs ? text.tryAgainHint : text.askHint,
    confirmText: isOurs ? text.tryAgain : text.leaveMessage,
    cancelText: text.stay,
  });
  if (goesOn) await openUrl(isOurs ? url : LEAVE_MESSAGE);
}

/** The address of a card that was tapped in the conversation, as WeChat tells it: its path, and its query beside or within it. */
export function cardUrl(path: string, query: unknown): string {
  const pairs = Object.entries((query ?? {}) as Record<string, string>).map(([key, value]) => `${key}=${value}`);
  const hasQuery = path.includes('?') || pairs.length === 0;
  return `/${path.replace(/^\//, '')}${hasQuery ? '' : `?${pairs.join('&')}`}`;
}
