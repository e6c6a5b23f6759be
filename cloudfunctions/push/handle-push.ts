import {
  afterSend,
  CLOSED_WINDOW,
  isInTalk,
  openedWindow,
  type ReplyOccasion,
  type ReplyWindow,
} from '../../domain/conversation';
import { type Millis, SESSION_FROM_CHARS } from '../../domain/kernel';
import { type NoticeKind, withNone } from '../../domain/notice';
import { changeHead, findKindOf, type HeadChanges, headIdOf } from '../_desk/head';
import { deskSettings, get, log, seal, stableId, type Transaction, transact } from '../_kit';
import type { Push } from './read-push';
import { welcomeShopper } from './welcome-shopper';

/** What WeChat takes for "handled". */
const HANDLED = 'success';

/**
 * Handles a push once and answers every repeat of it with the same value. That it was handled is written with its
 * effects in one transaction; a push that fails before is pushed again by WeChat, up to three times in all.
 */
export async function handlePush(push: Push, now: Millis): Promise<unknown> {
  const revoked = await revokedKinds(push, now);
  const { returned, isRepeat, shouldWelcome } = await takeOnce(push, revoked, now);
  if (isRepeat) return returned;
  if (push.type === 'entered' && shouldWelcome) await welcomeShopper(push.openid, push.sessionFrom, now);
  if (push.type === 'notice_reported' && push.failures.length > 0) {
    log('warn', 'notices did not arrive', { codes: push.failures.join() });
  }
  if (push.type === 'picture_checked' && push.isRisky) log('warn', 'a picture was found risky');
  return returned;
}

interface Taken {
  readonly returned: unknown;
  readonly isRepeat: boolean;
  readonly shouldWelcome: boolean;
}

async function takeOnce(push: Push, revoked: readonly NoticeKind[], now: Millis): Promise<Taken> {
  const id = stableId('push', push.key);
  try {
    return await transact(async (transaction) => {
      const handled = await transaction.get('push_events', id);
      if (handled) return { returned: handled.returned, isRepeat: true, shouldWelcome: false };
      const returned = push.type === 'message' ? transfer(push, now) : HANDLED;
      await transaction.add('push_events', { _id: id, createdAt: now, updatedAt: now, v: 1, returned });
      const shouldWelcome = await writeEffects(transaction, push, revoked, now);
      return { returned, isRepeat: false, shouldWelcome };
    });
  } catch (error) {
    // Two deliveries of one push at the same moment: the other has taken it.
    const handled = await get('push_events', id);
    if (!handled) throw error;
    return { returned: handled.returned, isRepeat: true, shouldWelcome: false };
  }
}

/**
 * Writes the effects of a push, and tells whether a welcome is due. A `subscribe_answered` has none: the client tells
 * the same tap through notice.grant, and a tap counted twice would promise a notice that WeChat refuses. The client's
 * word is taken because the push arrives only where the merchant has switched it on.
 */
async function writeEffects(
  transaction: Transaction,
  push: Push,
  revoked: readonly NoticeKind[],
  now: Millis,
): Promise<boolean> {
  if (push.type === 'message') await openWindow(transaction, push, 'message', now);
  if (push.type === 'entered') return openWindow(transaction, push, 'enter', now);
  if (revoked.length > 0) {
    const head = await transaction.get('heads', headIdOf(push.openid));
    const grants = revoked.reduce(withNone, head?.grants ?? {});
    await changeHead(transaction, push.openid, head, { grants }, now);
  }
  return false;
}

/** Remembers what WeChat lets us send now. Tells whether a welcome is due, whose message is then counted already. */
async function openWindow(
  transaction: Transaction,
  push: Push,
  occasion: ReplyOccasion,
  now: Millis,
): Promise<boolean> {
  const known = await transaction.get('heads', headIdOf(push.openid));
  const shouldWelcome = occasion === 'enter' && !isInTalk(known?.lastMessageAt ?? null, push.at);
  const opened: ReplyWindow = openedWindow(known?.window ?? CLOSED_WINDOW, occasion, push.at);
  const window = shouldWelcome ? afterSend(opened) : opened;
  const changes: HeadChanges =
    occasion === 'message' ? { window, lastMessageAt: push.at } : { window, enteredAt: push.at, ...originOf(push) };
  await changeHead(transaction, push.openid, known, changes, now);
  return shouldWelcome;
}

/** Where they say they came from; what was known stays when they say nothing. */
function originOf(push: Push): HeadChanges {
  return push.type === 'entered' && push.sessionFrom !== ''
    ? { origin: seal(push.sessionFrom.slice(0, SESSION_FROM_CHARS), `heads/${headIdOf(push.openid)}`) }
    : {};
}

/** Hands one message over to the human desk; who it was for and from change places. 转发消息. */
const transfer = (push: Push, now: Millis) => ({
  MsgType: 'transfer_customer_service',
  ToUserName: push.openid,
  FromUserName: push.addressee,
  CreateTime: Math.floor(now / 1000),
});

async function revokedKinds(push: Push, now: Millis): Promise<readonly NoticeKind[]> {
  if (push.type !== 'subscribe_revoked') return [];
  const settings = await deskSettings(now);
  return push.templateIds.flatMap((templateId) => findKindOf(settings, templateId) ?? []);
}
