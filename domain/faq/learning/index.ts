/** What is learnt from use: which articles help, and what was asked in vain. */

export {
  dayCounts,
  type FaqEvent,
  MISS_OUTCOMES,
  type Miss,
  type MissOutcome,
  missesOf,
  NOT_HELPED_REASONS,
  type NotHelpedReason,
} from './events';
export { failingOf } from './failing';
export { type DayRecord, FIGURE_DAYS, freshnessOf, REFRESH_AIM, sumDays } from './figures';
export { type CountedMiss, groupMisses, nearestArticles } from './group-misses';
