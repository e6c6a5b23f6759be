import type { WaitsByHour, WaitsOfMonth } from '../../domain/figures';
import type { Millis } from '../../domain/kernel';
import type { Base } from './base';

/** A team's waits of a month, by the day on which they ended. `_id` is `days_<team>_<month>`. */
export interface WaitDaysDoc extends Base {
  readonly kind: 'days';
  readonly teamId: string;
  /** `2026-11` */
  readonly month: string;
  readonly days: WaitsOfMonth;
}

/** How long a team's first answers took lately, by the hour in which their shopper came. `_id` is `hours_<team>`. */
export interface WaitHoursDoc extends Base {
  readonly kind: 'hours';
  readonly teamId: string;
  readonly days: WaitsByHour;
}

/** How far the timeline entries are counted: up to and with this one. `_id` is `cursor`. */
export interface FigureCursorDoc extends Base {
  readonly kind: 'cursor';
  readonly at: Millis;
  readonly entryId: string;
}

/** Figures without persons, counted up from what happened; taken away, they come to be the same again. */
export type FigureDoc = WaitDaysDoc | WaitHoursDoc | FigureCursorDoc;

export const CURSOR_ID = 'cursor';
export const waitDaysId = (teamId: string, month: string): string => `days_${teamId}_${month}`;
export const waitHoursId = (teamId: string): string => `hours_${teamId}`;
