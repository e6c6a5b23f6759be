import type { SpecOf } from '../../../contract';
import type { Handler } from '../../_entry';
import { callerOf, writeOnce } from '../../_records';
import { requireEditable } from '../canned/require-editable';
import { auditMacro } from './audit-macro';

/** What was done by it stays done. */
export const removeMacro: Handler<SpecOf<'agent', 'macro.remove'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, macroId, expectedVersion } = input;
    const seen = { id: macroId, expectedVersion };
    const known = await requireEditable(transaction, callerOf(context), 'macros', seen);
    await transaction.remove('macros', macroId);
    await auditMacro(transaction, context, { key, known, saved: undefined });
    return { macroId, at: context.now() };
  });
