/** When a shop is there to answer. What needs a time-zone database lies in `zoned`; phones are told intervals. */
export {
  type Calendar,
  FIRST_CALENDAR,
  MAX_SLOT_END,
  MINUTES_OF_DAY,
  type Slot,
  type Slots,
  USUAL_SLOT,
  USUAL_ZONE,
  WEEKDAYS,
} from './calendar';
export { longerDays, oneMoreSlot, slotBetween, withDays, withoutDays, withWeekdays } from './changes';
export { dateOf, dayOfDate, weekdayOf, withoutDaysBefore } from './dates';
export { type DayGroup, dayGroups, sorted, weekGroups } from './groups';
export { doorClock, type NextOpening, nextOpeningIn, WEEKDAY_NAMES } from './hours-words';
export {
  closingAfter,
  type Interval,
  type Intervals,
  isOpenIn,
  knownUntil,
  openingAfter,
  openMillis,
} from './intervals';
export { hoursWords, openingWords } from './opening-words';
export { CALENDAR_RULES, type CalendarProblem, type CalendarRule, calendarProblems } from './problems';
export { ROUND_THE_CLOCK, type WorkTime } from './work-time';
export { behindChina, isNamedZone, USUAL_ZONES, ZONE_NAMES, type ZoneName } from './zones';
