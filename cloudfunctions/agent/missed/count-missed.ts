import type { SpecOf } from '../../../contract';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { callerOf, countUpTo, deskSettings } from '../../_records';
import { inParallel } from '../../_sdk';
import { missedQueries } from './missed-of';

/** How much could not be told, for the card that leads there. One database call for each team. */
export const countMissed: Handler<SpecOf<'agent', 'missed.count'>> = async (context) => {
  const most = OUR_LIMITS.countedTickets;
  const queries = missedQueries(callerOf(context), await deskSettings(context.now()));
  const counts = await inParallel(queries, (query) => countUpTo('outbox', query, most));
  return {
    count: Math.min(
      most,
      counts.reduce((sum, count) => sum + count, 0),
    ),
  };
};
