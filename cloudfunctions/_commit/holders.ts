import type { TicketFact, TicketFactName } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import { type Load, loadChanges } from '../../domain/routing';
import type { Transaction } from '../_records';
import type { MemberDoc, TicketDoc } from '../_records/documents';
import { putToSilent } from './change-presence';

interface Held {
  readonly before: TicketDoc | undefined;
  readonly after: TicketDoc;
  readonly change: { readonly facts: readonly TicketFact[] };
  readonly at: Millis;
  readonly by: MemberDoc | undefined;
  readonly counted?: Pick<MemberDoc, 'writes'> | undefined;
}

/** What else follows from something in the record of whoever has the ticket now; beside their load. */
const OF_HOLDER: { readonly [N in TicketFactName]?: (at: Millis) => Partial<MemberDoc> } = {
  assigned: (at) => ({ givenAt: at }),
};
/** And of whoever had it before. In a step of its own: it has to be asked how they are. */
const OF_FORMER: {
  readonly [N in TicketFactName]?: (transaction: Transaction, memberId: string, at: Millis) => Promise<void>;
} = {
  // Who left somebody waiting is given nothing more until they say that they are there.
  went_silent: (transaction, memberId, at) => putToSilent(transaction, memberId, { to: 'busy', at }),
};

/**
 * Writes what a change of a ticket changes of whoever has and had it: their load, when they were given it or done with it,
 * that they were silent; and of whoever made it, that they did. One database call for each. Answers the teams of those who have
 * room again, as far as they are known: the caller's own, the ticket's otherwise.
 */
export async function changeHolders(transaction: Transaction, held: Held): Promise<readonly (readonly string[])[]> {
  const { before, after, change, at, by, counted } = held;
  const loads = loadChanges(before, after);
  const freed: (readonly string[])[] = [];
  for (const id of new Set([...loads.keys(), ...(counted && by ? [by._id] : [])])) {
    const load = loads.get(id);
    const isDone = load !== undefined && load.conversations + load.messages < 0;
    if (isDone) freed.push(id === by?._id ? by.teamIds : [after.teamId]);
    const changes: Partial<MemberDoc> = Object.assign(
      {},
      id === by?._id && counted,
      isDone && { freedAt: at },
      ...(id === after.assigneeId ? change.facts.map(({ name }) => OF_HOLDER[name]?.(at)) : []),
    );
    await transaction.increment('members', id, countsOf(load), changes);
  }
  const former = before?.assigneeId;
  if (former) for (const { name } of change.facts) await OF_FORMER[name]?.(transaction, former, at);
  return freed;
}

/** Both of them, also the one that stays: a record that never had any gets the whole of it. */
const countsOf = (load: Load | undefined): Readonly<Record<string, number>> =>
  load ? { 'load.conversations': load.conversations, 'load.messages': load.messages, 'load.v': 1 } : {};
