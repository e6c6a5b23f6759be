import { stableId } from '../_sdk';
import type { Context } from './context';
import type { AuditLogDoc } from './documents';
import type { Transaction } from './transaction';

/**
 * Writes down who changed what at the desk, with the change itself: member ids and ids of records, no names, no texts
 * but the shop's own settings.
 * The id follows from the call, so a repeated one leaves one line.
 */
export async function audit(
  transaction: Transaction,
  context: Context,
  change: { readonly key: string; readonly memberId: string } & Pick<AuditLogDoc, 'targetId' | 'changes'>,
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
    ...(change.changes ? { changes: change.changes } : {}),
  });
}
