import type { HandlerInput, SpecOf } from '../../../contract';
import { AppError, NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { canReadReview, isBlindFor } from '../../../domain/quality';
import type { Handler } from '../../_entry';
import { callerOf, type DeskCaller, deskSettings, findPage } from '../../_records';
import { command } from '../../_sdk';
import { rowOf } from './review-view';

type Spec = SpecOf<'agent', 'qa.list'>;
type View = HandlerInput<Spec>['view'];
type Query = Readonly<Record<string, unknown>>;

const SCORED = { scoredAt: command.lt(NEVER) };
const NEWEST_FIRST = ['scoredAt', 'desc'] as const;
const OLDEST_FIRST = ['stateAt', 'asc'] as const;

/** Reviews as far as the caller may read them. One database call, one more for each further team of a lead. */
export const listReviews: Handler<Spec> = async (context, { view, cursor }) => {
  const caller = callerOf(context);
  const { queries, orderBy } = asked(view, caller);
  const { teams } = await deskSettings(context.now());
  if (queries.length === 0) return { reviews: [] };
  const page = await findPage('qa_reviews', queries, { orderBy: [orderBy], size: OUR_LIMITS.listPage, cursor });
  const reviews = page.items.filter((review) => canReadReview(caller, review));
  return {
    reviews: reviews.map((review) => rowOf(review, teams, isBlindFor(caller, review))),
    nextCursor: page.nextCursor,
  };
};

/** Throws FORBIDDEN for a view that is not theirs. */
function asked(
  view: View,
  { id, roles, teamIds }: DeskCaller,
): { queries: readonly Query[]; orderBy: readonly [string, 'asc' | 'desc'] } {
  const isAdmin = roles.includes('admin');
  const inspects = isAdmin || roles.includes('qa');
  switch (view) {
    case 'mine':
      return { queries: [{ agentId: id, ...SCORED }], orderBy: NEWEST_FIRST };
    case 'team':
      if (isAdmin) return { queries: [SCORED], orderBy: NEWEST_FIRST };
      if (!roles.includes('lead')) throw new AppError('FORBIDDEN');
      return { queries: [...new Set(teamIds)].map((teamId) => ({ teamId, ...SCORED })), orderBy: NEWEST_FIRST };
    case 'todo':
    case 'appeals':
    case 'scored':
      if (!inspects) throw new AppError('FORBIDDEN');
      if (view === 'scored') return { queries: [SCORED], orderBy: NEWEST_FIRST };
      return { queries: [{ state: view === 'todo' ? 'open' : 'appealed' }], orderBy: OLDEST_FIRST };
  }
}
