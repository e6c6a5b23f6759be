import { messagesLeft, noticeMessage } from '../../domain/conversation';
import { type Clock, type Millis, pagePath } from '../../domain/kernel';
import {
  chooseChannel,
  deny,
  hasWaited,
  isStillTrue,
  MAX_ATTEMPTS,
  noticeData,
  outcomeOf,
  type Purse,
  refund,
  reserve,
  retryAt,
  SEND_LEASE,
  type SendOutcome,
  settle,
} from '../../domain/notice';
import {
  describeError,
  deskSettings,
  log,
  NEVER,
  type NoticeDoc,
  ownAppId,
  sendConversationText,
  sendSubscribeMessage,
  type TemplateSetting,
  type Transaction,
  transact,
  wechatCodeOf,
} from '../_kit';
import { bestEffort } from './best-effort';
import { closeWindow, conversationIdOf, countSend, replyWindowOf } from './conversation';
import { changePurses, purseOf, walletIdOf } from './wallet';

/** What became of a notice: `queued` waits for its next attempt, `taken` is with another caller or already settled. */
export type Delivery = 'sent' | 'dropped' | 'queued' | 'taken';

/**
 * Delivers one notice of the outbox if it is due: claim, send, settle, each whole by itself.
 *
 * A claim is a lease: who holds it is the only one to send. When a function dies between claim and settle, the lease
 * ends and the next caller tries again with the grant that was already set aside. That may tell a shopper twice, which
 * is better than not at all; and where WeChat has counted a send that we did not see, its 43101 empties the purse.
 */
export async function deliverNotice(noticeId: string, clock: Clock): Promise<Delivery> {
  for (;;) {
    const claim = await transact((transaction) => claimNotice(transaction, noticeId, clock()));
    if (claim === 'taken' || claim === 'dropped') return claim;
    const outcome = await send(claim);
    const delivery = await transact((transaction) => settleNotice(transaction, claim, outcome, clock()));
    if (delivery !== 'elsewhere') return delivery;
  }
}

/** As `deliverNotice`, right after the write that made the notice: the caretaker takes what fails here. */
export function tryDeliverNotice(noticeId: string, clock: Clock): Promise<void> {
  return bestEffort('notice', () => deliverNotice(noticeId, clock));
}

type ClaimedNotice = NoticeDoc & { readonly channel: NonNullable<NoticeDoc['channel']> };

/**
 * Takes the lease and, with it, what the send will use up: a message of the reply window, or a grant. A notice whose
 * lease was lost has its grant still.
 */
async function claimNotice(
  transaction: Transaction,
  noticeId: string,
  now: Millis,
): Promise<ClaimedNotice | 'taken' | 'dropped'> {
  const notice = await transaction.get('notices', noticeId);
  if (!notice || notice.nextAt > now) return 'taken';
  const holdsGrant = notice.status === 'sending' && notice.channel === 'subscribe';
  const isOver = notice.attempts >= MAX_ATTEMPTS;
  if (isOver || (hasWaited(notice, now) && !(await isTrueNow(transaction, notice)))) {
    if (holdsGrant) await changePurse(transaction, notice, refund, now);
    return drop(transaction, notice, isOver ? 'too_many_attempts' : 'outdated', now);
  }
  const conversation = await transaction.get('conversations', conversationIdOf(notice.to));
  const wallet = await transaction.get('wallets', walletIdOf(notice.to));
  const channel = holdsGrant
    ? 'subscribe'
    : chooseChannel({
        converse: messagesLeft(replyWindowOf(conversation), now) > 0,
        notify: reserve(purseOf(wallet, notice.kind)) !== undefined,
      });
  if (channel === undefined) return drop(transaction, notice, 'no_grant', now);
  if (channel === 'conversation' && conversation) await countSend(transaction, conversation, now);
  if (channel === 'subscribe' && !holdsGrant) {
    await changePurse(transaction, notice, (purse) => reserve(purse) ?? purse, now);
  }
  const claimed: ClaimedNotice = {
    ...notice,
    status: 'sending',
    channel,
    attempts: notice.attempts + 1,
    nextAt: now + SEND_LEASE,
    updatedAt: now,
    v: notice.v + 1,
  };
  await transaction.set('notices', claimed);
  return claimed;
}

