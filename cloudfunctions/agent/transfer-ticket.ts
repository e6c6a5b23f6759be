import type { HandlerInput, SpecOf } from '../../contract';
import { canHoldTickets, canTransfer, standingTeams } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { bestExpert, capOf } from '../../domain/routing';
import type { TransferTarget } from '../../domain/ticket';
import { decided, membersOnDuty } from '../_commit';
import { candidateOf } from '../_commit/router';
import type { Handler } from '../_entry';
import { deskSettings, get } from '../_records';
import { sealHandover } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';

type Spec = SpecOf<'agent', 'ticket.transfer'>;

/** Gives a ticket to a colleague or to a team's queue. The words that go with it are a private note. */
export const transferTicket: Handler<Spec> = (context, input) =>
  changeAsAgent(context, input, {
    allowed: canTransfer,
    prepare: () => transferTo(input, context.now()),
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
async function transferTo({ to, ticketId }: HandlerInput<Spec>, now: Millis): Promise<TransferTarget> {
  if (to.kind === 'expert') return expertFor(ticketId, now);
  if (to.kind === 'team') {
    const { teams } = await deskSettings(now);
    if (!standingTeams(teams).some(({ id }) => id === to.teamId)) throw new AppError('NOT_FOUND');
    return { kind: 'team', teamId: to.teamId };
  }
  const member = await get('members', to.memberId);
  if (!member || !canHoldTickets(member)) throw new AppError('NOT_FOUND');
  return { kind: 'member', member: { id: member._id, name: member.name, teamIds: member.teamIds } };
}

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
