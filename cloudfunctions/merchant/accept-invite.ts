import { merchantActions, type SpecOf } from '../../contract';
import { AppError, type Millis } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { limitRate, memberIdOf, type Transaction, writeOnce } from '../_records';
import { audit } from '../_records/audit';
import type { InviteDoc } from '../_records/documents';
import { stillStands } from '../_records/still-allowed';
import { codeHash } from '../_sdk';
import { becomeMember, CODE_TRIES } from './members';

/**
 * Whoever comes first takes the place; the invitation is used up with it. Who took it and opens it again is still in,
 * and that is all: roles changed since then stay as they are, and somebody shut out stays out.
 */
export const acceptInvite: Handler<SpecOf<'merchant', 'member.accept'>> = async (context, input) => {
  await limitRate(context, CODE_TRIES);
  return writeOnce(context, input, async (transaction) => {
    const inviteId = codeHash(input.code);
    const invite = await transaction.get('invites', inviteId);
    const ownId = memberIdOf(context.openid);
    if (invite?.usedBy === ownId && (await transaction.get('members', ownId))?.status === 'active')
      return { memberId: ownId, at: context.now() };
    const open = requireOpen(invite, context.now());
    await requireInviter(transaction, open);
    const memberId = await becomeMember(transaction, context, open);
    await transaction.update('invites', inviteId, { usedBy: memberId, updatedAt: context.now(), v: open.v + 1 });
    const { name, roles, teamIds } = open;
    const by = { id: memberId, name };
    await audit(transaction, context, {
      key: input.key,
      by,
      targetId: memberId,
      target: name,
      after: { roles, teamIds },
    });
    return { memberId, at: context.now() };
  });
};

/** Throws INVALID_CODE with what is wrong: who holds a code of 98 bits may know what became of it. */
function requireOpen(invite: InviteDoc | undefined, now: Millis): InviteDoc {
  if (!invite) throw new AppError('INVALID_CODE', { reason: 'unknown' });
  if (invite.revokedBy !== undefined) throw new AppError('INVALID_CODE', { reason: 'withdrawn' });
  if (invite.usedBy !== null) throw new AppError('INVALID_CODE', { reason: 'used' });
  if (invite.expiresAt <= now) throw new AppError('INVALID_CODE', { reason: 'expired' });
  return invite;
}

/** Throws INVALID_CODE when whoever invited may invite nobody any more: it stands on their right, not on the code. */
async function requireInviter(transaction: Transaction, { invitedBy, createdAt }: InviteDoc): Promise<void> {
  const inviter = await transaction.get('members', invitedBy);
  if (!stillStands(inviter, createdAt, merchantActions['member.invite']))
    throw new AppError('INVALID_CODE', { reason: 'withdrawn' });
}
