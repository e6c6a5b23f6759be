import { canEditCanned, ownerOf } from '../../../domain/canned';
import { AppError } from '../../../domain/kernel';
import type { DeskCaller, Transaction } from '../../_records';
import type { Documents } from '../../_records/documents';

/** What is prepared for the shop, a team, or oneself. */
type Prepared = 'canned_replies' | 'macros' | 'views';

interface Seen {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * One that the caller may change, as they saw it. Throws NOT_FOUND when there is none or it is somebody else's own (the two
 * are never told apart), FORBIDDEN when they may only use it, VERSION_CONFLICT when it changed since.
 */
export async function requireEditable<C extends Prepared>(
  transaction: Transaction,
  caller: DeskCaller,
  collection: C,
  { id, expectedVersion }: Seen,
): Promise<Documents[C]> {
  const known = await transaction.get(collection, id);
  const owner = ownerOf(known?.scope);
  if (!known || (owner.of === 'own' && owner.memberId !== caller.id)) throw new AppError('NOT_FOUND');
  if (!canEditCanned(caller, owner)) throw new AppError('FORBIDDEN');
  const version = known.v ?? 0;
  if (version !== expectedVersion) throw new AppError('VERSION_CONFLICT', { currentVersion: version });
  return known;
}
