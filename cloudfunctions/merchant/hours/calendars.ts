import type { HandlerOutput, SpecOf } from '../../../contract';
import type { Calendar } from '../../../domain/calendar';
import { soundCalendar } from '../../../domain/calendar/zoned';
import { ownValue } from '../../../domain/kernel';
import type { HoursSettings } from '../../_records/documents';

/** What is stored for the shop (null) or a team: its calendar, where there is a sound one, and the version of it. */
export function storedCalendar(
  hours: HoursSettings | undefined,
  teamId: string | null,
): { readonly calendar: Calendar | null; readonly version: number } {
  const saved = teamId === null ? hours?.shop : ownValue(hours?.teams ?? {}, teamId);
  return { calendar: soundCalendar(saved) ?? null, version: saved?.v ?? 0 };
}

/** A copy that may be written to, as answers are typed. */
export function toWire(calendar: Calendar | null): HandlerOutput<SpecOf<'merchant', 'hours.get'>>['shop'] {
  if (!calendar) return null;
  const { zone, week, days } = calendar;
  return {
    zone,
    week: week.map((slots) => [...slots]),
    days: Object.fromEntries(Object.entries(days).map(([date, slots]) => [date, [...slots]])),
  };
}
