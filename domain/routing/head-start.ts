import { MINUTE, type Millis, OUR_LIMITS } from '../kernel';
import { type SettingValues, settingOf } from '../settings';
import type { MemberTier } from '../shop';

/**
 * What lets somebody stand before those who came at the same moment, in the order in which the most there may be is filled:
 * what holds for the whole ticket first.
 */
export const HEAD_START_REASONS = [
  /** Somebody of the desk says so. */
  'urgent',
  'gold',
  'silver',
  /** Pays for a membership that has not run out, whatever the card. */
  'paid_member',
  'large_order',
  /** Upset words, or back after few stars. */
  'complaint',
  /** Something promised was not kept. */
  'promise_broken',
  /** A card or a large order, by an earlier build that did not say which. */
  'unnamed',
  /** Waited before it was resolved without an answer, and came back. */
  'unanswered',
  /** Taken back from somebody who stayed silent. */
  'returned',
] as const;
export type HeadStartReason = (typeof HEAD_START_REASONS)[number];

/** One thing that holds, and what it is worth: minutes, never a class of its own. */
export interface HeadStart {
  readonly reason: HeadStartReason;
  readonly millis: Millis;
}

/** What it is worth that the desk calls a ticket urgent: as much as the most that anything else is worth at first. */
export const URGENT_WORTH: Millis = 30 * MINUTE;

/** As a ticket has it. `headStarts` is absent from those of earlier builds. */
export interface Standing {
  readonly headStartMillis?: Millis;
  readonly headStarts?: readonly HeadStart[];
}

/** What each is worth to a shop. */
export interface HeadStartWorth {
  readonly gold: Millis;
  readonly silver: Millis;
  readonly paidMember: Millis;
  readonly largeOrder: Millis;
  /** From how much an order is a large one. */
  readonly largeOrderFen: number;
  readonly complaint: Millis;
  readonly promiseBroken: Millis;
}

/** As the shop's settings say. */
export function headStartWorth(settings: Partial<SettingValues>): HeadStartWorth {
  return {
    gold: settingOf(settings, 'headStartGold') * MINUTE,
    silver: settingOf(settings, 'headStartSilver') * MINUTE,
    paidMember: settingOf(settings, 'headStartPaidMember') * MINUTE,
    largeOrder: settingOf(settings, 'headStartLargeOrder') * MINUTE,
    largeOrderFen: settingOf(settings, 'largeOrderYuan') * 100,
    complaint: settingOf(settings, 'headStartComplaint') * MINUTE,
    promiseBroken: settingOf(settings, 'headStartPromiseBroken') * MINUTE,
  };
}

interface Arrival {
  readonly tier: MemberTier;
  /** Whether they pay for a membership now. */
  readonly isPaying?: boolean;
  readonly orderAmountFen: number | undefined;
  readonly isUpset: boolean;
}

/** What holds of somebody who comes. An order that is sent back is no complaint by itself: their words make it one. */
export function newHeadStarts(
  { tier, isPaying = false, orderAmountFen, isUpset }: Arrival,
  worth: HeadStartWorth,
): readonly HeadStart[] {
  const isLarge = (orderAmountFen ?? 0) >= worth.largeOrderFen;
  return capped([
    ...(tier === 'none' ? [] : [{ reason: tier, millis: worth[tier] }]),
    ...(isPaying ? [{ reason: 'paid_member', millis: worth.paidMember } as const] : []),
    ...(isLarge ? [{ reason: 'large_order', millis: worth.largeOrder } as const] : []),
    ...(isUpset ? [{ reason: 'complaint', millis: worth.complaint } as const] : []),
  ]);
}

/** What a ticket has, also one of an earlier build. */
export function headStartsOf({ headStarts, headStartMillis = 0 }: Standing): readonly HeadStart[] {
  return headStarts ?? (headStartMillis > 0 ? [{ reason: 'unnamed', millis: headStartMillis }] : []);
}

/** Whether somebody of the desk called it urgent. */
export const isUrgent = (ticket: Standing): boolean => headStartsOf(ticket).some(({ reason }) => reason === 'urgent');

/** What it is worth to a ticket that it is a complaint; undefined where it is none. */
export const complaintWorth = (ticket: Standing): Millis | undefined =>
  headStartsOf(ticket).find(({ reason }) => reason === 'complaint')?.millis;

/** With one more that holds from now on, in place of what it was worth before. */
export function withHeadStart(standing: Standing, reason: HeadStartReason, millis: Millis): readonly HeadStart[] {
  return capped([...headStartsOf(standing).filter((part) => part.reason !== reason), { reason, millis }]);
}

/** With what the shop says of its shopper by now, in place of what it said when it came. */
export const withMembership = (standing: Standing, now: readonly HeadStart[]): readonly HeadStart[] =>
  capped([...withoutHeadStarts(standing, ...MEMBERSHIP), ...now.filter(({ reason }) => MEMBERSHIP.includes(reason))]);

const MEMBERSHIP: readonly HeadStartReason[] = ['gold', 'silver', 'paid_member'];

/** Without what no longer holds. */
export function withoutHeadStarts(standing: Standing, ...reasons: readonly HeadStartReason[]): readonly HeadStart[] {
  return headStartsOf(standing).filter(({ reason }) => !reasons.includes(reason));
}

/**
 * Of a ticket that was taken back from somebody silent: what it needs to stand before `firstAt`, the first place of its queue;
 * all there may be, where that is not known.
 */
export function returnedToFront(
  ticket: Standing & { readonly waitingSinceAt: Millis },
  firstAt: Millis = Number.NEGATIVE_INFINITY,
): readonly HeadStart[] {
  const others = withoutHeadStarts(ticket, 'returned');
  const needed = ticket.waitingSinceAt - totalOf(others) - (firstAt - 1);
  return withHeadStart({ headStarts: others }, 'returned', Math.max(0, needed));
}

/** By how much somebody stands before those who came at the same moment. */
export const totalOf = (parts: readonly HeadStart[]): Millis => parts.reduce((sum, { millis }) => sum + millis, 0);

/** Each in its place, and together no more than there may be: so what a card says adds up to where it stands. */
function capped(parts: readonly HeadStart[]): readonly HeadStart[] {
  let left = OUR_LIMITS.headStartMillis;
  return [...parts]
    .sort((one, other) => HEAD_START_REASONS.indexOf(one.reason) - HEAD_START_REASONS.indexOf(other.reason))
    .flatMap(({ reason, millis }) => {
      const taken = Math.min(millis, left);
      left -= taken;
      return taken > 0 ? [{ reason, millis: taken }] : [];
    });
}
