import type { NoticeChannel } from './delivery';

/**
 * How it was meant to be told as it happened: `outbox` at once, `quiet` after the night, `watched` unless they see it where they look;
 * or by the badge alone: `badge` for want of another way, `joined` because a notice of the same ticket says it, `enough` because
 * they got so many today.
 */
export const TOLD = ['outbox', 'quiet', 'watched', 'badge', 'joined', 'enough'] as const;
export type Told = (typeof TOLD)[number];

/** Whether nothing was put down to be sent: the badge tells it. */
export const isByBadge = (told: Told): boolean => told === 'badge' || told === 'joined' || told === 'enough';

/** What became of it, as the desk reads it beside the words. */
export const DELIVERY_WAYS = [
  'conversation',
  'notice',
  'badge',
  'joined',
  'enough',
  'quiet',
  'watched',
  'sending',
  'retrying',
  'seen',
  'denied',
  'failed',
] as const;
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

export interface Delivery {
  readonly way: DeliveryWay;
  /** WeChat's code, or ours, for why it did not get through. */
  readonly code?: string;
}

interface Row {
  readonly status: 'queued' | 'sent' | 'dropped';
  readonly channel: NoticeChannel | null;
  readonly reason: string | null;
}

/** What it is called when it was dropped for a reason that is none of WeChat's. */
const DROPPED: Readonly<Record<string, DeliveryWay>> = {
  outdated: 'seen',
  joined: 'joined',
  no_grant: 'badge',
  denied: 'denied',
};

/** What became of what was to be told; undefined where that is not known any more. */
export function deliveryOf(told: Told, row: Row | undefined): Delivery | undefined {
  if (isByBadge(told)) return { way: told as DeliveryWay };
  if (!row) return undefined;
  const { status, channel, reason } = row;
  if (status === 'sent') return { way: channel === 'conversation' ? 'conversation' : 'notice' };
  if (status === 'queued') {
    if (reason !== null) return { way: 'retrying', code: reason };
    return { way: channel === null && told !== 'outbox' ? (told as DeliveryWay) : 'sending' };
  }
  const way = DROPPED[reason ?? ''];
  return way ? { way } : { way: 'failed', code: reason ?? '' };
}

/** Why something was dropped though nobody was to be told any more: over, seen, said by another. */
const NOT_MISSED: ReadonlySet<string> = new Set(['outdated', 'joined', 'taken_over', 'forgotten']);

/** Whether somebody was to be told of it and was not. */
export const isMissed = ({ status, reason }: Pick<Row, 'status' | 'reason'>): boolean =>
  status === 'dropped' && !NOT_MISSED.has(reason ?? '');

/** Whether somebody of the desk may have something tried once more that was tried again so often. */
export const mayTryAgain = (triedAgain: number): boolean => triedAgain < MOST_TRIES;
const MOST_TRIES = 3;
