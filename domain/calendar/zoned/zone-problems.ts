import { type Calendar, type Slots, WEEKDAYS } from '../calendar';
import { type CalendarProblem, calendarProblems } from '../problems';
import { isKnownZone } from './zone-clock';

/** What stands against a calendar, its zone included. */
export const zonedProblems = (calendar: Calendar): CalendarProblem[] => [
  ...(isKnownZone(calendar.zone) ? [] : [{ day: 'zone', rule: 'zone' as const }]),
  ...calendarProblems(calendar),
];

/** A stored calendar. Settings may be written by hand, so none is believed: undefined for what is none, or has problems. */
export function soundCalendar(stored: unknown): Calendar | undefined {
  if (!isRecord(stored) || typeof stored.zone !== 'string' || !isRecord(stored.days)) return undefined;
  const { zone, week, days } = stored;
  if (!Array.isArray(week) || week.length !== WEEKDAYS || !week.every(areSlots)) return undefined;
  if (!Object.values(days).every(areSlots)) return undefined;
  const calendar = { zone, week, days: days as Calendar['days'] };
  return zonedProblems(calendar).length === 0 ? calendar : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const areSlots = (value: unknown): value is Slots =>
  Array.isArray(value) &&
  value.every((slot) => isRecord(slot) && typeof slot.from === 'number' && typeof slot.to === 'number');
