import { stableId } from '../_sdk';
import type { Context } from './context';
import type { Transaction } from './transaction';

/**
 * Writes down who changed what at the desk, with the change itself: member ids and ids of records, no names, no texts.
 * The id follows from the call, so a repeated one leaves one line.
 */
export async function audit(
  transaction: Transaction,
  context: Context,
  change: { readonly key: string; readonly memberId: string; readonly targetId: string | null },
): Promise<void> {
  const at = context.now();
  await transaction.add('audit_log', {
    _id: stableId('audit', context.openid, context.action, change.key),
    createdAt: at,
    updatedAt: at,
    v: 1,
    memberId: change.memberId,
    action: context.action,
    targetId: change.targetId,
  });
}
