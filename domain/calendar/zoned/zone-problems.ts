import type { Calendar } from '../calendar';
import { type CalendarProblem, calendarProblems } from '../problems';
import { isKnownZone } from './zone-clock';

/** What stands against a calendar, its zone included. */
export const zonedProblems = (calendar: Calendar): CalendarProblem[] => [
  ...(isKnownZone(calendar.zone) ? [] : [{ day: 'zone', rule: 'zone' as const }]),
  ...calendarProblems(calendar),
];
