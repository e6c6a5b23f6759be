import type { HandlerInput, SpecOf } from '../../../contract';
import { cannedProblems, scopeOf } from '../../../domain/canned';
import { AppError } from '../../../domain/kernel';
import { standingLabels } from '../../../domain/labels';
import { MACRO_BOUNDS } from '../../../domain/macros';
import type { Handler } from '../../_entry';
import { type Context, callerOf, writeOnceAfter } from '../../_records';
import type { MacroDoc } from '../../_records/documents';
import { freshLabels } from '../../_records/labels';
import { stableId } from '../../_sdk';
import { ownerIn, refused, requireRoom, requireTeam } from '../canned/owner-in';
import { requireEditable } from '../canned/require-editable';
import { auditMacro } from './audit-macro';

type Spec = SpecOf<'agent', 'macro.save'>;

/** Prepared steps as they shall be, their owner's to say. */
export const saveMacro: Handler<Spec> = (context, input) => {
  const { key, macroId, title, steps, expectedVersion } = input;
  requireFillable(steps);
  const owner = ownerIn(context, input);
  const scope = scopeOf(owner);
  return writeOnceAfter(context, input, async (write) => {
    await Promise.all([
      owner.of === 'team' && requireTeam(context, owner.teamId),
      macroId === undefined && requireRoom('macros', scope, { path: 'macros', most: MACRO_BOUNDS.macros }),
      requireStanding(context, steps),
    ]);
    return write(async (transaction) => {
      const at = context.now();
      const known = macroId
        ? await requireEditable(transaction, callerOf(context), 'macros', { id: macroId, expectedVersion })
        : undefined;
      const version = (known?.v ?? 0) + 1;
      const saved: MacroDoc = {
        _id: macroId ?? `x${stableId('macro', context.openid, key)}`,
        createdAt: known?.createdAt ?? at,
        updatedAt: at,
        v: version,
        title,
        steps,
        scope,
        // The newest last.
        rank: known?.rank ?? at,
      };
      await transaction.set('macros', saved);
      await auditMacro(transaction, context, { key, known, saved });
      return { macroId: saved._id, version, at };
    });
  });
};

type Steps = HandlerInput<Spec>['steps'];

/** Throws INVALID_INPUT for words in which something would never be filled in. */
function requireFillable(steps: Steps): void {
  for (const language of ['text', 'english'] as const)
    if (cannedProblems(steps.reply?.[language] ?? '').length > 0)
      throw refused({ path: `steps.reply.${language}`, rule: 'variable_unknown' });
}

/** Throws NOT_FOUND for a label that stands no longer, INVALID_INPUT for such a team. */
async function requireStanding(context: Context, { labelIds, end }: Steps): Promise<void> {
  if (end?.do === 'transfer') await requireTeam(context, end.teamId, 'steps.end.teamId');
  if (labelIds.length === 0) return;
  const standing = new Set(standingLabels((await freshLabels()).labels).map(({ id }) => id));
  if (!labelIds.every((id) => standing.has(id))) throw new AppError('NOT_FOUND');
}
