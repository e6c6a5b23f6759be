import { ANY_TIME, NO_STEPS, type Rule as Plain } from '../../../domain/rules';
import { newKey } from '../../cloud';
import type { Rule } from './use-rules';

/** With one of them the other way: on or off. */
export const switched = (rules: readonly Rule[], rule: Rule): Rule[] =>
  rules.map((one) => (one.id === rule.id ? { ...one, isOn: !one.isOn } : one));

/** With one of them at another place. */
export function moved(rules: readonly Rule[], from: number, to: number): Rule[] {
  const rest = rules.filter((_rule, place) => place !== from);
  const one = rules[from];
  return one ? [...rest.slice(0, to), one, ...rest.slice(to)] : [...rules];
}

/** One that does nothing yet, of these teams. */
export const newRule = (teamIds: readonly string[]): Rule =>
  copied({
    ...{ id: `r${newKey()}`.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 64), name: '', on: 'created', isOn: true },
    when: { ...ANY_TIME, teamIds },
    steps: NO_STEPS,
  });

/** A copy that may be sent. */
export function copied({ when, steps, ...rule }: Plain): Rule {
  return {
    ...rule,
    when: {
      ...when,
      teamIds: [...when.teamIds],
      topics: [...when.topics],
      tiers: [...when.tiers],
      priorities: [...when.priorities],
      channels: [...when.channels],
      orderStates: [...when.orderStates],
    },
    steps: { ...steps, labelIds: [...steps.labelIds] },
  };
}

/** With other steps. Why its reply is said as it is holds for those very words. */
export function withSteps(rule: Rule, changes: Partial<Rule['steps']>): Rule {
  const { anyway, ...steps } = rule.steps;
  const isSaidAsBefore = changes.reply === undefined || changes.reply === steps.reply;
  return { ...rule, steps: { ...steps, ...(anyway && isSaidAsBefore && { anyway }), ...changes } };
}
