import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { callerOf, writeOnce } from '../../_records';
import { requireEditable } from '../canned/require-editable';
import { auditView } from './audit-view';

/** Saving the same once more is how it is taken back. */
export const removeView: Handler<SpecOf<'agent', 'view.remove'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, viewId, expectedVersion } = input;
    const known = await requireEditable(transaction, callerOf(context), 'views', { id: viewId, expectedVersion });
    await transaction.remove('views', viewId);
    await auditView(transaction, context, { key, known, saved: undefined });
    return { viewId, at: context.now() };
  });
