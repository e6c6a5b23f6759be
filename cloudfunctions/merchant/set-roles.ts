import type { SpecOf } from '../../contract';
import { canHoldTickets } from '../../domain/agent';
import { tryReleaseTickets } from '../_commit/release-tickets';
import type { Handler } from '../_entry';
import { writeOnce } from '../_records';
import { audit } from '../_records/audit';
import { changeMember, requireTeams } from './members';

/** What the member may do from their next call on. Who no longer answers shoppers gives their tickets back. */
export const setRoles: Handler<SpecOf<'merchant', 'member.setRoles'>> = async (context, input) => {
  const { key, memberId, roles, teamIds, skills } = input;
  await requireTeams(teamIds, context.now());
  const ack = await writeOnce(context, input, async (transaction) => {
    const { before, after, target } = await changeMember(
      transaction,
      memberId,
      { roles, teamIds: [...new Set(teamIds)], ...(skills && { skills: [...new Set(skills)] }) },
      context.now(),
    );
    await audit(transaction, context, { key, targetId: memberId, target, before, after });
    return { memberId, at: context.now() };
  });
  if (!canHoldTickets({ roles, status: 'active' })) await tryReleaseTickets(memberId, context.now());
  return ack;
};