/** What a notice says was true when it was queued; while it waited, its ticket may have gone on, or been read. */
async function isTrueNow(transaction: Transaction, { cause, ticketId }: NoticeDoc): Promise<boolean> {
  if (cause === undefined) return true;
  const ticket = await transaction.get('tickets', ticketId);
  return ticket !== undefined && isStillTrue(cause, ticket);
}

async function send(notice: ClaimedNotice): Promise<SendOutcome> {
  try {
    if (notice.channel === 'conversation') {
      await sendConversationText(notice.to, noticeMessage(ownAppId(), notice.words, notice.ticketId));
      return { type: 'sent' };
    }
    const { templates, miniprogramState } = await deskSettings(notice.updatedAt);
    const template = templates[notice.kind];
    if (!template) return { type: 'final', code: 'no_template' };
    await sendSubscribeMessage(subscribeMessage(notice, template, miniprogramState));
    return { type: 'sent' };
  } catch (error) {
    const outcome = outcomeOf(wechatCodeOf(error));
    log('warn', 'notice not sent', { noticeId: notice._id, channel: notice.channel, ...describeError(error) });
    return outcome;
  }
}

const subscribeMessage = (
  { to, ticketId, ticketNumber, words, createdAt }: NoticeDoc,
  { templateId, keys }: TemplateSetting,
  miniprogramState: 'developer' | 'trial' | 'formal',
) => ({
  touser: to,
  templateId,
  page: pagePath('ticket', { id: ticketId }),
  data: noticeData(keys, { words, ticketNumber, at: createdAt }),
  miniprogramState,
});

/** Writes down how the send ended, unless the lease was lost meanwhile: then whoever holds it now will. */
async function settleNotice(
  transaction: Transaction,
  claim: ClaimedNotice,
  outcome: SendOutcome,
  now: Millis,
): Promise<Delivery | 'elsewhere'> {
  const notice = await transaction.get('notices', claim._id);
  if (!notice || notice.v !== claim.v) return 'taken';
  const isNotice = notice.channel === 'subscribe';
  if (outcome.type === 'sent') {
    if (isNotice) await changePurse(transaction, notice, settle, now);
    await change(transaction, notice, { status: 'sent', nextAt: NEVER }, now);
    return 'sent';
  }
  if (outcome.type === 'retry') {
    if (isNotice) await changePurse(transaction, notice, refund, now);
    const nextAt = retryAt(now, notice.attempts);
    if (nextAt === undefined) return drop(transaction, notice, 'too_many_attempts', now);
    await change(transaction, notice, { status: 'queued', channel: null, reason: outcome.code, nextAt }, now);
    return 'queued';
  }
  if (isNotice) {
    await changePurse(transaction, notice, outcome.type === 'denied' ? deny : refund, now);
    return drop(transaction, notice, outcome.type === 'denied' ? 'denied' : outcome.code, now);
  }
  // The conversation is shut after all; there may still be a grant.
  await closeWindow(transaction, notice.to, now);
  await change(transaction, notice, { status: 'queued', channel: null, nextAt: now }, now);
  return 'elsewhere';
}

async function changePurse(
  transaction: Transaction,
  notice: NoticeDoc,
  step: (purse: Purse) => Purse,
  now: Millis,
): Promise<void> {
  await changePurses(transaction, notice.to, [{ kind: notice.kind, change: step }], now);
}

async function drop(transaction: Transaction, notice: NoticeDoc, reason: string, now: Millis): Promise<'dropped'> {
  await change(transaction, notice, { status: 'dropped', reason, nextAt: NEVER }, now);
  return 'dropped';
}

async function change(
  transaction: Transaction,
  notice: NoticeDoc,
  changes: Partial<NoticeDoc>,
  now: Millis,
): Promise<void> {
  await transaction.update('notices', notice._id, { ...changes, updatedAt: now, v: notice.v + 1 });
}
