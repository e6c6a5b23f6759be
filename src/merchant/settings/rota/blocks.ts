import type { Slots } from '../../../../domain/calendar';
import type { OutputOf } from '../../../cloud';

export type Shift = OutputOf<'merchant', 'rota.get'>['shifts'][number];

/** Shifts of one person on the same weekdays, edited as one. */
export interface Block {
  readonly name: string;
  readonly weekdays: readonly number[];
  readonly slots: Slots;
}

export const EVERY_WORKDAY: readonly number[] = [0, 1, 2, 3, 4];

/** What is saved, as it is edited: in the order in which people are first named. */
export function blocksOf(shifts: readonly Shift[]): readonly Block[] {
  const blocks = new Map<string, Block>();
  for (const { name, weekdays, slot } of shifts) {
    const key = `${name}/${[...weekdays].sort().join()}`;
    const known = blocks.get(key);
    blocks.set(key, known ? { ...known, slots: [...known.slots, slot] } : { name, weekdays, slots: [slot] });
  }
  return [...blocks.values()];
}

export const shiftsOf = (blocks: readonly Block[]): Shift[] =>
  blocks.flatMap(({ name, weekdays, slots }) =>
    slots.map(({ from, to }) => ({ name, weekdays: [...weekdays].sort(), slot: { from, to } })),
  );

const MINUTES_OF_HOUR = 60;
const HOURS_OF_DAY = 24;

/** How many people are there at most in an hour of the day, on the weekday on which there are most. */
export function peopleAt(blocks: readonly Block[], hour: number): number {
  const [from, to] = [hour * MINUTES_OF_HOUR, (hour + 1) * MINUTES_OF_HOUR];
  const isThere = (slots: Slots): boolean =>
    slots.some((slot) =>
      // What goes on after midnight is there in the first hours as well.
      [0, HOURS_OF_DAY * MINUTES_OF_HOUR].some((shifted) => slot.from < to + shifted && slot.to > from + shifted),
    );
  const counts = Array.from({ length: 7 }, (_, weekday) => {
    const there = blocks.filter(({ weekdays, slots }) => weekdays.includes(weekday) && isThere(slots));
    return new Set(there.map(({ name }) => name)).size;
  });
  return Math.max(0, ...counts);
}
