import { type HandlerInput, merchantActions, type SpecOf } from '../../../contract';
import { canSetRule } from '../../../domain/agent';
import { AppError } from '../../../domain/kernel';
import { standingLabels } from '../../../domain/labels';
import { keptAfterSave, leavesOtherRules, plainRule, type Rule, ruleProblems, soundRules } from '../../../domain/rules';
import type { Handler } from '../../_entry';
import { type Context, callerOf, deskSettings, deskToChange, writeOnceAfter } from '../../_records';
import { audit } from '../../_records/audit';
import { requireAcceptableText } from '../../_records/check-text';
import { freshLabels } from '../../_records/labels';
import { preparedNow } from '../../_records/still-allowed';
import { requireTeams } from '../members';

type Spec = SpecOf<'merchant', 'rule.save'>;

/** All rules as they shall be. What happens from half a minute on goes by them. */
export const saveRules: Handler<Spec> = (context, input) => {
  const { key, rules, takenIds, expectedVersion } = input;
  const fields = ruleProblems(rules).map(({ place, rule }) => ({ path: `rules.${place}`, rule }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
  const caller = callerOf(context);
  const isOwn = ({ when }: Rule) => canSetRule(caller, when.teamIds);
  return writeOnceAfter(context, input, async (write) => {
    const changed = await changedIn(context, rules);
    await requireStanding(changed, context);
    const said = changed.flatMap(({ steps: { reply, english } }) => [reply ?? [], english ?? []].flat());
    await requireAcceptableText(context, said.join('\n'));
    return write(async (transaction) => {
      const desk = await deskToChange(transaction, expectedVersion);
      const before = soundRules(desk.rules);
      const isTakingOthers = takenIds.some((id) => before.some((rule) => rule.id === id && !isOwn(rule)));
      if (isTakingOthers || !leavesOtherRules(before, rules, isOwn)) throw new AppError('FORBIDDEN');
      const byAt = preparedNow(context, merchantActions['rule.save']);
      const kept = keptAfterSave(before, rules, { by: caller.id, byAt, taken: takenIds });
      const version = desk.v + 1;
      await transaction.update('settings', 'desk', { rules: kept, v: version });
      const targetId = null;
      await audit(transaction, context, {
        ...{ key, targetId },
        before: { rules: before.map(plainRule) },
        after: { rules: rules.map(plainRule) },
      });
      return { version, at: context.now() };
    });
  });
};

/** Those that are not as they were kept a short while ago: only they are asked whether what they name stands. */
async function changedIn(context: Context, rules: HandlerInput<Spec>['rules']): Promise<readonly Rule[]> {
  const known = soundRules((await deskSettings(context.now())).rules);
  const after = keptAfterSave(known, rules, { by: '', byAt: 0 });
  return after.filter((rule) => !known.some((one) => one === rule));
}

/** Throws INVALID_INPUT for a team that does not stand, NOT_FOUND for such a label. */
async function requireStanding(rules: readonly Rule[], context: Context): Promise<void> {
  const teamIds = rules.flatMap(({ when, steps }) => [...when.teamIds, ...(steps.toTeamId ? [steps.toTeamId] : [])]);
  await requireTeams([...new Set(teamIds)], context.now());
  const labelIds = rules.flatMap(({ steps }) => steps.labelIds);
  if (labelIds.length === 0) return;
  const standing = new Set(standingLabels((await freshLabels()).labels).map(({ id }) => id));
  if (!labelIds.every((id) => standing.has(id))) throw new AppError('NOT_FOUND');
}
