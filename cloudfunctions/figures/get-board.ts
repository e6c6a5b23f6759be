import type { SpecOf } from '../../contract';
import { standingTeams } from '../../domain/agent';
import { BEHIND, figuresOf, mayAskOf } from '../../domain/board';
import { type Millis, NEVER } from '../../domain/kernel';
import { SHOP } from '../../domain/rollups';
import type { Handler } from '../_entry';
import { find } from '../_records';
import { command } from '../_sdk';
import { isWhole, type Looked, lookedAt, periodFor, periodTold, toldOf } from './looked';
import { cellIn, type Months, readAgentMonths, readMonths, type Spans, teamsOf } from './read-months';

const ALL = [['all', '']] as const;

/** The board's first view. Four database calls at most of the shop, of a year too: the caller, the settings, the months, the queue. */
export const getBoard: Handler<SpecOf<'figures', 'board.get'>> = async (context, { range, scope: asked }) => {
  const looked = await lookedAt(context, asked);
  const { scope, caller, desk } = looked;
  const period = periodFor(range, looked);
  const [read, longestWaitMillis] = await Promise.all([
    readScope(looked, { spans: [period, period.before], isByMonth: period.isByMonth }),
    longestWait(looked),
  ]);
  const { counted, knowledge } = read;
  const isBeforeKnown = isWhole(period.before.from, looked, counted);
  const cellsOf = (months: Months['months']) => ({
    now: cellIn(months, period, period.isByMonth),
    before: isBeforeKnown ? cellIn(months, period.before, period.isByMonth) : undefined,
  });
  const own = scope.of === 'shop' ? read.months : read.months.filter(({ teamId }) => teamId !== SHOP);
  const figures = figuresOf(
    scope,
    { ...cellsOf(own), shop: cellsOf(read.months.filter(({ teamId }) => teamId === SHOP)) },
    {
      longestWaitMillis,
      faqRefreshed: knowledge && { share: knowledge.refreshedShare, articles: knowledge.articles },
    },
    isWhole(period.from, looked, counted) ? 'running' : 'partial',
  );
  const { shop, me, agents, teams } = mayAskOf(caller, standingTeams(desk.teams));
  return {
    scope: toldOf(looked),
    period: periodTold(period, looked, counted),
    figures: figures.map((figure) => ({
      ...figure,
      hasTickets: figure.value !== undefined && BEHIND[figure.id] !== undefined,
    })),
    mayAsk: { shop, me, agents, teams: teams.map(({ id, name }) => ({ id, name })) },
  };
};

/** Of teams the shop's too: what the machine does belongs to none. */
function readScope({ scope, caller }: Looked, spans: Spans): Promise<Months> {
  const teamIds = teamsOf(scope);
  if (!teamIds) return readAgentMonths({ teamIds: null, memberId: caller.id }, spans);
  return readMonths([...new Set([...teamIds, SHOP])], ALL, spans);
}

/** How long whoever waits longest has: in the queues of a scope, or with the caller. 0: nobody does. One database call. */
async function longestWait({ scope, caller, now }: Looked): Promise<Millis> {
  const teamIds = teamsOf(scope);
  const ofTeams = scope.of === 'shop' || !teamIds ? {} : { teamId: command.in([...teamIds]) };
  const where = teamIds ? { queue: 'waiting', ...ofTeams } : { assigneeId: caller.id, queue: 'held' };
  const [first] = await find(
    'tickets',
    { ...where, waitingSinceAt: command.lt(NEVER) },
    { orderBy: [['waitingSinceAt', 'asc']], limit: 1, fields: ['waitingSinceAt'] },
  );
  return first ? Math.max(0, now - first.waitingSinceAt) : 0;
}
