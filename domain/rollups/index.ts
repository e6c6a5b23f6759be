export { type Cell, COUNTERS, type Counter, NO_CELL, replacedIn, sumOf, TIMES, type TimesName } from './cell';
export { counted, FEW_STARS, FIRST_WITHIN, REPLY_WITHIN } from './count-lines';
export {
  isAfter,
  type Month,
  type MonthDay,
  type MonthShare,
  NO_MONTH,
  type Placed,
  type Position,
  sharesOf,
  withDay,
  withShare,
} from './month';
export {
  type Channel,
  type EntryToCount,
  type Occurrence,
  occurrencesOf,
  occurrencesOfDesk,
  occurrencesOfTurn,
} from './occurrence';
export { monthId, type Place, type PlaceKind, placesOf, SHOP } from './places';
