import { afterSend, CLOSED_WINDOW, messagesLeft } from '../../../domain/conversation';
import { type Millis, pagePath } from '../../../domain/kernel';
import {
  chooseChannel,
  isGivenBack,
  isStillTrue,
  isToldSince,
  mayUseGrant,
  type NoticeCause,
  noticedAgain,
  noticeKindOf,
  noticeMessage,
  noticeWeightOf,
  noticeWords,
  outcomeOf,
  type SendOutcome,
  saidMessage,
  unnoticed,
  withNone,
  withoutGrant,
  withRefund,
} from '../../../domain/notice';
import type { HeadDoc, NoticeEffect, OutboxDoc } from '../../_records/documents';
import type { HeadChanges } from '../../_records/head';
import { describeError, log, ownAppId, seal, sendConversationText, unseal, wechatCodeOf } from '../../_sdk';
import type { Ended, TicketEffectKind } from '.';
import { sendNotice } from './send-notice';

/** Tells a ticket's shopper: in their conversation while WeChat takes messages there, else as a notice they granted. */
export const notice: TicketEffectKind<{ readonly type: 'notice'; readonly cause: NoticeCause }, NoticeEffect> = {
  plan: ({ cause }, { ticket, by, head, now, said, hasPictures, rowId }) => {
    const effect: NoticeEffect = {
      type: 'notice',
      kind: noticeKindOf(cause),
      cause,
      words: noticeWords(cause, ticket.topic, by),
      // In its own conversation the words themselves are said.
      ...(said && ticket.channel === 'conversation' && { said: seal(said, placeOf(rowId)), hasPictures }),
      status: 'queued',
      channel: null,
      reason: null,
    };
    // Nothing to tell it with: the badge does.
    return paid(effect, { head, ticketId: ticket._id, now });
  },
  run: async (effect, row) => {
    try {
      return await send(effect, row);
    } catch (error) {
      log('warn', 'notice not sent', { outboxId: row._id, channel: String(effect.channel), ...describeError(error) });
      return outcomeOf(wechatCodeOf(error));
    }
  },
  succeed: (effect, outcome) => (outcome.type === 'sent' ? { ...effect, status: 'sent' } : undefined),
  fail: (effect, outcome, head, now) => {
    const isNotice = effect.channel === 'subscribe';
    if (outcome.type === 'denied') return dropped(effect, 'denied', deniedOf(effect, head, now));
    const code = outcome.type === 'sent' ? '' : outcome.code;
    // The conversation is shut after all; there may still be a grant.
    if (outcome.type === 'final' && !isNotice) {
      return { effect: unpaid(effect), changes: { window: CLOSED_WINDOW }, isAgainAtOnce: true };
    }
    if (outcome.type === 'final') return dropped(effect, code, refund(effect, head));
    return { effect: { ...unpaid(effect), reason: code }, changes: refund(effect, head) };
  },
  again: (effect, head, now, { ticketId }) => {
    // A grant that was taken off for an attempt whose end nobody saw is still there for this one.
    if (effect.channel === 'subscribe') return { effect, changes: {} };
    return paid(effect, { head, ticketId, now }) ?? dropped(unpaid(effect), 'no_grant', {});
  },
  giveUp: (effect, head, reason) => dropped(effect, reason, refund(effect, head)),
  overBecause: ({ cause, channel, said }, { ticket, head, happenedAt }) => {
    if (ticket === undefined || !isStillTrue(cause, ticket)) return 'outdated';
    // What is said itself is told by no other; of one that was paid for, what went out since may be itself.
    const isJoined = said === undefined && channel === null && isToldSince(head?.noticed, ticket._id, happenedAt);
    return isJoined ? 'joined' : undefined;
  },
};

interface Balance {
  readonly head: HeadDoc | undefined;
  readonly ticketId: string;
  readonly now: Millis;
}

/** As it goes out now, with what that uses up; undefined when it cannot. */
function paid(effect: NoticeEffect, { head, ticketId, now }: Balance): Ended<NoticeEffect> | undefined {
  const way = pay(effect, head, now);
  if (!way) return undefined;
  const { channel, changes } = way;
  // Words that are said in their own conversation are no notice.
  const isSaid = channel === 'conversation' && effect.said !== undefined;
  const noticed = isSaid ? {} : { noticed: noticedAgain(head?.noticed, ticketId, now) };
  return { effect: { ...effect, channel, paidAt: now }, changes: { ...changes, ...noticed } };
}

const unpaid = ({ paidAt: _paidAt, ...effect }: NoticeEffect): NoticeEffect => ({ ...effect, channel: null });

/** How it can be told now, and what that uses up; undefined when it cannot. */
function pay(
  { kind, cause }: NoticeEffect,
  head: HeadDoc | undefined,
  now: Millis,
): { readonly channel: NonNullable<NoticeEffect['channel']>; readonly changes: HeadChanges } | undefined {
  if (!head) return undefined;
  const channel = chooseChannel({
    converse: messagesLeft(head.window, now) > 0,
    // Where a ticket is told of, an answer to it may be to come.
    notify: mayUseGrant(head.grants, kind, { weight: noticeWeightOf(cause), hasOpenTicket: true }),
  });
  if (channel === 'conversation') return { channel, changes: { window: afterSend(head.window) } };
  const grants = channel && withoutGrant(head.grants, kind);
  return grants && channel ? { channel, changes: { grants } } : undefined;
}

/**
 * What was taken off for an attempt that did not go through, and that nobody was told by it. Messages of a window are gone: WeChat
 * may have counted.
 */
function refund({ channel, kind, paidAt }: NoticeEffect, head: HeadDoc | undefined): HeadChanges {
  if (channel !== 'subscribe') return {};
  const grants = head?.grants ?? {};
  return {
    ...(isGivenBack(head?.deniedAt, kind, paidAt) && { grants: withRefund(grants, kind) }),
    ...(head?.noticed && { noticed: unnoticed(head.noticed) }),
  };
}

/** Nothing is granted, whatever we counted, and nothing that is under way comes back. */
const deniedOf = ({ kind }: NoticeEffect, head: HeadDoc | undefined, now: Millis): HeadChanges | undefined =>
  head && {
    grants: withNone(head.grants, kind),
    deniedAt: { ...head.deniedAt, [kind]: now },
    ...(head.noticed && { noticed: unnoticed(head.noticed) }),
  };

const dropped = (effect: NoticeEffect, reason: string, changes: HeadChanges | undefined): Ended<NoticeEffect> => ({
  effect: { ...effect, status: 'dropped', reason },
  changes: changes ?? {},
});

const placeOf = (rowId: string): string => `outbox/${rowId}`;

const SENT: SendOutcome = { type: 'sent' };

/** Throws the platform's refusal. */
async function send(effect: NoticeEffect, row: OutboxDoc): Promise<SendOutcome> {
  const { words, kind, channel } = effect;
  const { to, ticketId } = row;
  if (channel === 'conversation') {
    const text = effect.said
      ? saidMessage(ownAppId(), unseal(effect.said, placeOf(row._id)), ticketId, {
          hasPictures: effect.hasPictures,
          isLast: effect.cause === 'resolved',
        })
      : noticeMessage(ownAppId(), words, ticketId);
    await sendConversationText(to, text);
    return SENT;
  }
  return sendNotice({ kind, words, page: pagePath('ticket', { id: ticketId }) }, row);
}
