import type { SpecOf, TicketAck } from '../../../contract';
import { canHold, canNote, canSetUrgent, canTakeBack, type TicketPlace } from '../../../domain/agent';
import type { WayBack } from '../../../domain/bulk';
import { AppError, type Millis } from '../../../domain/kernel';
import type { TransferTarget } from '../../../domain/ticket';
import { changeTicket, decided, type TicketChange } from '../../_commit';
import type { Handler } from '../../_entry';
import { type Context, callerOf, type DeskCaller, findByIds } from '../../_records';
import type { TicketDoc } from '../../_records/documents';
import { recordIdOf } from '../../_records/once';
import { labelled } from '../labelling';
import { receiverOf } from '../receiver';
import { keyFor } from './bulk-tickets';
import { eachTicket } from './each-ticket';

type Done = TicketAck & { readonly back?: WayBack };

/** What was done with several tickets is taken back, of those that nobody has touched since. Who may is asked anew. */
export const undoBulk: Handler<SpecOf<'agent', 'bulk.undo'>> = async (context, { key, bulkKey, ticketIds }) => {
  const doneWith = await doneUnder(context, bulkKey, ticketIds);
  const receivers = new Map<string, Promise<TransferTarget>>();
  return eachTicket(ticketIds, (ticketId) => {
    const done = doneWith.get(ticketId);
    const back = done?.back;
    if (!back) throw new AppError('NOT_FOUND');
    const sent = { key: keyFor(key, ticketId), ticketId, bulkKey };
    return changeTicket(context, sent, {
      countedIn: 'ticket',
      prepare: async () => (back.do === 'transfer' ? receiverAgain(context, back, receivers) : undefined),
      decide: (ticket, { at, prepared: to }) => {
        // Reading it is no change of it.
        if (ticket.updatedAt !== done.at) throw new AppError('VERSION_CONFLICT');
        if (!mayTakeBack(callerOf(context), ticket, back)) throw new AppError('FORBIDDEN');
        return takenBack(ticket, back, { at, to });
      },
    });
  });
};

/** What the caller did under that key, by the ticket; how each is taken back lies beside the record that it happened. */
async function doneUnder(context: Context, bulkKey: string, ticketIds: readonly string[]): Promise<Map<string, Done>> {
  const by = { openid: context.openid, action: 'agent/bulk.take' };
  const recordIds = ticketIds.map((ticketId) => recordIdOf(by, { key: keyFor(bulkKey, ticketId) }));
  const entries = await findByIds('ticket_entries', recordIds);
  return new Map(entries.map(({ ticketId, ack }) => [ticketId, ack as Done]));
}

/** Who had it before, or where it waited. Asked once for all that go back to the same. */
function receiverAgain(
  context: Context,
  { memberId, teamId }: Extract<WayBack, { readonly do: 'transfer' }>,
  known: Map<string, Promise<TransferTarget>>,
): Promise<TransferTarget> {
  const to = memberId === null ? ({ kind: 'team', teamId } as const) : ({ kind: 'member', memberId } as const);
  const name = memberId ?? teamId;
  const receiver = known.get(name) ?? receiverOf(to, context.now());
  known.set(name, receiver);
  return receiver;
}

function mayTakeBack(caller: DeskCaller, ticket: TicketPlace, back: WayBack): boolean {
  if (back.do === 'transfer') return canTakeBack(caller, ticket, back);
  return { label: canNote, urgent: canSetUrgent, hold: canHold }[back.do](caller, ticket);
}

interface Taking {
  readonly at: Millis;
  readonly to: TransferTarget | undefined;
}

function takenBack(ticket: TicketDoc, back: WayBack, { at, to }: Taking): TicketChange {
  switch (back.do) {
    case 'label':
      return labelled(ticket, { add: back.removed, remove: back.added }, at);
    case 'urgent': {
      const { wasUrgent: isUrgent, standing } = back;
      return decided(ticket, { type: 'set_urgent', isUrgent, standing }, at);
    }
    case 'transfer': {
      if (!to) throw new TypeError('where it came from was not looked up');
      // Of which team it was, also where whoever had it is of several.
      return decided(ticket, { type: 'transfer', to, takesBack: true }, at, {
        also: { handover: null, teamId: back.teamId },
      });
    }
    case 'hold':
      return decided(ticket, { type: 'resume' }, at);
  }
}
