import { pagePath } from '../../../domain/kernel';
import { isGivenBack, mayUseGrant, outcomeOf, withNone, withoutGrant, withRefund } from '../../../domain/notice';
import type { CareEffect, HeadDoc } from '../../_records/documents';
import type { HeadChanges } from '../../_records/head';
import { describeError, log, wechatCodeOf } from '../../_sdk';
import type { EffectKind, Ended } from '.';
import { sendNotice } from './send-notice';

const KIND = 'status';

/** Asks some days after a parcel came how it is, with the one notice that was granted for it; nobody who has asked something by then. */
export const care: EffectKind<CareEffect> = {
  run: async (effect, row) => {
    try {
      const page = pagePath('help', { orderId: effect.orderId });
      return await sendNotice({ kind: KIND, words: effect.words, page }, row);
    } catch (error) {
      log('warn', 'notice not sent', { outboxId: row._id, channel: 'care', ...describeError(error) });
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
    // Whoever has a ticket open was left out before (`overBecause`).
    const grants =
      head &&
      mayUseGrant(head.grants, KIND, { weight: 'courtesy', hasOpenTicket: false }) &&
      withoutGrant(head.grants, KIND);
    return grants
      ? { effect: { ...effect, isPaid: true, paidAt: now }, changes: { grants } }
      : dropped(effect, 'no_grant', {});
  },
  giveUp: (effect, head, reason) => dropped(effect, reason, refund(effect, head)),
  overBecause: (_effect, { isCareOver }) => (isCareOver ? 'outdated' : undefined),
};

function refund({ isPaid, paidAt }: CareEffect, head: HeadDoc | undefined): HeadChanges {
  const isBack = isPaid && isGivenBack(head?.deniedAt, KIND, paidAt);
  return isBack ? { grants: withRefund(head?.grants ?? {}, KIND) } : {};
}

const dropped = (effect: CareEffect, reason: string, changes: HeadChanges | undefined): Ended<CareEffect> => ({
  effect: { ...effect, status: 'dropped', isPaid: false, reason },
  changes: changes ?? {},
});
