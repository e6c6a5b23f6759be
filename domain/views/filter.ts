import type { TicketStatus, Topic } from '../events';
import { DAY, type Millis, NEVER } from '../kernel';
import type { Channel, Priority } from '../service-level';
import type { MemberTier, OrderState } from '../shop';

/** Where tickets are looked for: with oneself, in one's queues, all that is open of what one may work on, or whatever one may read. */
export const VIEW_AMONG = ['mine', 'waiting', 'open', 'all'] as const;
export type ViewAmong = (typeof VIEW_AMONG)[number];

/** How what was promised stands: due soon or over; over. */
export const VIEW_CLOCKS = ['soon', 'over'] as const;
export type ViewClock = (typeof VIEW_CLOCKS)[number];

/** In how many of the last days something has to have happened to it. */
export const VIEW_DAYS = [1, 3, 7, 30] as const;

/** Which tickets a view shows: those of any of each list. An empty list, or null, says nothing, and so takes all. */
export interface ViewFilter {
  readonly among: ViewAmong;
  readonly statuses: readonly TicketStatus[];
  readonly teamIds: readonly string[];
  readonly topics: readonly Topic[];
  readonly labelIds: readonly string[];
  readonly tiers: readonly MemberTier[];
  readonly priorities: readonly Priority[];
  readonly channels: readonly Channel[];
  readonly orderStates: readonly OrderState[];
  readonly clock: ViewClock | null;
  /** Only those whose shopper waits for an answer. */
  readonly isAwaited: boolean;
  readonly withinDays: number | null;
}

/** Takes whatever stands there. */
export const anyOf = (among: ViewAmong): ViewFilter => ({
  among,
  statuses: [],
  teamIds: [],
  topics: [],
  labelIds: [],
  tiers: [],
  priorities: [],
  channels: [],
  orderStates: [],
  clock: null,
  isAwaited: false,
  withinDays: null,
});

/** A ticket, as far as views ask. */
export interface ViewedTicket {
  readonly status: TicketStatus;
  readonly teamId: string;
  readonly topic: Topic;
  readonly tier: MemberTier;
  readonly channel?: Channel;
  readonly labels?: readonly string[];
  readonly headStarts?: readonly { readonly reason: string }[];
  readonly order: { readonly state: OrderState } | null;
  readonly waitingSinceAt: Millis;
  readonly lastAt: Millis;
}

/** How the promise that is due first stands; undefined where nothing is promised. */
type Standing = 'ok' | 'soon' | 'over' | undefined;

/** Whether a view shows a ticket at a moment. Where it lies is asked by whoever reads it. Pure. */
export function isShown(filter: ViewFilter, ticket: ViewedTicket, standing: Standing, now: Millis): boolean {
  const { labels = [], headStarts = [], order, channel = 'message' } = ticket;
  return (
    isAny(filter.statuses, [ticket.status]) &&
    isAny(filter.teamIds, [ticket.teamId]) &&
    isAny(filter.topics, [ticket.topic]) &&
    isAny(filter.labelIds, labels) &&
    isAny(filter.tiers, [ticket.tier]) &&
    isAny(
      filter.priorities,
      headStarts.map(({ reason }) => reason),
    ) &&
    isAny(filter.channels, [channel]) &&
    isAny(filter.orderStates, order ? [order.state] : []) &&
    (filter.clock === null || standing === 'over' || (filter.clock === 'soon' && standing === 'soon')) &&
    (!filter.isAwaited || ticket.waitingSinceAt !== NEVER) &&
    (filter.withinDays === null || ticket.lastAt > now - filter.withinDays * DAY)
  );
}

/** Whether one of these is among what is asked for. */
const isAny = (asked: readonly string[], has: readonly string[]): boolean =>
  asked.length === 0 || has.some((one) => asked.includes(one));

/** Whether it asks for nothing at all, beside where it looks. */
export const asksNothing = ({ among: _among, ...rest }: ViewFilter): boolean =>
  Object.values(rest).every((part) => part === null || part === false || (Array.isArray(part) && part.length === 0));
