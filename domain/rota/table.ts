import { MINUTES_OF_DAY, WEEKDAYS } from '../calendar';
import type { Shift } from './shifts';

const HOUR_MINUTES = 60;

/** `9:00`, also of the day after: `2:00` for 26 hours. */
function clock(minute: number): string {
  const ofDay = minute % MINUTES_OF_DAY;
  return `${Math.floor(ofDay / HOUR_MINUTES)}:${String(ofDay % HOUR_MINUTES).padStart(2, '0')}`;
}

/** A rota as people read it: a row a person, a column a weekday; of several shifts on one day each. `nextDay` marks an end after midnight. */
export function rotaTable(shifts: readonly Shift[], nextDay: string): readonly (readonly string[])[] {
  const names = [...new Set(shifts.map(({ name }) => name))];
  return names.map((name) => [
    name,
    ...Array.from({ length: WEEKDAYS }, (_, weekday) =>
      shifts
        .filter((shift) => shift.name === name && shift.weekdays.includes(weekday))
        .map(({ slot }) => slot)
        .sort((one, other) => one.from - other.from)
        .map(({ from, to }) => `${clock(from)}–${to > MINUTES_OF_DAY ? nextDay : ''}${clock(to)}`)
        .join(' '),
    ),
  ]);
}
