import type { SpecOf } from '../../contract';
import type { Handler } from '../_entry';
import { lookedAt, periodFor, periodTold, toldOf } from './looked';
import { ROWS_BY, rowTold } from './rows';

/** The figures taken apart by days, teams, agents, tiers or channels. */
export const breakDown: Handler<SpecOf<'figures', 'board.breakdown'>> = async (context, { range, scope, by }) => {
  const looked = await lookedAt(context, scope);
  const period = periodFor(range, looked);
  const { rows, more, counted } = await ROWS_BY[by](looked, period);
  return {
    scope: toldOf(looked),
    period: periodTold(period, looked, counted),
    by,
    rows: rows.map((row) => rowTold(row, by, looked, counted)),
    more,
  };
};
