export {
  addedUp,
  bucketOf,
  countOf,
  type Histogram,
  histogramOf,
  LAST_BUCKET,
  NO_TIMES,
  timeOfShare,
  totalMillisOf,
  withTime,
} from './histogram';
export { rangeWords } from './range-words';
export { type WaitRange, waitRange } from './wait-range';
export {
  DAYS_BY_HOUR,
  type EndedWait,
  endedWait,
  type Happened,
  inHours,
  inMonth,
  monthOf,
  type Waits,
  type WaitsByHour,
  type WaitsOfMonth,
  withoutOldHours,
} from './waits';
