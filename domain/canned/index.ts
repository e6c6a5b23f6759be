export { CANNED_PURPOSES, type CannedPurpose, purposeOf } from './purposes';
export { type CannedOwner, type CannedScope, canEditCanned, ownerOf, scopeOf, scopesFor } from './scope';
export { type CannedEnglish, type CannedReader, type CannedSaid, type CannedWords, saidTo } from './second-language';
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
