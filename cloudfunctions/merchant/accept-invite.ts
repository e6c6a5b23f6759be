import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import { audit } from '../_desk/audit';
import { codeHash, type Handler, limitRate, writeOnce } from '../_kit';
import { CODE_TRIES, takePlace } from './members';

/** Whoever comes first takes the place; the invitation is used up with it. */
export const acceptInvite: Handler<SpecOf<'merchant', 'member.accept'>> = async (context, input) => {
  await limitRate(context, CODE_TRIES);
  return writeOnce(context, input, async (transaction) => {
    const inviteId = codeHash(input.code);
    const invite = await transaction.get('invites', inviteId);
    if (!invite || invite.usedBy !== null || invite.expiresAt <= context.now()) throw new AppError('INVALID_CODE');
    const memberId = await takePlace(transaction, context, invite);
    await transaction.update('invites', inviteId, { usedBy: memberId, updatedAt: context.now(), v: invite.v + 1 });
    await audit(transaction, context, { key: input.key, memberId, targetId: memberId });
    return { memberId, at: context.now() };
  });
};
