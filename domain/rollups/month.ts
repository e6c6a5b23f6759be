import type { Millis } from '../kernel';
import { type Cell, NO_CELL, replacedIn } from './cell';
import { counted, isCounted } from './count-lines';
import type { Occurrence } from './occurrence';
import { monthId, type Place, placesOf } from './places';

/** A place in the order in which things happened: the moment, and the id of what says so. */
export type Position = readonly [at: Millis, id: string];

export const isAfter = ([at, id]: Position, other: Position | undefined): boolean =>
  other === undefined || at > other[0] || (at === other[0] && id > other[1]);

/** A month of a place: its days by `01` to `31`, and all of them together. */
export interface Month {
  readonly days: Readonly<Record<string, Cell>>;
  readonly total: Cell;
}
export const NO_MONTH: Month = { days: {}, total: NO_CELL };

/** The calendar day that something belongs to. */
export interface MonthDay {
  /** `2026-11` */
  readonly month: string;
  /** `01` to `31` */
  readonly day: string;
}

/** Something that happened, with where it stands. */
export interface Placed {
  readonly position: Position;
  readonly day: MonthDay;
  readonly occurrences: readonly Occurrence[];
}

/** What of a batch belongs into one month of one place, in its order. */
export interface MonthShare {
  readonly id: string;
  readonly place: Place;
  readonly month: string;
  readonly items: readonly { readonly position: Position; readonly day: string; readonly occurrence: Occurrence }[];
}

type Item = MonthShare['items'][number];

/** A batch, given out to the months of the places it counts in. */
export function sharesOf(batch: readonly Placed[]): readonly MonthShare[] {
  const shares = new Map<string, MonthShare & { readonly items: Item[] }>();
  for (const { position, day, occurrences } of batch) {
    for (const occurrence of occurrences) {
      if (!isCounted(occurrence)) continue;
      for (const place of placesOf(occurrence)) {
        const id = monthId(place, day.month);
        const share = shares.get(id) ?? { id, place, month: day.month, items: [] };
        shares.set(id, share);
        share.items.push({ position, day: day.day, occurrence });
      }
    }
  }
  return [...shares.values()];
}

/** A month with what of a share it does not hold yet. */
export function withShare(month: Month, items: readonly Item[], upTo: Position | undefined): Month {
  let after = month;
  const byDay = new Map<string, Occurrence[]>();
  for (const { position, day, occurrence } of items) {
    if (!isAfter(position, upTo)) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), occurrence]);
  }
  for (const [day, occurrences] of byDay) after = withDay(after, day, counted(after.days[day] ?? NO_CELL, occurrences));
  return after;
}

/** A month with one of its days as it is now. */
export const withDay = ({ days, total }: Month, day: string, cell: Cell): Month => ({
  days: { ...days, [day]: cell },
  total: replacedIn(total, days[day] ?? NO_CELL, cell),
});
