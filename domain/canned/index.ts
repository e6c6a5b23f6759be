export { type CannedOwner, type CannedScope, canEditCanned, ownerOf, scopeOf, scopesFor } from './scope';
export { CANNED_TIERS, type CannedTier, tierOf } from './tiers';
export {
  CANNED_VARIABLES,
  type CannedProblem,
  type CannedValues,
  type CannedVariable,
  cannedProblems,
  fillCanned,
  isAlwaysKnown,
  isFilled,
} from './variables';
