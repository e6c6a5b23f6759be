import { command } from '../_sdk';
import { deleteFiles } from './files';
import { find, inHundreds } from './store';

/** Files that another message or an answer shows too. What is asked about is at most a hundred messages' pictures. */
async function usedElsewhere(fileIds: readonly string[], butFor: string): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const fileId of fileIds) {
    const [entry] = await find(
      'ticket_entries',
      { pictures: fileId, ticketId: command.neq(butFor) },
      { limit: 1, fields: ['_id'] },
    );
    if (entry || (await isShown(fileId))) used.add(fileId);
  }
  return used;
}

/** Whether an answer, an earlier version of one, or a prepared reply shows it. */
async function isShown(fileId: string): Promise<boolean> {
  const showing = { 'blocks.fileId': fileId };
  const [article] = await find('faq_articles', showing, { limit: 1, fields: ['_id'] });
  if (article) return true;
  const [version] = await find('faq_versions', showing, { limit: 1, fields: ['_id'] });
  if (version) return true;
  const [reply] = await find('canned_replies', { pictures: fileId }, { limit: 1, fields: ['_id'] });
  return reply !== undefined;
}

/** Removes files of a ticket whose words go, but for those that something else shows: they go with the last that does. */
export async function deleteUnused(fileIds: readonly string[], ticketId: string): Promise<void> {
  const wanted = [...new Set(fileIds)];
  const used = await usedElsewhere(wanted, ticketId);
  for (const some of inHundreds(wanted.filter((fileId) => !used.has(fileId)))) await deleteFiles(some);
}

/** Whether nothing at all names a file. */
export async function isUnused(fileId: string): Promise<boolean> {
  return !(await usedElsewhere([fileId], '')).has(fileId);
}
