import type { SpecOf } from '../../../contract';
import { wayBack } from '../../../domain/bulk';
import { AppError } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { changeAsAgent } from '../desk-caller';
import { eachTicket } from './each-ticket';
import { type LookedUp, lookUp, MAY, takenWith } from './taken-with-many';

/** Under which key a step is taken with one of several tickets. */
export const keyFor = (key: string, ticketId: string): string => `${key}/${ticketId}`;

/**
 * One step with several tickets: each a change of its own under a key of its own, so a call that was broken off goes on where it
 * was, and those that are done are not done again. How each is taken back lies with the record that it happened.
 */
export const bulkTickets: Handler<SpecOf<'agent', 'bulk.take'>> = (context, { key, step, ticketIds }) => {
  let ofAll: unknown;
  let looked: Promise<LookedUp> | undefined;
  // Once for all of them, and not at all where everything was done before.
  const prepare = (): Promise<LookedUp> => {
    looked ??= lookUp(context, step).catch((error) => {
      ofAll = error;
      throw error;
    });
    return looked;
  };
  const take = (ticketId: string) => {
    const sent = { key: keyFor(key, ticketId), ticketId, step };
    return changeAsAgent(context, sent, {
      allowed: MAY[step.do],
      countedIn: 'ticket',
      prepare,
      decide: (ticket, { caller, at, prepared }) => {
        const change = takenWith(ticket, step, { caller, at, ...prepared });
        if (change.facts.length === 0) throw new AppError('ALREADY_DONE');
        return change;
      },
      answered: ({ before, after }) => ({ back: wayBack(step, before, after) }),
    });
  };
  return eachTicket(ticketIds, take, (error) => error === ofAll);
};
