import type { ServicePolicy } from './policy';

/**
 * Whether a change leaves every promise as it is that is not one's own, in their order: one's own may stand anywhere among
 * them, as they take nothing from anybody else's tickets. The last is everybody's.
 */
export const leavesOthers = (
  before: readonly ServicePolicy[],
  after: readonly ServicePolicy[],
  isOwn: (policy: ServicePolicy) => boolean,
): boolean => othersOf(before, isOwn) === othersOf(after, isOwn);

const othersOf = (policies: readonly ServicePolicy[], isOwn: (policy: ServicePolicy) => boolean): string =>
  JSON.stringify(policies.filter((policy) => !isOwn(policy)).map(plain));

/** The order of names says nothing. */
const plain = ({ id, name, match, targets, isInHours }: ServicePolicy) => [
  id,
  name,
  isInHours,
  ...Object.entries(match).sort(([a], [b]) => (a < b ? -1 : 1)),
  ...Object.entries(targets).sort(([a], [b]) => (a < b ? -1 : 1)),
];
