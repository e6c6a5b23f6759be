import type { AnywayReason } from '../events';
import { AppError, type Millis } from '../kernel';
import { labelsAfter } from '../labels';
import { mayRuleReply, type Ruled, type RuleRun } from '../ticket';
import type { Rule } from './rule';

/** Why a rule that was set off did nothing, or less than it says. */
export const RULE_FAILURES = [
  /** It was taken away or switched off meanwhile. */
  'rule_gone',
  /** Whoever saved it may set it no longer, or not for where the ticket is by now. */
  'not_allowed',
  'team_gone',
  'label_gone',
  /** There is no room for more labels on the ticket. */
  'labels_full',
  /** It is for what nobody has, and somebody has it by now. */
  'taken',
  /** The ticket is done, or where it stands allows no such step. */
  'over',
  /** It comes too late to be expected. */
  'outdated',
  /** So many others were set off by the same that stand before it. */
  'too_many',
  /** Its shopper was told something by a rule a short while ago. */
  'said_lately',
] as const;
export type RuleFailure = (typeof RULE_FAILURES)[number];

/** A ticket at the moment at which a rule is to be run. */
interface Target {
  readonly queue: string;
  readonly labels?: readonly string[];
  readonly ruled?: Ruled;
}

/** How things stand then. */
export interface RuleMoment {
  /** Whether whoever saved it may have it run. */
  readonly isAllowed: boolean;
  /** Teams and labels that stand. */
  readonly teamIds: readonly string[];
  readonly labelIds: readonly string[];
  readonly at: Millis;
}

/** What is to be done, or why nothing is. `left`: why less is than it says. */
export type RulePlan =
  | { readonly failure: RuleFailure }
  | {
      readonly run: RuleRun;
      readonly labels: readonly string[];
      readonly text: string | null;
      /** The reply for a shopper who reads English. */
      readonly english: string | undefined;
      readonly anyway: AnywayReason | undefined;
      readonly left: RuleFailure | null;
    };

/** The steps of a rule on a ticket as it is now: all of them, but for words that were said a short while ago, or none. */
export function planRun({ id, when, steps }: Rule, ticket: Target, moment: RuleMoment): RulePlan {
  const { labelIds, isUrgent, note, reply, toTeamId, tellsLeads } = steps;
  if (!moment.isAllowed) return { failure: 'not_allowed' };
  if (when.isUnheld && ticket.queue === 'held') return { failure: 'taken' };
  if (toTeamId !== null && !moment.teamIds.includes(toTeamId)) return { failure: 'team_gone' };
  if (!labelIds.every((labelId) => moment.labelIds.includes(labelId))) return { failure: 'label_gone' };
  const before = ticket.labels ?? [];
  const labels = withLabels(before, labelIds);
  if (!labels) return { failure: 'labels_full' };
  const isSaidLately = reply !== null && !mayRuleReply(ticket, moment.at);
  const isOnlyReply = labelIds.length === 0 && !isUrgent && toTeamId === null && !tellsLeads;
  if (isSaidLately && isOnlyReply) return { failure: 'said_lately' };
  const text = note ?? (isSaidLately ? null : reply);
  return {
    run: {
      ruleId: id,
      added: labels.filter((labelId) => !before.includes(labelId)),
      isUrgent,
      says: text === null ? null : note === null ? 'reply' : 'note',
      toTeamId,
      tellsLeads,
    },
    labels,
    text,
    english: text !== null && note === null ? steps.english : undefined,
    anyway: steps.anyway,
    left: isSaidLately ? 'said_lately' : null,
  };
}

function withLabels(before: readonly string[], add: readonly string[]): readonly string[] | undefined {
  try {
    return labelsAfter(before, { add, remove: [] });
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** What a rule is called where it stands beside names of people. */
export const ruleTitle = (name: string): string => `规则「${name}」`;
/** Under which name its words reach a shopper. */
export const RULE_SPEAKER = '自动回复';
