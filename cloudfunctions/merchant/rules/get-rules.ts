import type { OutputOf, SpecOf } from '../../../contract';
import { LEADS } from '../../../contract/allowed';
import { canSetRule, standingTeams } from '../../../domain/agent';
import { standingLabels } from '../../../domain/labels';
import { type KeptRule, plainRule, soundRules } from '../../../domain/rules';
import type { Handler } from '../../_entry';
import { callerOf, findByIds, freshDeskSettings } from '../../_records';
import { freshLabels } from '../../_records/labels';
import { stillStands } from '../../_records/still-allowed';

type Spec = SpecOf<'merchant', 'rule.get'>;
type Wire = OutputOf<'merchant', 'rule.get'>['rules'][number];

/** The shop's rules, and what of them the caller may change. Not from what is kept: who has just saved sees it. */
export const getRules: Handler<Spec> = async (context) => {
  const caller = callerOf(context);
  const [desk, { labels }] = await Promise.all([freshDeskSettings(), freshLabels()]);
  const rules = soundRules(desk.rules);
  const teams = standingTeams(desk.teams);
  return {
    // The contract's lists may be changed in place, ours may not: otherwise the two are the same.
    rules: rules.map((rule) => plainRule(rule) as Wire),
    ownIds: rules.filter(({ when }) => canSetRule(caller, when.teamIds)).map(({ id }) => id),
    stoppedIds: await stoppedIn(rules),
    isForAll: canSetRule(caller, []),
    ownTeamIds: teams.filter(({ id }) => canSetRule(caller, [id])).map(({ id }) => id),
    teams: teams.map(({ id, name }) => ({ id, name })),
    labels: standingLabels(labels).map(({ id, name }) => ({ id, name })),
    version: desk.v,
  };
};

/** Those that stand still until somebody takes them over. */
async function stoppedIn(rules: readonly KeptRule[]): Promise<string[]> {
  if (rules.length === 0) return [];
  const found = await findByIds('members', [...new Set(rules.map(({ by }) => by))]);
  const members = new Map(found.map((member) => [member._id, member]));
  return rules.flatMap(({ id, by, byAt, when }) => {
    const author = members.get(by);
    const isStanding = author !== undefined && stillStands(author, byAt, { allow: LEADS });
    const mayStill = isStanding && canSetRule({ id: by, roles: author.roles, teamIds: author.teamIds }, when.teamIds);
    return mayStill ? [] : [id];
  });
}
