import { PROMISED_CLOCKS, TOPICS } from '../events';
import { charCount, isPropertyName } from '../kernel';
import { MEMBER_TIERS } from '../shop';
import { PROMISE_BOUNDS } from './bounds';
import { CHANNELS, PRIORITIES, type Promises, type ServicePolicy, takesAll } from './policy';

/** What may be promised for one clock, in minutes: thirty days, as long as what was written is kept. */
export const TARGET_MINUTES = { min: 1, max: 30 * 24 * 60 } as const;

/** Why promises cannot be kept as they are, with the place of the one that is meant. */
export interface PolicyProblem {
  readonly place: number;
  readonly rule: 'name' | 'conditions' | 'fallback' | 'targets' | 'same' | 'many';
}

/** What stands against a list of promises: the last takes what no other does, and the others say which they take. */
export function policyProblems(policies: readonly ServicePolicy[]): PolicyProblem[] {
  const last = policies.length - 1;
  const problems: PolicyProblem[] = [];
  if (policies.length > PROMISE_BOUNDS.promises) problems.push({ place: last, rule: 'many' });
  for (const [place, policy] of policies.entries()) {
    const name = policy.name.trim();
    if (name === '' || charCount(name) > PROMISE_BOUNDS.nameChars) problems.push({ place, rule: 'name' });
    if (policies.findIndex(({ id, name: other }) => id === policy.id || other.trim() === name) < place) {
      problems.push({ place, rule: 'same' });
    }
    if (place === last && !takesAll(policy)) problems.push({ place, rule: 'fallback' });
    if (place < last && takesAll(policy)) problems.push({ place, rule: 'conditions' });
    if (place < last && PROMISED_CLOCKS.every((clock) => policy.targets[clock] === null)) {
      problems.push({ place, rule: 'targets' });
    }
  }
  return problems;
}

export const NO_PROMISES: Promises = Object.freeze({ policies: [], v: 0 });

/** Stored promises. Settings may be written by hand, so none is believed: none at all for what has something wrong in it. */
export function soundPromises(stored: unknown): Promises {
  if (!isRecord(stored) || !Array.isArray(stored.policies) || typeof stored.v !== 'number') return NO_PROMISES;
  const policies = stored.policies as readonly unknown[];
  if (!policies.every(isPolicy) || policyProblems(policies).length > 0) return NO_PROMISES;
  return { policies, v: stored.v };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areAmong = (value: unknown, words: readonly string[]): boolean =>
  Array.isArray(value) && value.every((one) => words.includes(one as string));

const isTarget = (value: unknown): boolean =>
  value === null ||
  (Number.isInteger(value) && Number(value) >= TARGET_MINUTES.min && Number(value) <= TARGET_MINUTES.max);

function isPolicy(value: unknown): value is ServicePolicy {
  if (!isRecord(value) || !isRecord(value.match) || !isRecord(value.targets)) return false;
  const { id, name, match, targets, isInHours } = value;
  return (
    typeof id === 'string' &&
    id !== '' &&
    !isPropertyName(id) &&
    typeof name === 'string' &&
    typeof isInHours === 'boolean' &&
    Array.isArray(match.teamIds) &&
    match.teamIds.every((teamId) => typeof teamId === 'string') &&
    areAmong(match.topics, TOPICS) &&
    areAmong(match.tiers, MEMBER_TIERS) &&
    areAmong(match.priorities, PRIORITIES) &&
    areAmong(match.channels, CHANNELS) &&
    PROMISED_CLOCKS.every((clock) => isTarget(targets[clock]))
  );
}
