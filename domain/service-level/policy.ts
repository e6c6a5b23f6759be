import type { PromisedClock, Topic } from '../events';
import { HOUR, MINUTE, type Millis } from '../kernel';
import type { MemberTier } from '../shop';

/** What makes a ticket urgent, of what lets it stand earlier in the queue. */
export const PRIORITIES = ['urgent', 'complaint', 'large_order', 'paid_member'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** As what a ticket came. */
export const CHANNELS = ['message', 'conversation'] as const;
export type Channel = (typeof CHANNELS)[number];

/** For which tickets something is promised: those of any of each. An empty list says nothing, and so takes all. */
export interface PolicyMatch {
  readonly teamIds: readonly string[];
  readonly topics: readonly Topic[];
  readonly tiers: readonly MemberTier[];
  readonly priorities: readonly Priority[];
  readonly channels: readonly Channel[];
}

/** Minutes that are promised for each clock; null: nothing is, and it is measured all the same. */
export type Targets = Readonly<Record<PromisedClock, number | null>>;

/** What is promised to some tickets. Of several that fit the first holds. */
export interface ServicePolicy {
  readonly id: string;
  readonly name: string;
  readonly match: PolicyMatch;
  readonly targets: Targets;
  /** Whether only time counts in which the team is there; otherwise day and night. */
  readonly isInHours: boolean;
}

/** A shop's promises, and under which version they were saved. */
export interface Promises {
  readonly policies: readonly ServicePolicy[];
  readonly v: number;
}

/** What a ticket is, as far as promises ask. */
export interface Asked {
  readonly teamId: string;
  /** Absent where nobody knows yet. */
  readonly topic?: Topic;
  readonly tier: MemberTier;
  readonly channel: Channel;
  readonly priorities: readonly string[];
}

export const ANY_TICKET: PolicyMatch = { teamIds: [], topics: [], tiers: [], priorities: [], channels: [] };

/** Whether it takes whatever comes. */
export const takesAll = ({ match }: Pick<ServicePolicy, 'match'>): boolean =>
  Object.values(match).every((list) => list.length === 0);

/** The first policy that fits; undefined where none does. */
export const policyFor = (policies: readonly ServicePolicy[], asked: Asked): ServicePolicy | undefined =>
  policies.find(({ match }) => fits(match, asked));

/** Whether a ticket is one of those that are meant. */
export function fits({ teamIds, topics, tiers, priorities, channels }: PolicyMatch, asked: Asked): boolean {
  return (
    isAmong(teamIds, asked.teamId) &&
    isAmong(topics, asked.topic) &&
    isAmong(tiers, asked.tier) &&
    isAmong(channels, asked.channel) &&
    (priorities.length === 0 || priorities.some((priority) => asked.priorities.includes(priority)))
  );
}

const isAmong = <T>(list: readonly T[], one: T | undefined): boolean =>
  list.length === 0 || (one !== undefined && list.includes(one));

/** What a policy promises for a clock, null where it does not. */
export function targetOf(policy: ServicePolicy | undefined, clock: PromisedClock): Millis | null {
  const minutes = policy?.targets[clock] ?? null;
  return minutes === null ? null : minutes * MINUTE;
}

const hours = (count: number): number => (count * HOUR) / MINUTE;

/** The id of the last one, which takes what no other does. */
export const FALLBACK_ID = 'others';

/** What a shop that made no promise yet is offered to begin with. */
export const FIRST_POLICIES: readonly ServicePolicy[] = [
  {
    id: 'complaint',
    name: '投诉和着急的',
    match: { ...ANY_TICKET, priorities: ['complaint'] },
    targets: { first: 10, next: 15, resolution: hours(8) },
    isInHours: true,
  },
  {
    id: 'conversation',
    name: '微信对话',
    match: { ...ANY_TICKET, channels: ['conversation'] },
    targets: { first: 2, next: 3, resolution: hours(8) },
    isInHours: true,
  },
  {
    id: 'gold',
    name: '金卡会员',
    match: { ...ANY_TICKET, tiers: ['gold'] },
    targets: { first: 15, next: 30, resolution: hours(8) },
    isInHours: true,
  },
  {
    id: FALLBACK_ID,
    name: '其余的',
    match: ANY_TICKET,
    targets: { first: 30, next: hours(1), resolution: hours(24) },
    isInHours: true,
  },
];
