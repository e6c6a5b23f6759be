import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { contract } from '../../contract';
import type { ImportedArticle } from '../../domain/faq/exchange';
import { AppError, type Millis } from '../../domain/kernel';
import { addIfAbsent, findByIds, get, updateIf } from '../_records';
import type { FaqArticleDoc, FaqImportDoc, FaqImportPartDoc } from '../_records/documents';
import { stillStands } from '../_records/still-allowed';
import { command, inParallel } from '../_sdk';
import { contentHashOf } from './faq-publication';
import { versionDoc, writtenArticle } from './write-article';

/** Rows written in one go: well within the time of a call. */
const ROWS_PER_PART = 200;

/** A row that has something to write, with the version it was planned against (0 for a new article). */
export interface ImportWrite {
  readonly article: ImportedArticle;
  readonly version: number;
}

/** The parts of an import as they are stored, before anything says that it is to happen. */
export function importParts(importId: string, writes: readonly ImportWrite[], now: Millis): FaqImportPartDoc[] {
  const count = Math.ceil(writes.length / ROWS_PER_PART);
  return Array.from({ length: count }, (_, part) => {
    const rows = writes.slice(part * ROWS_PER_PART, (part + 1) * ROWS_PER_PART);
    const body = Buffer.from(deflateSync(strToU8(JSON.stringify(rows)))).toString('base64');
    return { _id: `${importId}.${part}`, createdAt: now, updatedAt: now, v: 1, body };
  });
}

/**
 * Writes the next part of an accepted import. Whoever asks does it; two at once, or one after a crash, find the rows that
 * are written already and write the others. An article that somebody saved meanwhile is left as they saved it. Answers the
 * import as it is then. Throws NOT_FOUND.
 */
export async function advanceImport(importId: string): Promise<FaqImportDoc> {
  const accepted = await get('faq_imports', importId);
  if (!accepted) throw new AppError('NOT_FOUND');
  if (accepted.isFinished) return accepted;
  const [part, writer] = await Promise.all([
    get('faq_import_parts', `${importId}.${accepted.partsDone}`),
    get('members', accepted.memberId),
  ]);
  // What its owner accepted while they could is not written by their right once they have lost it.
  if (!stillStands(writer, accepted.createdAt, contract.exchange['faq.applyImport'])) {
    const stopped = {
      isFinished: true,
      skipped: accepted.skipped + accepted.total - accepted.done,
      done: accepted.total,
    };
    await updateIf('faq_imports', importId, { isFinished: false }, { ...stopped, v: command.inc(1) });
    return { ...accepted, ...stopped };
  }
  if (!part) throw new Error('a part of an import is missing');
  const writes = JSON.parse(strFromU8(inflateSync(Buffer.from(part.body, 'base64')))) as ImportWrite[];
  const ids = writes.map(({ article }) => article.id);
  const found = await findByIds('faq_articles', ids);
  const known = new Map(found.map((article) => [article._id, article]));
  const written = await inParallel(writes, (write) => writeRow(accepted, write, known.get(write.article.id)));
  const skipped = written.filter((isWritten) => !isWritten).length;
  const partsDone = accepted.partsDone + 1;
  const changes = {
    partsDone,
    done: accepted.done + writes.length,
    skipped: accepted.skipped + skipped,
    isFinished: partsDone === accepted.parts,
  };
  // Where somebody else got further meanwhile, theirs stands.
  await updateIf('faq_imports', importId, { partsDone: accepted.partsDone }, { ...changes, v: command.inc(1) });
  return { ...accepted, ...changes };
}

/** False when the article is no longer at the version the row was planned against. */
async function writeRow(
  { memberId, memberName, createdAt }: FaqImportDoc,
  row: ImportWrite,
  known: FaqArticleDoc | undefined,
): Promise<boolean> {
  const { id, isArchived, ...content } = row.article;
  const contentHash = contentHashOf(row.article);
  const written = writtenArticle(known, {
    ...content,
    _id: id,
    isArchived,
    contentHash,
    writer: { _id: memberId, name: memberName },
    at: createdAt,
  });
  // Written by an attempt that did not come to its end.
  const isWritten = known?.v === row.version + 1 && isSame(known, written);
  if (!isWritten && (known?.v ?? 0) !== row.version) return false;
  const current = isWritten ? known : written;
  // What a deployment brought has no version of its own yet.
  if (known?.writerId === null) await addIfAbsent('faq_versions', versionDoc(known));
  if (!isWritten && !(await writeAt(row.version, written))) return false;
  await addIfAbsent('faq_versions', versionDoc(current));
  return true;
}

const isSame = (one: FaqArticleDoc, other: FaqArticleDoc) =>
  one.contentHash === other.contentHash && one.isArchived === other.isArchived && one.writerId === other.writerId;

async function writeAt(version: number, article: FaqArticleDoc): Promise<boolean> {
  if (version === 0) {
    await addIfAbsent('faq_articles', article);
    return true;
  }
  const { _id, conditions, ...fields } = article;
  // Without the command a nested object would be merged into the one that is there.
  return updateIf('faq_articles', _id, { v: version }, { ...fields, conditions: command.set(conditions) });
}
