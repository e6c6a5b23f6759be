import { merchantActions, type SpecOf } from '../../contract';
import { OUR_LIMITS, pagePath } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { requireMember, writeOnce } from '../_records';
import { audit } from '../_records/audit';
import { preparedNow } from '../_records/still-allowed';
import { codeHash, newCode, seal, unseal } from '../_sdk';
import { requireRoom, requireTeams } from './members';

/** Of the code only a hash is kept; the answer for repeats keeps it sealed. */
export const inviteMember: Handler<SpecOf<'merchant', 'member.invite'>> = async (context, input) => {
  const { name, roles, teamIds } = input;
  await Promise.all([requireTeams(teamIds, context.now()), requireRoom(context.now())]);
  const memberId = requireMember(context)._id;
  const invite = await writeOnce(context, input, async (transaction) => {
    const code = newCode();
    const _id = codeHash(code);
    const now = preparedNow(context, merchantActions['member.invite']);
    const expiresAt = now + OUR_LIMITS.inviteMillis;
    await transaction.add('invites', {
      _id,
      createdAt: now,
      updatedAt: now,
      v: 1,
      name,
      roles,
      teamIds: [...new Set(teamIds)],
      invitedBy: memberId,
      expiresAt,
      usedBy: null,
    });
    await audit(transaction, context, { key: input.key, targetId: _id, target: name, after: { roles, teamIds } });
    return { inviteId: _id, sealedCode: seal(code, `invites/${_id}`), expiresAt };
  });
  const code = unseal(invite.sealedCode, `invites/${invite.inviteId}`);
  return { code, path: pagePath('join', { code }), expiresAt: invite.expiresAt };
};
