import type { RuleEvent, RuleFailure } from '../../domain/rules';
import type { Base } from './base';

/**
 * That a rule was set off by something, and what became of it. `_id` derives from the rule and the entry that set it off: the record
 * that it happened. Ids and numbers of ours, no person and no text of one.
 */
export interface RuleLogDoc extends Base {
  readonly ruleId: string;
  /** What it was called then. */
  readonly ruleName: string;
  /** What set it off; absent where the rule is gone. */
  readonly on?: RuleEvent;
  readonly ticketId: string;
  readonly ticketNumber: string;
  /** The team it was of when the rule was to be run. */
  readonly teamId: string;
  readonly outcome: 'done' | 'failed';
  /** Why it did nothing, or less than it says; null: it did all. */
  readonly why: RuleFailure | null;
}
