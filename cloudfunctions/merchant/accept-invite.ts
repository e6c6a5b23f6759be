import type { SpecOf } from '../../contract';
import { AppError, type Millis } from '../../domain/kernel';
import { audit } from '../_desk/audit';
import { codeHash, type Handler, type InviteDoc, limitRate, memberIdOf, writeOnce } from '../_kit';
import { CODE_TRIES, takePlace } from './members';

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
    const memberId = await takePlace(transaction, context, open);
    await transaction.update('invites', inviteId, { usedBy: memberId, updatedAt: context.now(), v: open.v + 1 });
    await audit(transaction, context, { key: input.key, memberId, targetId: memberId });
    return { memberId, at: context.now() };
  });
};

/** Throws INVALID_CODE with what is wrong: who holds a code of 98 bits may know what became of it. */
function requireOpen(invite: InviteDoc | undefined, now: Millis): InviteDoc {
  if (!invite) throw new AppError('INVALID_CODE', { reason: 'unknown' });
  if (invite.usedBy !== null) throw new AppError('INVALID_CODE', { reason: 'used' });
  if (invite.expiresAt <= now) throw new AppError('INVALID_CODE', { reason: 'expired' });
  return invite;
}
