import { type Millis, OUR_LIMITS } from '../kernel';
import type { NoticeWeight } from './causes';
import type { NoticeKind, SubscribeChoice } from './kinds';

/**
 * How many notices of each kind a person has granted and we have not used. WeChat tells nobody how many are left, so this
 * is a ledger of our own; an absent kind is none. One is taken off with the change that a notice tells of, and is there
 * again when the notice could not be sent.
 */
export type Grants = Readonly<Partial<Record<NoticeKind, number>>>;

/** Whether a choice in WeChat's dialog gives one send. With sound or alert is still a yes. */
export function isGrant(choice: SubscribeChoice): boolean {
  return choice === 'accept' || choice === 'acceptWithAudio' || choice === 'acceptWithAlert';
}

/** What is left of a kind. */
export function grantsLeft(grants: Grants, kind: NoticeKind): number {
  return grants[kind] ?? 0;
}

/** One accept is one send, without an end date; accepts add up, to as many as one person can mean. */
export function withGrant(grants: Grants, kind: NoticeKind): Grants {
  return { ...grants, [kind]: Math.min(grantsLeft(grants, kind) + 1, OUR_LIMITS.grantsPerKind) };
}

/**
 * Whether a notice of this weight may use one. The last of a kind is kept for an answer to an open ticket; a courtesy uses the
 * conversation, a second grant, or the badge.
 *
 * @param hasOpenTicket whether an answer may still be to come
 */
export function mayUseGrant(
  grants: Grants,
  kind: NoticeKind,
  { weight, hasOpenTicket }: { readonly weight: NoticeWeight; readonly hasOpenTicket: boolean },
): boolean {
  const kept = weight === 'courtesy' && hasOpenTicket ? 1 : 0;
  return grantsLeft(grants, kind) > kept;
}

/** Takes one off for a notice that is about to be sent; undefined when there is none. */
export function withoutGrant(grants: Grants, kind: NoticeKind): Grants | undefined {
  const left = grantsLeft(grants, kind);
  return left > 0 ? { ...grants, [kind]: left - 1 } : undefined;
}

/** The notice was not sent: what was taken off for it is there again, never more than one person can mean. */
export function withRefund(grants: Grants, kind: NoticeKind): Grants {
  return { ...grants, [kind]: Math.min(grantsLeft(grants, kind) + 1, OUR_LIMITS.grantsPerKind) };
}

/** When WeChat last said of each kind that nothing is granted. */
export type Denials = Readonly<Partial<Record<NoticeKind, Millis>>>;

/** Whether one that was taken off then is given back: not when WeChat has said since that there was none. */
export const isGivenBack = (denials: Denials | undefined, kind: NoticeKind, takenAt: Millis | undefined): boolean =>
  takenAt === undefined || takenAt > (denials?.[kind] ?? -1);

/** Nothing is left: WeChat said so (43101), so our count was too high, or the person turned the notices off. */
export function withNone(grants: Grants, kind: NoticeKind): Grants {
  return { ...grants, [kind]: 0 };
}
