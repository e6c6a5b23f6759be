import type { OperationChange, OperationKind } from '../../domain/operations';
import type { SettingChange } from '../../domain/settings';
import type { Base } from './base';

/** One line of the operation log: who did what at the desk. Append-only, and never a word of a shopper's. */
export interface AuditLogDoc extends Base {
  readonly memberId: string;
  /** What they were called then; absent in lines of earlier builds. */
  readonly memberName?: string;
  /** The operation: `merchant/team.save`. */
  readonly action: string;
  /** What it is about; absent until migration 15 has come by. */
  readonly kind?: OperationKind;
  readonly targetId: string | null;
  /** What the target was called then: of a ticket its number. Absent where it has no name. */
  readonly target?: string;
  /** The team it concerns, whose leads read it too; absent: admins alone. */
  readonly teamId?: string;
  /** What differs, bounded and masked; absent where nothing is to be compared. Earlier builds wrote `setting` for `field`. */
  readonly changes?: readonly (OperationChange | SettingChange)[];
}

/**
 * Which messages a member opened in a night in which nobody of the shop is expected to: for the warning alone, so they are counted by
 * a few hundred numbers that tell of none of them. `_id` derives from member and day.
 */
export interface NightReadsDoc extends Base {
  readonly memberId: string;
  readonly memberName: string;
  /** Number of the calendar day in China. */
  readonly day: number;
  readonly seen: Readonly<Record<string, true>>;
}
