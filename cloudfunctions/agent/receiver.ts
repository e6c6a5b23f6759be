import { canHoldTickets, standingTeams } from '../../domain/agent';
import type { BulkReceiver } from '../../domain/bulk';
import { AppError, type Millis } from '../../domain/kernel';
import type { TransferTarget } from '../../domain/ticket';
import { deskSettings, get } from '../_records';

/** Whom tickets are passed on to. Throws NOT_FOUND where nobody there can answer. One database call for a member. */
export async function receiverOf(to: BulkReceiver, now: Millis): Promise<TransferTarget> {
  if (to.kind === 'team') {
    const { teams } = await deskSettings(now);
    if (!standingTeams(teams).some(({ id }) => id === to.teamId)) throw new AppError('NOT_FOUND');
    return { kind: 'team', teamId: to.teamId };
  }
  const member = await get('members', to.memberId);
  if (!member || !canHoldTickets(member)) throw new AppError('NOT_FOUND');
  return { kind: 'member', member: { id: member._id, name: member.name, teamIds: member.teamIds } };
}
