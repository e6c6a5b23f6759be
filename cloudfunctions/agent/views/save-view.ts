import type { SpecOf } from '../../../contract';
import { scopeOf } from '../../../domain/canned';
import { VIEWS_EACH } from '../../../domain/views';
import type { Handler } from '../../_entry';
import { callerOf, writeOnceAfter } from '../../_records';
import type { ViewDoc } from '../../_records/documents';
import { stableId } from '../../_sdk';
import { ownerIn, requireRoom, requireTeam } from '../canned/owner-in';
import { requireEditable } from '../canned/require-editable';
import { auditView } from './audit-view';

/** A filter as it shall be, its owner's to say. Of a label or team that stands no longer it finds what still has it. */
export const saveView: Handler<SpecOf<'agent', 'view.save'>> = (context, input) => {
  const { key, viewId, title, filter, expectedVersion } = input;
  const owner = ownerIn(context, input);
  const scope = scopeOf(owner);
  return writeOnceAfter(context, input, async (write) => {
    await Promise.all([
      owner.of === 'team' && requireTeam(context, owner.teamId),
      viewId === undefined && requireRoom('views', scope, { path: 'views', most: VIEWS_EACH }),
    ]);
    return write(async (transaction) => {
      const at = context.now();
      const seen = viewId === undefined ? undefined : { id: viewId, expectedVersion };
      const known = seen && (await requireEditable(transaction, callerOf(context), 'views', seen));
      const saved: ViewDoc = {
        _id: viewId ?? `w${stableId('view', context.openid, key)}`,
        createdAt: known?.createdAt ?? at,
        updatedAt: at,
        v: (known?.v ?? 0) + 1,
        title,
        filter,
        scope,
        // The newest last.
        rank: known?.rank ?? at,
      };
      await transaction.set('views', saved);
      await auditView(transaction, context, { key, known, saved });
      return { viewId: saved._id, version: saved.v, at };
    });
  });
};
