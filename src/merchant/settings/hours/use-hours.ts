import { useState } from 'react';
import type { Calendar } from '../../../../domain/calendar';
import { calendarProblems, FIRST_CALENDAR, sorted } from '../../../../domain/calendar';
import { call, type InputOf, type OutputOf, useResource } from '../../../cloud';
import { useEditedList } from '../../use-edited-list';

type Hours = OutputOf<'merchant', 'hours.get'>;
export type Entry = Hours['calendars'][number];
type Wire = NonNullable<InputOf<'merchant', 'hours.save'>['calendar']>;

/** The calendars that the person may change, and which of them is looked at. */
export function useHours() {
  const list = useResource('hours', () => call('merchant', 'hours.get', {}), { keepAs: 'hours' });
  const [chosen, choose] = useState('');
  const entries = list.data?.calendars ?? [];
  const entry = entries.find(({ teamId = '' }) => teamId === chosen) ?? entries[0];
  return { list, entries, entry, shop: list.data?.shop ?? null, choose };
}

/** One calendar as it is changed here, kept on the phone until it is saved: a list of one, or of none. */
export function useCalendar({ teamId, calendar: saved, version }: Entry, refresh: () => Promise<void>) {
  const { items, change, ...edited } = useEditedList<Calendar, Wire>({
    name: `hours.${teamId ?? 'shop'}`,
    saved: { version, items: saved ? [saved] : [] },
    refresh,
    toSave: (calendars) => calendars.map(toWire),
    save: (key, [calendar = null], expectedVersion) =>
      call('merchant', 'hours.save', { key, ...(teamId !== undefined && { teamId }), calendar, expectedVersion }),
  });
  const [calendar] = items;
  return {
    ...edited,
    calendar,
    problems: calendar ? calendarProblems(calendar) : [],
    change: (next: Calendar | undefined): void => change(next ? [next] : []),
    begin: (from: Calendar | null): void => change([from ?? FIRST_CALENDAR]),
  };
}

export type CalendarState = ReturnType<typeof useCalendar>;

function toWire({ zone, week, days }: Calendar): Wire {
  const copied = (slots: Calendar['week'][number]) => sorted(slots).map(({ from, to }) => ({ from, to }));
  return {
    zone,
    week: week.map(copied),
    days: Object.fromEntries(Object.entries(days).map(([date, slots]) => [date, copied(slots)])),
  };
}
