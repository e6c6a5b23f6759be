import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { EDITS } from '../../contract';
import type { ImportedArticle } from '../../domain/faq/exchange';
import { AppError, type Millis } from '../../domain/kernel';
import { get, type Transaction, transact, updateIf } from '../_records';
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
 * are written already and write the others. An article that somebody saved meanwhile is left as they saved it. What its
 * owner accepted while they could is not written by their right once they have lost it: then the import ends there. Answers
 * the import as it is then. Throws NOT_FOUND.
 */
export async function advanceImport(importId: string): Promise<FaqImportDoc> {
  const accepted = await get('faq_imports', importId);
  if (!accepted) throw new AppError('NOT_FOUND');
  if (accepted.isFinished) return accepted;
  const part = await get('faq_import_parts', `${importId}.${accepted.partsDone}`);
  if (!part) throw new Error('a part of an import is missing');
  const writes = JSON.parse(strFromU8(inflateSync(Buffer.from(part.body, 'base64')))) as ImportWrite[];
  const written = await inParallel(handfulsOf(writes), (rows) => writeRows(accepted, rows));
  const isVoid = written.includes(undefined);
  const count = written.reduce<number>((sum, rows) => sum + (rows ?? 0), 0);
  const partsDone = accepted.partsDone + 1;
  const done = isVoid ? accepted.total : accepted.done + writes.length;
  const changes = {
    partsDone,
    done,
    skipped: accepted.skipped + done - accepted.done - count,
    isFinished: isVoid || partsDone === accepted.parts,
  };
  // Where somebody else got further meanwhile, theirs stands.
  await updateIf('faq_imports', importId, { partsDone: accepted.partsDone }, { ...changes, v: command.inc(1) });
  return { ...accepted, ...changes };
}

/** Rows of one transaction: few enough that it is short, and that one which loses does little again. */
const ROWS_AT_ONCE = 20;

const handfulsOf = (writes: readonly ImportWrite[]): ImportWrite[][] =>
  Array.from({ length: Math.ceil(writes.length / ROWS_AT_ONCE) }, (_, nth) =>
    writes.slice(nth * ROWS_AT_ONCE, (nth + 1) * ROWS_AT_ONCE),
  );

/** Writes rows in one transaction, in which its owner's right is asked. How many are written; undefined: they have lost it. */
function writeRows(accepted: FaqImportDoc, rows: readonly ImportWrite[]): Promise<number | undefined> {
  return transact(async (transaction) => {
    const writer = await transaction.get('members', accepted.memberId);
    if (!stillStands(writer, accepted.createdAt, { allow: EDITS })) return undefined;
    let count = 0;
    for (const row of rows) if (await writeRow(transaction, accepted, row)) count += 1;
    return count;
  });
}

/** False when the article is no longer at the version the row was planned against. */
async function writeRow(
  transaction: Transaction,
  { memberId, memberName, createdAt }: FaqImportDoc,
  row: ImportWrite,
): Promise<boolean> {
  const { id, isArchived, ...content } = row.article;
  const known = await transaction.get('faq_articles', id);
  const written = writtenArticle(known, {
    ...content,
    _id: id,
    isArchived,
    contentHash: contentHashOf(row.article),
    writer: { _id: memberId, name: memberName },
    at: createdAt,
  });
  // Written by an attempt that did not come to its end.
  if (known?.v === row.version + 1 && isSame(known, written)) return true;
  if ((known?.v ?? 0) !== row.version) return false;
  // What a deployment brought has no version of its own yet.
  if (known?.writerId === null) await transaction.set('faq_versions', versionDoc(known));
  await transaction.set('faq_articles', written);
  await transaction.set('faq_versions', versionDoc(written));
  return true;
}

const isSame = (one: FaqArticleDoc, other: FaqArticleDoc) =>
  one.contentHash === other.contentHash && one.isArchived === other.isArchived && one.writerId === other.writerId;
