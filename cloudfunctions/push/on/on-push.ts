import type { Millis } from '../../../domain/kernel';
import type { Left } from '../../_commit';
import type { Transaction } from '../../_records';
import type { HeadDoc } from '../../_records/documents';
import type { Push } from '../read-push';

/** What WeChat takes for "handled". */
export const HANDLED = 'success';

export interface Answered {
  /** What WeChat gets, the same for every repeat. */
  readonly returned: unknown;
  /** What the commit left to do; a repeat does not do it again. */
  readonly left?: Left;
}

export type PushOf<T extends Push['type']> = Extract<Push, { readonly type: T }>;

interface Step {
  /** The record that remembers that the push was handled; ids of what it writes derive from it. */
  readonly pushId: string;
  readonly transaction: Transaction;
  /** Of whom it is, as it is in this transaction. */
  readonly head: HeadDoc | undefined;
  readonly now: Millis;
  /** Which try this is, where a ticket's number was taken. */
  readonly attempt: number;
}

/** In the transaction that remembers that a push was handled. May run again when that lost. */
export type Take = (step: Step) => Promise<Answered>;

/** Handles one kind of push: looks up, before the transaction and without effects, what it takes to take it. */
export type OnPush<T extends Push['type']> = (push: PushOf<T>, now: Millis) => Take | Promise<Take>;
