import { archivedTeamIds, canHoldTickets } from '../../domain/agent';
import { type Millis, NEVER, WECHAT_LIMITS } from '../../domain/kernel';
import { keptLess } from '../../domain/settings';
import { type Job, type JobTime, onceARun } from '../_entry';
import { deskSettings, find, inHundreds } from '../_records';
import type { MemberDoc, TicketDoc } from '../_records/documents';
import { dueQueries, isDueBy } from '../_records/due-tickets';
import { command } from '../_sdk';
import { membersNow, settingsNow } from './known-now';
import { MOVED_BY_TIME } from './move-due-tickets';

/** What may stand in a ticket for a job to do. */
export type Due = 'timer' | 'orphan' | 'absent' | 'silence' | 'archived' | 'clock' | 'place';

export interface TicketsDue {
  /** Whether any ticket may be due for this. */
  readonly has: (due: Due) => boolean;
  /** All that waits in a queue; undefined where it is more than could be told. */
  readonly waiting: readonly TicketDoc[] | undefined;
}

interface Finder {
  /** What finds them, through an index each. */
  readonly queries: readonly Readonly<Record<string, unknown>>[];
  /** Whether one that was found is of these. It may say yes too often; the job asks again. */
  readonly isOne: (ticket: TicketDoc) => boolean;
}

const FIELDS = [
  ...['queue', 'status', 'teamId', 'assigneeId', 'reserved'],
  ...['timerAt', 'lastAt', 'silentAt', 'clockAt', 'placeAt', 'takenAt'],
] as const;
const MOST = WECHAT_LIMITS.queryRecords;

/**
 * What is due of all tickets, asked in one question instead of one for each kind. Where it finds more than it can tell, all kinds
 * may be due, and each job asks for itself. One database call.
 */
export const ticketsDue = onceARun(async (time: JobTime): Promise<TicketsDue> => {
  await settingsNow(time);
  const finders = finderOf(await membersNow(time), time.now, await deskSettings(time.now));
  const queries = [{ queue: 'waiting' }, ...Object.values(finders).flatMap(({ queries }) => queries)];
  const found = await find('tickets', command.or(queries), { limit: MOST, fields: FIELDS });
  const isAll = found.length < MOST;
  return {
    has: (due) => !isAll || found.some(finders[due].isOne),
    waiting: isAll ? found.filter(({ queue }) => queue === 'waiting') : undefined,
  };
});

function finderOf(
  members: readonly MemberDoc[],
  now: Millis,
  desk: Awaited<ReturnType<typeof deskSettings>>,
): Readonly<Record<Due, Finder>> {
  const earlier = keptLess(desk);
  const archived = archivedTeamIds(desk.teams);
  const gone = new Set(members.filter((member) => !canHoldTickets(member)).map(({ _id }) => _id));
  const leftAt = new Map(
    members
      .filter(({ status, presence }) => status === 'active' && presence?.state === 'offline')
      .map(({ _id, presence }) => [_id, presence?.at ?? 0]),
  );
  const heldBy = (ids: Iterable<string>, more: object = {}) =>
    inHundreds([...ids]).map((some) => ({ assigneeId: command.in(some), queue: 'held', ...more }));
  const isAwaited = { waitingSinceAt: command.lt(NEVER), status: command.neq('on_hold') };
  return {
    timer: {
      queries: dueQueries(MOVED_BY_TIME, { now, earlier }),
      isOne: (ticket) => MOVED_BY_TIME.includes(ticket.status) && isDueBy(ticket, { now, earlier }),
    },
    orphan: {
      queries: heldBy(gone),
      isOne: ({ queue, assigneeId }) => queue === 'held' && gone.has(assigneeId ?? ''),
    },
    absent: {
      queries: heldBy(leftAt.keys(), isAwaited),
      // What they took by hand after they left stays theirs.
      isOne: ({ queue, assigneeId, takenAt = 0 }) =>
        queue === 'held' && takenAt <= (leftAt.get(assigneeId ?? '') ?? -1),
    },
    silence: { queries: [{ silentAt: command.lte(now) }], isOne: ({ silentAt = NEVER }) => silentAt <= now },
    archived: {
      // They are among what waits.
      queries: [],
      isOne: ({ queue, teamId }) => queue === 'waiting' && archived.includes(teamId),
    },
    clock: { queries: [{ clockAt: command.lte(now) }], isOne: ({ clockAt = NEVER }) => clockAt <= now },
    place: { queries: [{ placeAt: command.lte(now) }], isOne: ({ placeAt = NEVER }) => placeAt <= now },
  };
}

/** A job that is run only where something may be due for it. */
export const whenDue = (due: Due, run: Job['run']): Job['run'] => {
  const changing = changingTickets(run);
  return async (time) => ((await ticketsDue(time)).has(due) ? changing(time) : 0);
};

/** A job that changes tickets: what it changed may be due for the next, so that is asked again. */
export const changingTickets =
  (run: Job['run']): Job['run'] =>
  async (time) => {
    let count = 1;
    try {
      count = await run(time);
      return count;
    } finally {
      if (count > 0) ticketsDue.forget(time);
    }
  };
