/** A part of a local day, in minutes of it: 9:00 is 540. It may end after midnight, up to the end of the next day (2880). */
export interface Slot {
  readonly from: number;
  readonly to: number;
}

export type Slots = readonly Slot[];

/** When somebody is there to answer, by the clocks on the wall of one zone. */
export interface Calendar {
  /** Its name in the time-zone database: `Asia/Shanghai`. */
  readonly zone: string;
  /** Seven days, Monday first. A day without slots is a day off. */
  readonly week: readonly Slots[];
  /** Days that are not as their weekday, by date (`2026-10-01`): none on a holiday, some on a make-up Saturday. */
  readonly days: Readonly<Record<string, Slots>>;
}

export const WEEKDAYS = 7;
export const MINUTES_OF_DAY = 24 * 60;
/** A slot ends by the end of the day after its own. */
export const MAX_SLOT_END = 2 * MINUTES_OF_DAY;
/** The zone of a shop that names no other. */
export const USUAL_ZONE = 'Asia/Shanghai';

/** What is offered first: from nine to ten in the evening. */
export const USUAL_SLOT: Slot = { from: 9 * 60, to: 22 * 60 };

/** What a new shop begins with: every day from nine to ten in the evening. */
export const FIRST_CALENDAR: Calendar = {
  zone: USUAL_ZONE,
  week: Array.from({ length: WEEKDAYS }, () => [USUAL_SLOT]),
  days: {},
};
