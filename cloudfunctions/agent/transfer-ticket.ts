import type { HandlerInput, SpecOf } from '../../contract';
import { canHoldTickets, canTransfer } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { givenTo, givenToTeam, type TicketChanges, type TicketState } from '../../domain/ticket';
import { sealHandover } from '../_desk/ticket-texts';
import { deskSettings, get, type Handler } from '../_kit';
import { changeAsAgent } from './desk-caller';

type Spec = SpecOf<'agent', 'ticket.transfer'>;
type Target = HandlerInput<Spec>['to'];

/** Gives a ticket to a colleague or to a team's queue. The words that go with it are a private note. */
export const transferTicket: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canTransfer,
    prepare: () => transferTo(input.to, context.now()),
    decide: (ticket, { prepared: give, caller }) => ({
      changes: {
        ...give(ticket),
        handover: {
          by: caller.name,
          words: input.note === undefined ? null : sealHandover(ticket._id, input.note),
        },
      },
      entry: { kind: input.note === undefined ? 'event' : 'note', event: 'transferred', text: input.note },
    }),
  });

/** What giving it there changes. Throws NOT_FOUND when nobody there can answer. */
async function transferTo(to: Target, now: Millis): Promise<(ticket: TicketState) => TicketChanges> {
  if (to.kind === 'team') {
    const { teams } = await deskSettings(now);
    if (!teams.some(({ id }) => id === to.teamId)) throw new AppError('NOT_FOUND');
    return (ticket) => givenToTeam(ticket, to.teamId);
  }
  const member = await get('members', to.memberId);
  if (!member || !canHoldTickets(member)) throw new AppError('NOT_FOUND');
  return (ticket) => givenTo(ticket, { id: member._id, name: member.name, teamIds: member.teamIds });
}
