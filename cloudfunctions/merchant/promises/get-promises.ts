import type { SpecOf } from '../../../contract';
import { canSetPromise, standingTeams } from '../../../domain/agent';
import { type ServicePolicy, soundPromises } from '../../../domain/service-level';
import type { Handler } from '../../_entry';
import { callerOf, freshDeskSettings, hoursSettings } from '../../_records';

type Spec = SpecOf<'merchant', 'promise.get'>;

/** What is promised, and what of it the caller may change. Not from what is kept: who has just saved sees it. */
export const getPromises: Handler<Spec> = async (context) => {
  const caller = callerOf(context);
  const [desk, hours] = await Promise.all([freshDeskSettings(), hoursSettings()]);
  const { policies } = soundPromises(desk.promises);
  return {
    policies: policies.map(toWire),
    ownIds: policies.filter(({ match }) => canSetPromise(caller, match.teamIds)).map(({ id }) => id),
    isForAll: canSetPromise(caller, []),
    teams: standingTeams(desk.teams)
      .filter(({ id }) => canSetPromise(caller, [id]))
      .map(({ id, name }) => ({ id, name })),
    hasHours: hours?.shop != null,
    version: desk.v,
  };
};

/** A copy that may be written to, as answers are typed. */
function toWire({ id, name, match, targets, isInHours }: ServicePolicy) {
  const { teamIds, topics, tiers, priorities, channels } = match;
  return {
    id,
    name,
    match: {
      teamIds: [...teamIds],
      topics: [...topics],
      tiers: [...tiers],
      priorities: [...priorities],
      channels: [...channels],
    },
    targets: { ...targets },
    isInHours,
  };
}
