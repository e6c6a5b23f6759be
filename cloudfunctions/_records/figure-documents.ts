import type { WaitsByHour, WaitsOfMonth } from '../../domain/figures';
import type { Millis } from '../../domain/kernel';
import type { Cell, PlaceKind, Position } from '../../domain/rollups';
import type { Base } from './base';

/** From where figures are counted up: timeline entries of tickets, turns of the machine, what happened at the desk. */
export const FIGURE_SOURCES = ['entries', 'turns', 'desk'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** Up to and with which of its source everything is counted in. */
type UpTo = Readonly<Partial<Record<FigureSource, Position>>>;

/**
 * A month of a team or of the shop, all of it or of one tier, channel or member (`monthId`), by days of the shop's zone. It says
 * itself how far it is counted, so that no other record has to be written with it.
 */
export interface MonthDoc extends Base {
  readonly kind: 'month';
  /** A team's id, or `SHOP`. */
  readonly teamId: string;
  readonly of: PlaceKind;
  readonly key: string;
  /** `2026-11` */
  readonly month: string;
  /** By `01` to `31`. */
  readonly days: Readonly<Record<string, Cell>>;
  /** All days together. */
  readonly total: Cell;
  readonly upTo: UpTo;
  /** A day that is being counted anew, until it takes the place of the one that is there. Absent while none is. */
  readonly recount?: { readonly token: string; readonly cell: Cell; readonly upTo: UpTo } | null;
  /** Which counting anew took its place last. */
  readonly recounted?: string;
}

/** How long a team's first answers took lately, by the hour in which their shopper came. `_id` is `hours_<team>`. */
export interface WaitHoursDoc extends Base {
  readonly kind: 'hours';
  readonly teamId: string;
  readonly days: WaitsByHour;
  /** Up to and with which entry. Absent until migration 17 has come by: as far as `cursor` says. */
  readonly upTo?: Position;
}

/** How far everything is counted. `_id` is `counted`. */
export interface CountedDoc extends Base {
  readonly kind: 'counted';
  readonly upTo: UpTo;
  /** Everything that happened before is counted in; absent before the first run came to its end. */
  readonly throughAt?: Millis;
  /** When the first that was ever counted happened. */
  readonly sinceAt?: Millis;
}

/** Which day is being counted anew, and how far. `_id` is `recount`. */
export interface RecountDoc extends Base {
  readonly kind: 'recount';
  /** The day, and the night in which it is done; null: none is under way. */
  readonly token: string | null;
  readonly stage: FigureSource | 'swap';
  /** Of the source, or the id of the last record that was swapped. */
  readonly position: Position | null;
  /** Those that are behind it, the last few. */
  readonly done: readonly string[];
}

/** An article that did not help lately. */
export interface FailingArticle {
  readonly articleId: string;
  readonly question: string;
  readonly views: number;
  readonly notHelped: number;
  readonly handoffs: number;
}

/** How the FAQ does, measured at night. `_id` is `faq`. */
export interface KnowledgeDoc extends Base {
  readonly kind: 'faq';
  /** The day it was measured on, `2026-11-29`. */
  readonly day: string;
  readonly refreshedShare: number;
  readonly articles: number;
  /** Of the last seven days, the most failing first. */
  readonly failing: readonly FailingArticle[];
}

/** Of earlier builds, which migration 17 takes away: what is in them is counted up anew. `_id` is `days_<team>_<month>`. */
export interface WaitDaysDoc extends Base {
  readonly kind: 'days';
  readonly teamId: string;
  readonly month: string;
  readonly days: WaitsOfMonth;
}

/** Of earlier builds: how far their waits were counted. `_id` is `cursor`; gone after migration 17. */
export interface FigureCursorDoc extends Base {
  readonly kind: 'cursor';
  readonly at: Millis;
  readonly entryId: string;
}

/** Figures without persons, counted up from what happened; taken away, they come to be the same again. */
export type FigureDoc =
  | MonthDoc
  | WaitHoursDoc
  | CountedDoc
  | RecountDoc
  | KnowledgeDoc
  | WaitDaysDoc
  | FigureCursorDoc;

export const COUNTED_ID = 'counted';
export const RECOUNT_ID = 'recount';
export const KNOWLEDGE_ID = 'faq';
/** Of earlier builds. */
export const CURSOR_ID = 'cursor';
export const waitHoursId = (teamId: string): string => `hours_${teamId}`;
