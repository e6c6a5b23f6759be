import type { SpecOf } from '../../contract';
import { rankingOf, weekOf } from '../../domain/board';
import { dateOf, dayOfDate } from '../../domain/calendar';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { lookedAt, toldOf } from './looked';
import { agentRows, MOST_AGENTS, namesOf } from './rows';

const WEEK = 7;

/** Who did how well in a week. Whoever oversees nobody sees where they stand themselves. */
export const getRanking: Handler<SpecOf<'figures', 'board.ranking'>> = async (context, { scope: asked, week }) => {
  const looked = await lookedAt(context, asked);
  const { caller, today, scope } = looked;
  const day = week === undefined ? today - WEEK : dayOfDate(week);
  if (day === undefined) throw new AppError('INVALID_INPUT', { fields: [{ path: 'week', rule: 'date' }] });
  const { from, to } = weekOf(day);
  const { rows } = await agentRows(looked, { from, to: Math.min(to, today) }, false, true);
  const ranked = rankingOf(rows);
  const shown =
    scope.of === 'me' ? ranked.filter(({ memberId }) => memberId === caller.id) : ranked.slice(0, MOST_AGENTS);
  const names = await namesOf(shown.map(({ memberId }) => memberId));
  return {
    scope: toldOf(looked),
    from: dateOf(from),
    to: dateOf(to),
    isRunning: to >= today,
    of: ranked.length,
    rows: shown.map((agent) => ({
      ...agent,
      parts: [...agent.parts],
      name: names.get(agent.memberId),
      isMe: agent.memberId === caller.id,
    })),
  };
};
