import type { CheckedList } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import type { Draw, ReviewFacts, TaskKind, TaskState } from '../../domain/quality';
import type { Person, Topic } from '../../domain/ticket';
import type { Sealed } from '../_sdk/crypto';
import type { Base } from './base';

/** How one of the desk answered one ticket, drawn for inspectors. `_id` derives from day, ticket and agent. Nothing of a shopper. */
export interface ReviewDoc extends Base, ReviewFacts {
  /** The day in the shop's zone that it was drawn of, `2026-11-20`. */
  readonly day: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly topic: Topic;
  readonly agentName: string;
  /** Of which of the shop's lists the agent's words to the shopper held some; absent: of none, or drawn by an earlier build. */
  readonly flagged?: readonly CheckedList[];
  /** When its agent appealed, null before. */
  readonly appealedAt: Millis | null;
  /**
   * All that somebody typed about it (`ReviewWords`), sealed at `qa_reviews/<id>`: it may quote its shopper, so it goes with the
   * texts of its ticket. Null before anybody typed, and after that.
   */
  readonly words: Sealed | null;
}

/** What was typed about a review. */
export interface ReviewWords {
  /** By the id of the inspector: beside which item, and of all. */
  readonly marks?: Readonly<
    Record<string, { readonly items: Readonly<Record<string, string>>; readonly whole?: string }>
  >;
  readonly appeal?: string;
  readonly answer?: string;
}

/** What an inspector found that others mend. `_id` derives from the call. */
export interface QaTaskDoc extends Base {
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly reviewId: string;
  /** Of whom it was found: whose prepared replies it may concern. */
  readonly teamId: string;
  readonly raisedBy: Person;
  /** Masked, and sealed at `qa_tasks/<id>`. */
  readonly text: Sealed;
  readonly closedBy: Person | null;
}

/** `_id` is `qa_draw`: which day is drawn now or was last, and how far that is. */
export interface QaDraw {
  readonly _id: string;
  readonly day: string;
  /** The moments between which the day lay in the shop's zone. */
  readonly fromAt: Millis;
  readonly untilAt: Millis;
  /** Of what was read: where it ended. Null before. */
  readonly position: readonly [resolvedAt: Millis, ticketId: string] | null;
  readonly draw: Draw;
  readonly step: 'reading' | 'writing' | 'done';
  /** How many of the sample are written down. */
  readonly written: number;
  readonly v: number;
}
