import type { HandlerInput, SpecOf } from '../../contract';
import { canHoldTickets, canTransfer, standingTeams } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import type { TransferTarget } from '../../domain/ticket';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { deskSettings, get } from '../_records';
import { sealHandover } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';

type Spec = SpecOf<'agent', 'ticket.transfer'>;
type Target = HandlerInput<Spec>['to'];

/** Gives a ticket to a colleague or to a team's queue. The words that go with it are a private note. */
export const transferTicket: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canTransfer,
    prepare: () => transferTo(input.to, context.now()),
    decide: (ticket, { prepared: to, caller, at }) => {
      const { note } = input;
      const words = note === undefined ? null : sealHandover(ticket._id, note);
      return decided(ticket, { type: 'transfer', to }, at, {
        also: { handover: { by: caller.name, words } },
        ...(note !== undefined && { said: { text: note } }),
      });
    },
  });

/** Whom it goes to. Throws NOT_FOUND when nobody there can answer. */
async function transferTo(to: Target, now: Millis): Promise<TransferTarget> {
  if (to.kind === 'team') {
    const { teams } = await deskSettings(now);
    if (!standingTeams(teams).some(({ id }) => id === to.teamId)) throw new AppError('NOT_FOUND');
    return { kind: 'team', teamId: to.teamId };
  }
  const member = await get('members', to.memberId);
  if (!member || !canHoldTickets(member)) throw new AppError('NOT_FOUND');
  return { kind: 'member', member: { id: member._id, name: member.name, teamIds: member.teamIds } };
}
