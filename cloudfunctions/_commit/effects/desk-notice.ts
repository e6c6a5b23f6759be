import { type Millis, pagePath } from '../../../domain/kernel';
import {
  isGivenBack,
  isKnownAtDesk,
  isWorkOf,
  DESK_NOTICE_KIND as KIND,
  outcomeOf,
  withNone,
  withoutGrant,
  withRefund,
} from '../../../domain/notice';
import type { DeskNoticeEffect, HeadDoc } from '../../_records/documents';
import type { HeadChanges } from '../../_records/head';
import { describeError, log, wechatCodeOf } from '../../_sdk';
import type { EffectKind, Ended } from '.';
import { sendNotice } from './send-notice';

/** Tells whoever has a ticket, as a notice they granted, unless they have looked meanwhile. */
export const deskNotice: EffectKind<DeskNoticeEffect> = {
  run: async (effect, row) => {
    try {
      const isAlarm = effect.cause === 'alarm';
      const page = isAlarm ? pagePath('deskIncidents') : pagePath('deskTicket', { id: row.ticketId });
      return await sendNotice({ kind: KIND, words: effect.words, page }, row);
    } catch (error) {
      log('warn', 'notice not sent', { outboxId: row._id, channel: 'desk', ...describeError(error) });
      return outcomeOf(wechatCodeOf(error));
    }
  },
  succeed: (effect, outcome) => (outcome.type === 'sent' ? { ...effect, status: 'sent' } : undefined),
  fail: (effect, outcome, head, now) => {
    if (outcome.type === 'denied') {
      const none = head && { grants: withNone(head.grants, KIND), deniedAt: { ...head.deniedAt, [KIND]: now } };
      return dropped(effect, 'denied', none);
    }
    const code = outcome.type === 'sent' ? '' : outcome.code;
    if (outcome.type === 'final') return dropped(effect, code, refund(effect, head));
    return { effect: { ...effect, isPaid: false, reason: code }, changes: refund(effect, head) };
  },
  again: (effect, head, now) => {
    // What was taken off for an attempt whose end nobody saw is still there for this one.
    if (effect.isPaid) return { effect, changes: {} };
    const grants = head && withoutGrant(head.grants, KIND);
    return grants
      ? { effect: { ...effect, isPaid: true, paidAt: now }, changes: { grants, deskToldAt: now } }
      : dropped(effect, 'no_grant', {});
  },
  giveUp: (effect, head, reason) => dropped(effect, reason, refund(effect, head)),
  overBecause: ({ cause, memberId, isPaid }, { ticket, head, beatAt, happenedAt, now }) => {
    // An alarm is of no ticket.
    if (cause !== 'alarm' && (ticket === undefined || !isWorkOf(memberId, cause, ticket))) return 'outdated';
    // Of one that was paid for, what it was told by may be itself.
    return isKnownAtDesk({ happenedAt, ...seen(beatAt), ...(!isPaid && told(head)) }, now) ? 'outdated' : undefined;
  },
};

const seen = (beatAt: Millis | undefined) => (beatAt === undefined ? {} : { beatAt });
const told = (head: HeadDoc | undefined) => (head?.deskToldAt === undefined ? {} : { toldAt: head.deskToldAt });

function refund({ isPaid, paidAt }: DeskNoticeEffect, head: HeadDoc | undefined): HeadChanges {
  if (!isPaid) return {};
  const isBack = isGivenBack(head?.deniedAt, KIND, paidAt);
  // They were told nothing by it.
  return { ...(isBack && { grants: withRefund(head?.grants ?? {}, KIND) }), deskToldAt: 0 };
}

const dropped = (
  effect: DeskNoticeEffect,
  reason: string,
  changes: HeadChanges | undefined,
): Ended<DeskNoticeEffect> => ({
  effect: { ...effect, status: 'dropped', isPaid: false, reason },
  changes: changes ?? {},
});
