import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { requireMember, writeOnce } from '../_records';
import { audit } from '../_records/audit';

/** Its code opens nothing from then on. One that was opened has become a member, who is disabled instead. */
export const revokeInvite: Handler<SpecOf<'merchant', 'member.revokeInvite'>> = (context, input) =>
  writeOnce(context, input, async (transaction) => {
    const { key, inviteId } = input;
    const at = context.now();
    const memberId = requireMember(context)._id;
    const invite = await transaction.get('invites', inviteId);
    if (!invite) throw new AppError('NOT_FOUND');
    if (invite.usedBy !== null) throw new AppError('INVALID_STATE', { status: 'used' });
    if (invite.revokedBy === undefined) {
      // Over, so that no list of open ones finds it.
      const changes = { revokedBy: memberId, expiresAt: Math.min(invite.expiresAt, at) };
      await transaction.update('invites', inviteId, { ...changes, updatedAt: at, v: invite.v + 1 });
      const { name, roles, teamIds } = invite;
      await audit(transaction, context, { key, targetId: inviteId, target: name, before: { roles, teamIds } });
    }
    return { inviteId, at };
  });
