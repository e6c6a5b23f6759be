export { keptAfterSave, leavesOtherRules, plainRule } from './kept';
export {
  planRun,
  RULE_FAILURES,
  RULE_SPEAKER,
  type RuleFailure,
  type RuleMoment,
  type RulePlan,
  ruleTitle,
} from './plan';
export {
  type KeptRule,
  MOST_STEPS,
  RULE_BOUNDS,
  type RuleProblem,
  ruleProblems,
  soundRules,
  stepCount,
  WAITED_MINUTES,
} from './problems';
export { ANY_TIME, NO_STEPS, READY_RULES } from './ready-made';
export {
  ENDING_EVENTS,
  FACT_OF,
  MOST_RULES_RUN,
  RULE_EVENTS,
  type Rule,
  type RuleConditions,
  type RuleEvent,
  type RuleSteps,
  type Ruling,
  ruleEventsOf,
  rulesFor,
} from './rule';
export { type Past, wouldFire } from './try-out';
