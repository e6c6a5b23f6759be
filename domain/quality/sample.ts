import { OUR_LIMITS } from '../kernel';

/** Of each hundred answered tickets so many are looked at. */
const PERCENT = 5;

/** That somebody answered a ticket which was resolved on the day. */
export interface Answered {
  readonly ticketId: string;
  readonly agentId: string;
}
interface Ranked extends Answered {
  readonly rank: number;
}

/**
 * What is known of a day's answered tickets while they are read: how many, of each agent the first by lot, and the first by lot of
 * all. Bounded, whatever comes; reading on gives the same in any order.
 */
export interface Draw {
  readonly count: number;
  readonly firsts: readonly Ranked[];
  readonly lowest: readonly Ranked[];
}

export const NOTHING_DRAWN: Draw = { count: 0, firsts: [], lowest: [] };

/** One answered ticket more. The day is the lot's seed: nobody can know it before, anybody can draw it again. */
export function withAnswered(draw: Draw, answered: Answered, day: string): Draw {
  const ranked: Ranked = { ...answered, rank: lot(`${day}/${answered.ticketId}/${answered.agentId}`) };
  const first = draw.firsts.find(({ agentId }) => agentId === answered.agentId);
  const isFirst = first === undefined || byLot(ranked, first) < 0;
  return {
    count: draw.count + 1,
    firsts: isFirst ? [...draw.firsts.filter((one) => one !== first), ranked].sort(byLot) : draw.firsts,
    lowest: withLowest(draw.lowest, ranked),
  };
}

function withLowest(lowest: readonly Ranked[], ranked: Ranked): readonly Ranked[] {
  const last = lowest.at(-1);
  const isFull = lowest.length >= OUR_LIMITS.sampledTickets;
  if (isFull && last && byLot(last, ranked) < 0) return lowest;
  return [...lowest, ranked].sort(byLot).slice(0, OUR_LIMITS.sampledTickets);
}

/** How many are looked at: five of a hundred, at least one of everybody who answered, and never more than a bound. */
export const sampleSize = ({ count, firsts }: Draw): number =>
  Math.max(firsts.length, Math.min(OUR_LIMITS.sampledTickets, Math.ceil((count * PERCENT) / 100)));

/** What is looked at of the day: one of everybody, then whoever comes first by lot, until there are enough. In the order of the lot. */
export function sampleOf(draw: Draw): readonly Answered[] {
  const isOf = (one: Answered) => (other: Answered) => one.ticketId === other.ticketId && one.agentId === other.agentId;
  const others = draw.lowest.filter((one) => !draw.firsts.some(isOf(one)));
  return [...draw.firsts, ...others.slice(0, Math.max(0, sampleSize(draw) - draw.firsts.length))]
    .sort(byLot)
    .map(({ ticketId, agentId }) => ({ ticketId, agentId }));
}

const keyOf = ({ ticketId, agentId }: Answered): string => `${ticketId}/${agentId}`;

function byLot(one: Ranked, other: Ranked): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  return keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other));
}

/** FNV-1a, and mixed once more, as names that differ in the end alone would lie beside each other. */
function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
