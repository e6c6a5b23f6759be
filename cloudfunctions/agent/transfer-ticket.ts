import type { SpecOf } from '../../contract';
import { canTransfer } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { bestExpert, capOf } from '../../domain/routing';
import type { TransferTarget } from '../../domain/ticket';
import { decided, membersOnDuty } from '../_commit';
import { candidateOf } from '../_commit/router';
import type { Handler } from '../_entry';
import { deskSettings, get } from '../_records';
import { sealHandover } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';
import { receiverOf } from './receiver';

type Spec = SpecOf<'agent', 'ticket.transfer'>;

/** Gives a ticket to a colleague or to a team's queue. The words that go with it are a private note. */
export const transferTicket: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canTransfer,
    prepare: () => {
      const { to, ticketId } = input;
      return to.kind === 'expert' ? expertFor(ticketId, context.now()) : receiverOf(to, context.now());
    },
    decide: (ticket, { prepared: to, caller, at }) => {
      const { note } = input;
      const words = note === undefined ? null : sealHandover(ticket._id, note);
      return decided(ticket, { type: 'transfer', to }, at, {
        also: { handover: { by: caller.name, words } },
        ...(note !== undefined && { said: { text: note } }),
      });
    },
  });

/** Whoever is there for its topic and has least to do. Whether the caller may pass it on is asked where it is changed. */
async function expertFor(ticketId: string, now: Millis): Promise<TransferTarget> {
  const [ticket, members, settings] = await Promise.all([
    get('tickets', ticketId),
    membersOnDuty(now),
    deskSettings(now),
  ]);
  const best =
    ticket && bestExpert(ticket.topic, members.map(candidateOf), { cap: capOf(settings), exceptId: ticket.assigneeId });
  if (!best) throw new AppError('NOT_FOUND', { reason: 'no_expert' });
  return { kind: 'member', member: { id: best.id, name: best.name, teamIds: best.teamIds } };
}
