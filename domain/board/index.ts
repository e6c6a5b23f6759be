export { BEHIND, type Behind } from './behind';
export { tableOf } from './csv-rows';
export {
  type Aim,
  FIGURE_IDS,
  FIGURE_TABLE,
  type FigureId,
  type FigureUnit,
  isMet,
  specOf,
} from './figure-table';
export { figuresOf, valuesIn } from './figures-of';
export { overloadedIn, shortHours } from './next-steps';
export {
  type BoardPeriod,
  type DaySpan,
  dayOfMonth,
  daysOf,
  monthOfDay,
  monthsOf,
  periodOf,
  weekOf,
} from './periods';
export {
  BOARD_CHANNELS,
  BOARD_DIMENSIONS,
  BOARD_RANGES,
  type BoardChannel,
  type BoardDimension,
  type BoardRange,
  FIGURE_STATES,
  type FigureState,
  NEXT_STEPS,
  RANKING_PARTS,
  type RankingPart,
} from './ranges';
export { handledIn, rankingOf } from './ranking';
export { type AskedScope, type BoardScope, mayAskOf, namesOthers, scopeFor } from './scopes';
