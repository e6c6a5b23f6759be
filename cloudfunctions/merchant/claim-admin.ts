import type { SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { limitRate, writeOnce } from '../_records';
import { audit } from '../_records/audit';
import { codeHash } from '../_sdk';
import { becomeMember, CODE_TRIES } from './members';

/** The code is used up in the same transaction that makes the admin, so it makes exactly one. */
export const claimAdmin: Handler<SpecOf<'merchant', 'admin.claim'>> = async (context, input) => {
  await limitRate(context, CODE_TRIES);
  return writeOnce(context, input, async (transaction) => {
    const settings = await transaction.get('settings', 'desk');
    const hash = settings && 'adminClaimHash' in settings ? settings.adminClaimHash : null;
    if (!settings || hash === null || hash !== codeHash(input.code)) throw new AppError('INVALID_CODE');
    await transaction.update('settings', 'desk', { adminClaimHash: null, v: settings.v + 1 });
    const memberId = await becomeMember(transaction, context, { name: input.name, roles: ['admin'], teamIds: [] });
    const by = { id: memberId, name: input.name };
    await audit(transaction, context, {
      key: input.key,
      by,
      targetId: memberId,
      target: by.name,
      after: { roles: ['admin'] },
    });
    return { memberId, at: context.now() };
  });
};
