import { scopesFor } from '../../domain/canned';
import { AppError } from '../../domain/kernel';
import { command } from '../_sdk';
import { type Context, callerOf } from './context';
import { isOwnFile, storagePathOf } from './files';
import { deskSettings } from './settings';
import { find } from './store';
import { takePictures } from './take-pictures';
import type { Transaction } from './transaction';
import { uploadNote } from './upload-note';

/** As many prepared replies as one reply could be put together from. */
const SEVERAL = 20;

/**
 * Takes what an agent sends: pictures of their own, and those of prepared replies that they may use, which were taken when the
 * reply was saved. Throws INVALID_INPUT naming `pictures`. One database call where there are any that are not their own.
 */
export async function takeReplyPictures(context: Context, fileIds: readonly string[]): Promise<void> {
  const others = fileIds.filter((fileId) => !isOwnFile(context, fileId));
  if (others.length > 0) await requireOfReplies(context, others);
  await takePictures(
    context,
    fileIds.filter((fileId) => !others.includes(fileId)),
  );
}

async function requireOfReplies(context: Context, fileIds: readonly string[]): Promise<void> {
  const { teams } = await deskSettings(context.now());
  const scopes = scopesFor(
    callerOf(context),
    teams.map(({ id }) => id),
  );
  const found = await find(
    'canned_replies',
    { pictures: command.in(fileIds), scope: command.in([null, ...scopes]) },
    { limit: SEVERAL, fields: ['pictures'] },
  );
  const usable = new Set(found.flatMap(({ pictures = [] }) => pictures));
  if (fileIds.every((fileId) => usable.has(fileId))) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'pictures', rule: 'own_file' }] });
}

/**
 * Pictures that a prepared reply no longer has: looked at in a week, and removed then if nothing shows them. Until then the change
 * can be taken back. One database call each.
 */
export async function letGo(transaction: Transaction, fileIds: readonly string[], at: number): Promise<void> {
  for (const fileId of fileIds) await transaction.set('uploads', uploadNote(storagePathOf(fileId), at));
}
