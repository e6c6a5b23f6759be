import type { SpecOf } from '../../../contract';
import { canSetPromise } from '../../../domain/agent';
import { AppError } from '../../../domain/kernel';
import { leavesOthers, policyProblems, type ServicePolicy, soundPromises } from '../../../domain/service-level';
import type { Handler } from '../../_entry';
import { callerOf, deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import { resetsClocks } from '../../_records/clock-rules';
import { requireTeams } from '../members';

/** All promises as they shall be. Tickets that come within half a minute go by them, those that are open within minutes. */
export const savePromises: Handler<SpecOf<'merchant', 'promise.save'>> = async (context, input) => {
  const { key, policies, expectedVersion } = input;
  const fields = policyProblems(policies).map(({ place, rule }) => ({ path: `policies.${place}`, rule }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
  const caller = callerOf(context);
  await requireTeams([...new Set(policies.flatMap(({ match }) => match.teamIds))], context.now());
  return writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    const { policies: before, v } = soundPromises(desk.promises);
    const isOwn = ({ match }: ServicePolicy) => canSetPromise(caller, match.teamIds);
    if (!leavesOthers(before, policies, isOwn)) throw new AppError('FORBIDDEN');
    const at = context.now();
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', {
      promises: { policies, v: v + 1 },
      ...resetsClocks(at),
      v: version,
    });
    await audit(transaction, context, {
      key,
      targetId: null,
      before: { promises: before },
      after: { promises: policies },
    });
    return { version, at };
  });
};
