import type { OtherFact } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import type { Transaction } from '../_records';
import { stableId } from '../_sdk';
import { putDeskDispatches } from './put-dispatches';

/** One thing that happened at the desk beside tickets. */
interface Happened {
  /** What it is the only one of: the record that changed, and which change of it. Written again it is the same. */
  readonly of: readonly string[];
  readonly at: Millis;
  readonly facts: readonly OtherFact[];
}

/**
 * The one way in which something is written down that happens beside tickets: what happened, and what is to be told of it outside, in
 * the transaction of the change itself. One database call for each fact, and one for each connection that asks for any.
 */
export async function addDeskEvents(transaction: Transaction, { of, at, facts }: Happened): Promise<void> {
  for (const fact of facts) {
    const _id = stableId('desk_event', ...of, fact.name);
    await transaction.add('desk_events', { _id, createdAt: at, updatedAt: at, v: 1, fact });
  }
  if (facts.length > 0) await putDeskDispatches(transaction, { happenedId: stableId('desk_event', ...of), facts, at });
}
