import {
  afterSend,
  CLOSED_WINDOW,
  isInTalk,
  openedWindow,
  type ReplyOccasion,
  type ReplyWindow,
} from '../../domain/conversation';
import type { Millis } from '../../domain/kernel';
import { type NoticeKind, revoke } from '../../domain/notice';
import { conversationIdOf } from '../_desk/conversation';
import { changePurses, findKindOf } from '../_desk/wallet';
import { deskSettings, get, log, type Sealed, seal, stableId, type Transaction, transact } from '../_kit';
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
    const changes = revoked.map((kind) => ({ kind, change: revoke }));
    await changePurses(transaction, push.openid, changes, now);
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
  const id = conversationIdOf(push.openid);
  const known = await transaction.get('conversations', id);
  const shouldWelcome = occasion === 'enter' && !isInTalk(known?.lastMessageAt ?? null, push.at);
  const opened: ReplyWindow = openedWindow(known?.window ?? CLOSED_WINDOW, occasion, push.at);
  await transaction.set('conversations', {
    _id: id,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
    v: (known?.v ?? 0) + 1,
    openid: push.openid,
    lastMessageAt: occasion === 'message' ? push.at : (known?.lastMessageAt ?? null),
    enteredAt: occasion === 'enter' ? push.at : (known?.enteredAt ?? null),
    window: shouldWelcome ? afterSend(opened) : opened,
    sessionFrom: sealedOrigin(push, id) ?? known?.sessionFrom ?? null,
  });
  return shouldWelcome;
}

function sealedOrigin(push: Push, conversationId: string): Sealed | undefined {
  return push.type === 'entered' && push.sessionFrom !== ''
    ? seal(push.sessionFrom.slice(0, 1024), `conversations/${conversationId}`)
    : undefined;
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
