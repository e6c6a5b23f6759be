import type {
  Breaker,
  ConnectionKind,
  DispatchContent,
  DispatchFailure,
  DispatchState,
} from '../../domain/connections';
import type { Millis } from '../../domain/kernel';
import type { Sealed } from '../_sdk/crypto';
import type { Base } from './base';

/**
 * Where something is told outside, by whom it was set up. What every commit asks of it stands in `settings/desk`, written in the same
 * transaction; how its target does is written by `courier` alone, field by field.
 */
export interface ConnectionDoc extends Base {
  readonly kind: ConnectionKind;
  readonly name: string;
  readonly isOn: boolean;
  readonly wants: readonly string[];
  /** What is told besides; of a webhook alone. */
  readonly withTexts: boolean;
  readonly withShopper: boolean;
  /** What of its target may be shown again: the host of an address, a mailbox’s server and user. Never a key. */
  readonly shows: string;
  /** Address, key or login as JSON, by its kind; sealed at `connections/<id>/target`. */
  readonly target: Sealed;
  /** What a webhook is signed with; sealed at `connections/<id>/secret`. Absent of other kinds. */
  readonly secret?: Sealed;
  /** What it was signed with before, until when that is signed with too; sealed at `connections/<id>/former`. */
  readonly former?: Sealed;
  readonly formerUntilAt?: Millis;
  /** Whoever saved it last, and since when they could: it stands still when they may not any more. */
  readonly by: string;
  readonly byAt: Millis;
  readonly breaker: Breaker;
  /** When it last took something; 0: never yet. */
  readonly takenAt: Millis;
  /** Why it last did not; null: it did. */
  readonly failure: DispatchFailure | null;
  readonly failureCode?: number | null;
  /** Which day was put down for it last; absent: none yet. */
  readonly summaryDay?: string;
}

/** One thing that is to be told to one connection. `_id` derives from what happened and the connection. No person, no text. */
export interface DispatchDoc extends Base {
  readonly connectionId: string;
  readonly content: DispatchContent;
  readonly state: DispatchState;
  /** Every attempt counts, also one whose end nobody saw. */
  readonly attempts: number;
  /** Since when it is tried: three days later nobody expects it. Set anew by "send again". */
  readonly fromAt: Millis;
  /** When it is due; while somebody is at it, the end of their lease; NEVER when nothing is left to do. */
  readonly nextAt: Millis;
  /** Why the last attempt came to nothing; null: it did not, or there was none. */
  readonly failure: DispatchFailure | null;
  /** What they answered, where they did. */
  readonly code?: number | null;
}
