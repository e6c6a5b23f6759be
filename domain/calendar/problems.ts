import { LIST_COUNTS } from '../kernel';
import { type Calendar, MAX_SLOT_END, MINUTES_OF_DAY, type Slots, WEEKDAYS } from './calendar';
import { dayOfDate } from './dates';

export const CALENDAR_RULES = ['order', 'range', 'overlap', 'too_many_slots', 'date', 'too_many_days', 'zone'] as const;
export type CalendarRule = (typeof CALENDAR_RULES)[number];

/** What is wrong with a calendar, and where. */
export interface CalendarProblem {
  /** `week.0` for Mondays, `days.2026-10-01`, `week`, `days` or `zone`. */
  readonly day: string;
  /** Which of the day's slots, counted from 0. */
  readonly slot?: number;
  readonly rule: CalendarRule;
}

/**
 * What stands against a calendar, the first of each slot. Whether its zone exists is asked elsewhere (`zoned`): phones have
 * no list of them. Days may reach into the next one's slots: that is open, and counted once.
 */
export function calendarProblems({ week, days }: Pick<Calendar, 'week' | 'days'>): CalendarProblem[] {
  const dates = Object.keys(days);
  return [
    ...(week.length === WEEKDAYS ? [] : [{ day: 'week', rule: 'range' as const }]),
    ...week.flatMap((slots, weekday) => slotProblems(`week.${weekday}`, slots)),
    ...(dates.length > LIST_COUNTS.exceptionalDays ? [{ day: 'days', rule: 'too_many_days' as const }] : []),
    ...dates.flatMap((date) =>
      dayOfDate(date) === undefined
        ? [{ day: `days.${date}`, rule: 'date' as const }]
        : slotProblems(`days.${date}`, days[date] ?? []),
    ),
  ];
}

function slotProblems(day: string, slots: Slots): CalendarProblem[] {
  if (slots.length > LIST_COUNTS.slots) return [{ day, rule: 'too_many_slots' }];
  return slots.flatMap((_slot, at) => {
    const rule = slotRule(slots, at);
    return rule ? [{ day, slot: at, rule }] : [];
  });
}

function slotRule(slots: Slots, at: number): CalendarRule | undefined {
  const slot = slots[at];
  if (!slot) return undefined;
  const { from, to } = slot;
  if (!isMinute(from, MINUTES_OF_DAY - 1) || !isMinute(to, MAX_SLOT_END)) return 'range';
  if (from >= to) return 'order';
  // Of two that overlap the later in the list is told: it was most likely the one added.
  return slots.slice(0, at).some((other) => other.from < to && from < other.to) ? 'overlap' : undefined;
}

const isMinute = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;
