import type { OutputOf, SpecOf } from '../../../contract';
import { canEditCanned, ownerOf, scopesFor } from '../../../domain/canned';
import { VIEWS_SHOWN } from '../../../domain/views';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, findMany } from '../../_records';
import { command } from '../../_sdk';

/** The contract's lists may be changed in place, ours may not: otherwise the two are the same. */
type Listed = OutputOf<'agent', 'view.list'>['views'][number];

/** The filters that the caller may look through, in the order they were made. */
export const listViews: Handler<SpecOf<'agent', 'view.list'>> = async (context) => {
  const caller = callerOf(context);
  const { teams } = await deskSettings(context.now());
  const scopes = scopesFor(
    caller,
    teams.map(({ id }) => id),
  );
  const views = await findMany(
    'views',
    { scope: command.in([...scopes]) },
    { orderBy: [['rank', 'asc']], atMost: VIEWS_SHOWN },
  );
  return {
    views: views.map(({ _id, title, filter, scope, v }) => {
      const owner = ownerOf(scope);
      return {
        id: _id,
        title,
        filter: filter as Listed['filter'],
        of: owner.of,
        ...(owner.of === 'team' && { teamId: owner.teamId }),
        mayEdit: canEditCanned(caller, owner),
        version: v,
      };
    }),
  };
};
