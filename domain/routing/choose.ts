import type { Topic } from '../events';
import type { Millis } from '../kernel';
import { type Cap, hasRoom, type Load, unitsOf, type Work } from './load';

/** Whether a team's people take what waits themselves, or are given it. */
export const TEAM_MODES = ['take', 'given'] as const;
export type TeamMode = (typeof TEAM_MODES)[number];

/** By what those who have room are told apart. */
export const ROUTING_WAYS = ['least_load', 'round_robin', 'longest_idle'] as const;
export type RoutingWay = (typeof ROUTING_WAYS)[number];

/** How a team gets its work. */
export interface Routing {
  readonly mode: TeamMode;
  readonly way: RoutingWay;
}

export const TAKEN: Routing = { mode: 'take', way: 'least_load' };

/** Somebody of the desk who is there. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly teamIds: readonly string[];
  /** Topics they answer; absent: all. */
  readonly skills?: readonly Topic[];
  readonly load: Load;
  /** When they were last given something, and when something they held was last done; 0: never. */
  readonly givenAt: Millis;
  readonly freedAt: Millis;
}

/** What waits, as far as it matters to whom it goes. */
export interface Waiting {
  readonly teamId: string;
  readonly topic: Topic;
  readonly channel?: Work['channel'];
  /** Who answered this shopper within the last day. */
  readonly sameAgentId?: string;
  /** Whose shopper this is, and until when it waits for them alone. */
  readonly reserved?: Reservation | null;
}

/** A shopper with an agent of their own. */
export interface Reservation {
  readonly for: string;
  /** What they are called at the desk; absent where it was not known. */
  readonly name?: string;
  /** NEVER: however long it takes them. */
  readonly untilAt: Millis;
}

export type AssignReason = 'own_agent' | 'same_agent' | 'skill' | 'free';

export interface Choice {
  readonly candidate: Candidate;
  readonly reason: AssignReason;
}

/**
 * Who is to get it, the best first: whoever is refused when it is written, the next is asked. Whose shopper it is, then who
 * answered them last, then those who are there for its topic, then anybody of the team who has room; among equals as the team
 * is set, and by their ids at last, so that the same desk always decides the same. Nobody while it waits for one person.
 */
export function ranked(
  ticket: Waiting,
  candidates: readonly Candidate[],
  { way, cap }: { readonly way: RoutingWay; readonly cap: Cap },
  now: Millis,
): readonly Choice[] {
  const own = ticket.reserved?.for;
  // Whose shopper it is answers whatever they ask, of whichever team it is.
  const fits = ({ id, teamIds, skills }: Candidate): boolean =>
    id === own || (teamIds.includes(ticket.teamId) && (skills === undefined || skills.includes(ticket.topic)));
  const able = candidates.filter((one) => fits(one) && hasRoom(one.load, ticket.channel, cap));
  const isOthersTurn = !isReserved(ticket.reserved, now);
  const choices = able
    .filter(({ id }) => isOthersTurn || id === own)
    .map((candidate): Choice => ({ candidate, reason: reasonFor(candidate, ticket) }));
  const before = ORDERS[way];
  return choices.sort(
    (a, b) =>
      RANK[a.reason] - RANK[b.reason] ||
      before(a.candidate, b.candidate, cap) ||
      (a.candidate.id < b.candidate.id ? -1 : 1),
  );
}

/** Whether it waits for one person alone now. */
export const isReserved = (reserved: Reservation | null | undefined, now: Millis): reserved is Reservation =>
  reserved !== undefined && reserved !== null && now < reserved.untilAt;

const RANK: Readonly<Record<AssignReason, number>> = { own_agent: 0, same_agent: 1, skill: 2, free: 3 };

function reasonFor({ id, skills }: Candidate, { reserved, sameAgentId }: Waiting): AssignReason {
  if (reserved?.for === id) return 'own_agent';
  if (sameAgentId === id) return 'same_agent';
  return skills === undefined ? 'free' : 'skill';
}

type Before = (a: Candidate, b: Candidate, cap: Cap) => number;

const byGiven: Before = (a, b) => a.givenAt - b.givenAt;
const byLoad: Before = (a, b, cap) => unitsOf(a.load, cap) - unitsOf(b.load, cap);

const busy = ({ load }: Candidate, cap: Cap): number => Number(unitsOf(load, cap) > 0);
const idleSince = ({ freedAt, givenAt }: Candidate): Millis => Math.max(freedAt, givenAt);

const ORDERS: Readonly<Record<RoutingWay, Before>> = {
  least_load: (a, b, cap) => byLoad(a, b, cap) || byGiven(a, b, cap),
  round_robin: byGiven,
  // Who has nothing at all before who has something; then who has been without the longest.
  longest_idle: (a, b, cap) => busy(a, cap) - busy(b, cap) || idleSince(a) - idleSince(b),
};
