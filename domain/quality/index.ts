export { QUALITY_BOUNDS } from './bounds';
/** How well shoppers were answered, as inspectors see it: what they look at, how they score it, and how an agent may disagree. */
export {
  appealAnswered,
  appealed,
  appealUntilAt,
  canInspect,
  canReadReview,
  isBlindFor,
  type Mark,
  REVIEW_STATES,
  type ReviewFacts,
  type ReviewState,
  scored,
} from './review';
export { type Answered, type Draw, NOTHING_DRAWN, sampleOf, sampleSize, withAnswered } from './sample';
export {
  differenceOf,
  FULL_SCORE,
  type Points,
  SHEET_RULES,
  type SheetItem,
  type SheetRule,
  scoreOf,
  sheetOf,
  sheetProblem,
  USUAL_SHEET,
} from './sheet';
export { canSeeTask, TASK_KINDS, TASK_STATES, type TaskKind, type TaskState } from './task';
