import type { KeptRule } from './problems';
import type { Rule } from './rule';

/** As it is sent and shown: without whose right it runs by. */
export const plainRule = ({ id, name, on, when, steps, isOn }: Rule): Rule => ({ id, name, on, when, steps, isOn });

/** The order of names says nothing. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, canonical(one)]);
}
const textOf = (rule: Rule): string => JSON.stringify(canonical(plainRule(rule)));

/**
 * Rules as they are kept after somebody saved them: those that they changed, or took over, run by their right from now on, the
 * others by that of whoever saved them before.
 */
export function keptAfterSave(
  before: readonly KeptRule[],
  saved: readonly Rule[],
  { by, byAt, taken = [] }: { readonly by: string; readonly byAt: number; readonly taken?: readonly string[] },
): readonly KeptRule[] {
  return saved.map((rule) => {
    const known = before.find(({ id }) => id === rule.id);
    const isAsBefore = known !== undefined && !taken.includes(rule.id) && textOf(known) === textOf(rule);
    return isAsBefore ? known : { ...plainRule(rule), by, byAt };
  });
}

/**
 * Whether a change leaves every rule as it is that is not one's own, in their order: one's own may stand anywhere among them, as
 * they do nothing to anybody else's tickets.
 */
export function leavesOtherRules(
  before: readonly Rule[],
  after: readonly Rule[],
  isOwn: (rule: Rule) => boolean,
): boolean {
  const othersOf = (rules: readonly Rule[]) => rules.filter((rule) => !isOwn(rule)).map(textOf);
  return JSON.stringify(othersOf(before)) === JSON.stringify(othersOf(after));
}
