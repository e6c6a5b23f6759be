/** What a calendar means in moments. Needs a time-zone database, so functions and the demo ask it, phones never. */
export { addBusinessMillis, businessMillis, closingAt, isOpenAt, nextOpening, openIntervals } from './business-time';
export { comingHours } from './coming-hours';
export { dateAfter, localClock, localDate, momentsOfDate } from './local-days';
export { type Era, workTime } from './work-time';
export { isKnownZone, localDay, momentOf } from './zone-clock';
export { soundCalendar, zonedProblems } from './zone-problems';
