import { ANYWAY_REASONS, TOPICS } from '../events';
import { charCount, isPropertyName, LIST_COUNTS } from '../kernel';
import { CHANNELS, PRIORITIES } from '../service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../shop';
import { ENDING_EVENTS, RULE_EVENTS, type Rule, type RuleSteps } from './rule';

/** Rules of a shop, those that are switched off too; what one is called, and says. Here, as the main package carries the kernel. */
export const RULE_BOUNDS = { rules: 30, nameChars: 12, textChars: 200, englishChars: 400 } as const;

/** How long somebody may be said to have waited: a week. */
export const WAITED_MINUTES = { min: 1, max: 7 * 24 * 60 } as const;

/** More than this nobody foresees together. */
export const MOST_STEPS = 5;

/** Why rules cannot be kept as they are, with the place of the one that is meant. */
export interface RuleProblem {
  readonly place: number;
  readonly rule: 'name' | 'same' | 'steps' | 'many_steps' | 'two_texts' | 'ended' | 'text' | 'labels' | 'many';
}

/** How many things it does. */
export const stepCount = ({ labelIds, isUrgent, note, reply, toTeamId, tellsLeads }: RuleSteps): number =>
  [labelIds.length > 0, isUrgent, note !== null, reply !== null, toTeamId !== null, tellsLeads].filter(Boolean).length;

/** A variable that nobody would fill in. */
const VARIABLE = '{{';

const isSayable = (text: string | null, mostChars: number = RULE_BOUNDS.textChars): boolean =>
  text === null || (text.trim() !== '' && charCount(text) <= mostChars && !text.includes(VARIABLE));

/** What stands against a list of rules. */
export function ruleProblems(rules: readonly Rule[]): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (rules.length > RULE_BOUNDS.rules) problems.push({ place: rules.length - 1, rule: 'many' });
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const [place, rule] of rules.entries()) {
    const name = rule.name.trim();
    if (ids.has(rule.id) || names.has(name)) problems.push({ place, rule: 'same' });
    ids.add(rule.id);
    names.add(name);
    problems.push(...problemsOf(rule).map((found) => ({ place, rule: found })));
  }
  return problems;
}

/** What stands against a rule by itself. */
function problemsOf({ name, on, steps }: Rule): RuleProblem['rule'][] {
  const { labelIds, isUrgent, note, reply, english = null, toTeamId } = steps;
  const count = stepCount(steps);
  const isMovedWhenDone = ENDING_EVENTS.includes(on) && (isUrgent || toTeamId !== null);
  const found: readonly (readonly [RuleProblem['rule'], boolean])[] = [
    ['name', name.trim() === '' || charCount(name.trim()) > RULE_BOUNDS.nameChars],
    ['steps', count === 0],
    ['many_steps', count > MOST_STEPS],
    // They would be one entry of the timeline, which either both sides read or one.
    ['two_texts', note !== null && reply !== null],
    ['text', !isSayable(note) || !isSayable(reply) || !isSayable(english, RULE_BOUNDS.englishChars)],
    ['labels', labelIds.length > LIST_COUNTS.labelsOfTicket],
    ['ended', isMovedWhenDone],
  ];
  return found.flatMap(([rule, isSo]) => (isSo ? [rule] : []));
}

/** A rule as a shop keeps it: who saved it last and when, whose right it runs by. */
export interface KeptRule extends Rule {
  readonly by: string;
  readonly byAt: number;
}

const NO_RULES: readonly KeptRule[] = Object.freeze([]);

/** Stored rules. Settings may be written by hand, so none is believed: none at all for what has something wrong in it. */
export function soundRules(stored: unknown): readonly KeptRule[] {
  if (!Array.isArray(stored) || stored.length === 0) return NO_RULES;
  return stored.every(isRule) && ruleProblems(stored).length === 0 ? stored : NO_RULES;
}

type Plain = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
const areAmong = (value: unknown, words: readonly string[]): boolean =>
  Array.isArray(value) && value.every((one) => words.includes(one as string));
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

function isRule(value: unknown): value is KeptRule {
  if (!isRecord(value) || !isRecord(value.when) || !isRecord(value.steps)) return false;
  const { id, name, on, isOn, by, byAt, when, steps } = value;
  return (
    typeof id === 'string' &&
    id !== '' &&
    !isPropertyName(id) &&
    typeof name === 'string' &&
    typeof by === 'string' &&
    typeof byAt === 'number' &&
    isFlag(isOn) &&
    areAmong([on], RULE_EVENTS) &&
    areConditions(when) &&
    areSteps(steps)
  );
}

const areConditions = (when: Plain): boolean =>
  areTexts(when.teamIds) &&
  areAmong(when.topics, TOPICS) &&
  areAmong(when.tiers, MEMBER_TIERS) &&
  areAmong(when.priorities, PRIORITIES) &&
  areAmong(when.channels, CHANNELS) &&
  areAmong(when.orderStates, ORDER_STATES) &&
  (when.inHours === null || isFlag(when.inHours)) &&
  isFlag(when.isUnheld) &&
  (when.waitedMinutes === null || isMinutes(when.waitedMinutes));

const isMinutes = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= WAITED_MINUTES.min && Number(value) <= WAITED_MINUTES.max;

const areSteps = (steps: Plain): boolean =>
  areTexts(steps.labelIds) &&
  isFlag(steps.isUrgent) &&
  isFlag(steps.tellsLeads) &&
  [steps.note, steps.reply, steps.english ?? null, steps.toTeamId].every(isTextOrNull) &&
  (steps.anyway === undefined || areAmong([steps.anyway], ANYWAY_REASONS));
