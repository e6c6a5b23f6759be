import { canHoldTickets, routingOf, standingTeams } from '../../../domain/agent';
import { isOpenIn } from '../../../domain/calendar';
import { type Clock, type Millis, WECHAT_LIMITS } from '../../../domain/kernel';
import {
  type Cap,
  type Choice,
  capOf,
  hasRoom,
  isReserved,
  NO_LOAD,
  ranked,
  type Waiting,
  withOne,
} from '../../../domain/routing';
import { deskSettings, find, keptLive, type Transaction, transact } from '../../_records';
import type { MemberDoc, TicketDoc } from '../../_records/documents';
import { hoursOfTeam } from '../../_records/hours-told';
import { bestEffort } from '../../_sdk/best-effort';
import type { Left } from '../left';
import { moveIn } from '../move-in';
import { candidateOf, membersOnDuty } from './candidates';
import { endReservations } from './end-reservations';

/** Looked at in one go, from the front of the queue; those behind come when somebody before them is gone. */
const LOOKED_AT = WECHAT_LIMITS.queryRecords;

/** A ticket that waits, as far as it matters whether there is anything to give. */
type Awaits = Pick<TicketDoc, 'teamId' | 'reserved'>;

/**
 * Gives out what waits in the queues of all teams that are given their work, and to their own agents in all. Returns how much.
 *
 * @param waiting all that waits, where it is known: no other team is looked at
 */
export async function routeTeams(now: Millis, waiting?: readonly Awaits[]): Promise<number> {
  const { teams } = await deskSettings(now);
  const isGivenTo =
    (id: string) =>
    ({ teamId, reserved }: Awaits) =>
      teamId === id && (routingOf(teams, id).mode === 'given' || isReserved(reserved, now));
  let count = 0;
  for (const { id } of standingTeams(teams)) {
    if (waiting && !waiting.some(isGivenTo(id))) continue;
    count += await routeTeam(id, now, { isReservedToo: true, isWatch: true });
  }
  return count;
}

/** As `routeTeam`, right after something changed: `jobs` does what fails here. */
export const tryRouteTeam = (teamId: string, clock: Clock, isReservedToo = false): Promise<void> =>
  bestEffort('route', () => routeTeam(teamId, clock(), { isReservedToo }));

interface RouteOptions {
  /** Where a team takes its work itself, what waits for one person alone is given to them all the same. */
  readonly isReservedToo: boolean;
  /** Looks as well whether what waits for one person may do so still. */
  readonly isWatch?: boolean;
}

/**
 * Gives out what waits in a team's queue, in its order, to whoever is there and has room; nothing where the team takes its work
 * itself, nor outside its hours. Whom is decided by what was read before; whether it still holds, in the transaction that gives
 * it. Of two that run at once the second finds the ticket held, or its holder full. Returns how much was given.
 */
async function routeTeam(
  teamId: string,
  now: Millis,
  { isReservedToo, isWatch = false }: RouteOptions,
): Promise<number> {
  const settings = await deskSettings(now);
  const { mode, way } = routingOf(settings.teams, teamId);
  const isGiven = mode === 'given';
  if (!isGiven && !isReservedToo) return 0;
  const hours = hoursOfTeam(await keptLive(now), teamId);
  if (hours && !isOpenIn(hours, now)) return 0;
  const inQueue = await find(
    'tickets',
    { queue: 'waiting', teamId },
    { orderBy: [['queueAt', 'asc']], limit: LOOKED_AT },
  );
  if (isWatch) await endReservations(inQueue, now);
  const waiting = isGiven ? inQueue : inQueue.filter(({ reserved }) => isReserved(reserved, now));
  if (waiting.length === 0) return 0;
  const cap = capOf(settings);
  let candidates = (await membersOnDuty(now)).map(candidateOf);
  let count = 0;
  for (const ticket of waiting) {
    const given = await giveToBest(ticket, ranked(waitingOf(ticket), candidates, { way, cap }, now), cap, now);
    if (!given) continue;
    count += 1;
    candidates = candidates.map((one) =>
      one.id === given ? { ...one, load: withOne(one.load, ticket.channel), givenAt: now } : one,
    );
    if (!candidates.some(({ load }) => hasRoom(load, undefined, cap))) break;
  }
  return count;
}

/** Who passed it on is not who it comes back to. */
function waitingOf(ticket: TicketDoc): Waiting {
  const { teamId, topic, channel, reserved } = ticket;
  const sameAgentId = ticket.handover ? undefined : (ticket.lastAssigneeId ?? ticket.sameAgentId);
  return {
    teamId,
    topic,
    ...(channel && { channel }),
    ...(sameAgentId !== undefined && { sameAgentId }),
    ...(reserved && { reserved }),
  };
}

/** Answers to whom it went; undefined where it is gone, or nobody could take it after all. */
async function giveToBest(
  { _id }: TicketDoc,
  choices: readonly Choice[],
  cap: Cap,
  now: Millis,
): Promise<string | undefined> {
  for (const choice of choices) {
    const outcome = await transact((transaction) => give(transaction, _id, choice, choices.length, cap, now));
    if (outcome === 'gone') return undefined;
    if (outcome !== 'refused') return choice.candidate.id;
  }
  return undefined;
}

async function give(
  transaction: Transaction,
  ticketId: string,
  { candidate, reason }: Choice,
  candidates: number,
  cap: Cap,
  now: Millis,
): Promise<Left | 'gone' | 'refused'> {
  const ticket = await transaction.get('tickets', ticketId);
  if (ticket?.queue !== 'waiting') return 'gone';
  const member = await transaction.get('members', candidate.id);
  if (!member || !canBeGiven(member, ticket, cap)) return 'refused';
  const to = { id: member._id, name: member.name, teamIds: member.teamIds };
  return (await moveIn(transaction, ticket, now, { type: 'assign', to, reason, candidates })) ?? 'gone';
}

/** By their own record, as it is when it is written: the right, the team or whose shopper it is, their word and their room. */
const canBeGiven = (member: MemberDoc, { teamId, channel, reserved }: TicketDoc, cap: Cap): boolean =>
  canHoldTickets(member) &&
  (member.teamIds.includes(teamId) || reserved?.for === member._id) &&
  member.presence?.state === 'online' &&
  hasRoom(member.load ?? NO_LOAD, channel, cap);
