import { canEditCanned, ownerOf } from '../../../domain/canned';
import { AppError } from '../../../domain/kernel';
import type { DeskCaller, Transaction } from '../../_records';
import type { CannedReplyDoc } from '../../_records/documents';

/**
 * One that the caller may change, as they saw it. Throws NOT_FOUND when there is none or it is somebody else's own (the two
 * are never told apart), FORBIDDEN when they may only use it, VERSION_CONFLICT when it changed since.
 */
export async function requireEditable(
  transaction: Transaction,
  caller: DeskCaller,
  replyId: string,
  expectedVersion: number,
): Promise<CannedReplyDoc> {
  const known = await transaction.get('canned_replies', replyId);
  const owner = ownerOf(known?.scope);
  if (!known || (owner.of === 'own' && owner.memberId !== caller.id)) throw new AppError('NOT_FOUND');
  if (!canEditCanned(caller, owner)) throw new AppError('FORBIDDEN');
  const version = known.v ?? 0;
  if (version !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: version });
  return known;
}
