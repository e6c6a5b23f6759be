import type { SpecOf } from '../../contract';
import { isActiveAdmin } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { requireMember, writeOnce } from '../_records';
import { audit } from '../_records/audit';
import { changeMember } from './members';

/** One's own name, or anybody's for an admin. Tickets keep the name under which somebody took them. */
export const renameMember: Handler<SpecOf<'merchant', 'member.rename'>> = (context, input) => {
  const { key, memberId, name } = input;
  const caller = requireMember(context);
  if (memberId !== caller._id && !isActiveAdmin(caller)) throw new AppError('FORBIDDEN');
  return writeOnce(context, input, async (transaction) => {
    const { before, after } = await changeMember(transaction, memberId, { name }, context.now());
    await audit(transaction, context, { key, targetId: memberId, target: name, before, after });
    return { memberId, at: context.now() };
  });
};
