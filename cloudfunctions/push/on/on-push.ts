import type { Millis } from '../../../domain/kernel';
import type { Transaction } from '../../_records';
import type { Push } from '../read-push';

/** What WeChat takes for "handled". */
export const HANDLED = 'success';

export interface Answered {
  /** What WeChat gets, the same for every repeat. */
  readonly returned: unknown;
  /** What is left to do once all is written; a repeat does not do it again. Best effort: it never throws. */
  readonly afterwards?: () => Promise<void>;
}

export type PushOf<T extends Push['type']> = Extract<Push, { readonly type: T }>;

/** Handles one kind of push, in the transaction that remembers that it was handled. May run again when that lost. */
export type OnPush<T extends Push['type']> = (
  push: PushOf<T>,
  step: { readonly transaction: Transaction; readonly now: Millis },
) => Promise<Answered>;
