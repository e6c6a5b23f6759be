import type { SpecOf } from '../../contract';
import { canHoldTickets, overseenTeams, standingTeams } from '../../domain/agent';
import { type Millis, NEVER, OUR_LIMITS } from '../../domain/kernel';
import { NO_LOAD } from '../../domain/routing';
import type { Handler } from '../_entry';
import { callerOf, countUpTo, deskSettings, find, findMany } from '../_records';
import { heardMembers } from '../_records/beats';
import type { MemberDoc } from '../_records/documents';
import { command } from '../_sdk';
import { colleagueOf } from './colleague';
import { countPoor } from './poor/poor-of';
import { overdueIn } from './waiting-in';

/** Held tickets whose shopper waits that are looked at: the longest waits first. */
const LOOKED_AT = 100;

/** The desk at a glance, for who oversees it: of a lead their teams and who answers in them, of an admin all. */
export const getBoard: Handler<SpecOf<'agent', 'team.board'>> = async (context) => {
  const caller = callerOf(context);
  const now = context.now();
  const settings = await deskSettings(now);
  const teams = overseenTeams(caller, standingTeams(settings.teams));
  const teamIds = teams.map(({ id }) => id);
  const [members, heard, awaited, queues, overdueCount, poorCount = 0] = await Promise.all([
    findMany('members', { status: 'active' }, { atMost: OUR_LIMITS.members }),
    heardMembers(now),
    awaitedIn(teamIds),
    Promise.all(teamIds.map(queueOf)),
    teamIds.length === 0 ? 0 : countUpTo('tickets', overdueIn(teamIds), OUR_LIMITS.countedTickets),
    countPoor(caller, now),
  ]);
  const answering = members.filter((member) => canHoldTickets(member) && isIn(member, teamIds));
  const onDuty = answering.filter(({ _id, presence }) => presence?.state === 'online' && heard.has(_id));
  return {
    teams: teams.map(({ id, name }, place) => ({
      id,
      name,
      onDuty: onDuty.filter((member) => isIn(member, [id])).length,
      waitingCount: queues[place]?.waitingCount ?? 0,
      longestSinceAt: queues[place]?.longestSinceAt,
    })),
    members: answering.map((member) => {
      const { conversations, messages } = member.load ?? NO_LOAD;
      const theirs = awaited.filter(({ assigneeId }) => assigneeId === member._id);
      return {
        ...colleagueOf(member, heard, settings),
        conversations: Math.max(0, conversations),
        messages: Math.max(0, messages),
        awaitedCount: theirs.length,
        awaitedSinceAt: theirs[0]?.waitingSinceAt,
      };
    }),
    poorCount,
    overdueCount,
    isPartial: awaited.length === LOOKED_AT,
  };
};

const isIn = ({ teamIds }: MemberDoc, among: readonly string[]) => teamIds.some((id) => among.includes(id));

/** What is held there and waits for an answer, the longest wait first. */
async function awaitedIn(teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  return find(
    'tickets',
    { queue: 'held', teamId: command.in([...teamIds]), waitingSinceAt: command.lt(NEVER) },
    { orderBy: [['waitingSinceAt', 'asc']], limit: LOOKED_AT, fields: ['assigneeId', 'waitingSinceAt'] },
  );
}

/** How many wait in a team's queue, and since when whoever has waited longest of its first. */
async function queueOf(teamId: string): Promise<{ waitingCount: number; longestSinceAt: Millis | undefined }> {
  const waiting = { queue: 'waiting', teamId };
  const [waitingCount, first] = await Promise.all([
    countUpTo('tickets', waiting, OUR_LIMITS.countedTickets),
    find('tickets', waiting, { orderBy: [['queueAt', 'asc']], limit: 10, fields: ['waitingSinceAt'] }),
  ]);
  const sinces = first.map(({ waitingSinceAt }) => waitingSinceAt);
  return { waitingCount, longestSinceAt: sinces.length === 0 ? undefined : Math.min(...sinces) };
}
