import type { AnywayReason, Topic } from '../../domain/events';
import type { Subject, Watch } from '../../domain/incident';
import type { Millis } from '../../domain/kernel';
import type { Base } from './base';

/** How far telling all of an incident has come. The words are the shop's own, and public. */
export interface Telling {
  readonly text: string;
  /** Why it holds words that one is warned of, where whoever said it was asked. */
  readonly anyway?: AnywayReason;
  /** The same for who reads English; absent: there is none. */
  readonly english?: string;
  /** Who of the desk said it. */
  readonly by: string;
  /** Until then it can be taken back. */
  readonly fromAt: Millis;
  /** The last ticket that was looked at, by its id; empty: none yet. */
  readonly after: string;
  readonly count: number;
  readonly isDone: boolean;
}

/** What many have at once: what shoppers read of it, and who is told what. */
export interface IncidentDoc extends Base {
  readonly topic: Topic;
  /** The article that answers it; absent: none in particular. */
  readonly articleId?: string;
  /** What stands above all else while it lasts: the shop's own words, and public. */
  readonly words: string;
  /** The same for who reads English; absent, or empty: there is none. */
  readonly english?: string;
  /** Why the words hold some that one is warned of, where whoever said them was asked; absent or null: nobody was. */
  readonly anyway?: AnywayReason | null;
  readonly openedBy: string;
  /** Messages of its topic from then on are of it. */
  readonly sinceAt: Millis;
  /** The last ticket that was looked at, to be linked. */
  readonly linkedTo: { readonly at: Millis; readonly ticketId: string } | null;
  readonly linked: number;
  readonly told: Telling | null;
  readonly mended: Telling | null;
  readonly closedAt: Millis | null;
  /** When there is something to do for `jobs`; NEVER when all are told that it is over. */
  readonly dueAt: Millis;
}

/** An incident as everything that a shopper opens asks for it. */
export interface LiveIncident {
  readonly id: string;
  readonly topic: Topic;
  readonly articleId?: string;
  readonly words: string;
  readonly english?: string;
  readonly at: Millis;
}

/** An alarm as the desk is shown it. */
export interface LiveAlarm {
  readonly id: string;
  readonly topic: Topic;
  readonly articleId?: string;
  /** How many came, in how many minutes, and how many usually do. */
  readonly count: number;
  readonly minutes: number;
  readonly usual: number;
  /** They only read the help page about it; absent: they asked. */
  readonly isRead?: boolean;
  readonly at: Millis;
}

/** Up to where arrivals are counted. */
export interface WatchedTo {
  readonly at: Millis;
  readonly id: string;
}

/** How many usually ask what. `_id` is `watch`. */
export interface WatchDocOfArrivals extends Base {
  readonly kind: 'watch';
  readonly watch: Watch;
  readonly tickets: WatchedTo;
  readonly turns: WatchedTo;
  /** The same of what is read on help pages, and the last minute of it that is counted. Absent: none was yet. */
  readonly pages?: { readonly watch: Watch; readonly minute: number };
  /** Until when nothing more is said of a subject. */
  readonly hushed: Readonly<Partial<Record<Subject, Millis>>>;
}

/** That suddenly many asked something, and what became of it. */
export interface RaisedAlarmDoc extends Base {
  readonly kind: 'raised';
  readonly alarm: LiveAlarm;
  readonly status: 'raised' | 'aside' | 'incident';
  /** Who of the desk dealt with it; null: nobody has. */
  readonly by: string | null;
}

export type AlarmDoc = WatchDocOfArrivals | RaisedAlarmDoc;
export const ARRIVALS_ID = 'watch';
