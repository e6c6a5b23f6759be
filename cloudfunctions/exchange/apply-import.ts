import { exchangeActions, type HandlerInput, type OutputOf, type SpecOf } from '../../contract';
import type { PlannedSynonyms } from '../../domain/faq/exchange';
import { AppError, type Millis } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { categoriesDoc } from '../_faq/faq-docs';
import { advanceImport, type ImportWrite, importParts } from '../_faq/faq-import';
import { categoriesIn } from '../_faq/faq-records';
import { addIfAbsent, requireMember, type Transaction, writeOnceAfter } from '../_records';
import { audit } from '../_records/audit';
import { preparedNow } from '../_records/still-allowed';
import { stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { type ImportPlan, planFile } from './plan';

const MAX_BAD_ROWS = 20;

type Asked = HandlerInput<SpecOf<'exchange', 'faq.applyImport'>>;
type Accepted = OutputOf<'exchange', 'faq.applyImport'>;

/**
 * Takes a file over, all of it or nothing; without its bad rows when that is asked for. What is to be written is stored first; then one transaction accepts the import,
 * and from then on it is finished whatever happens: by this call, by whoever asks for the progress, or by `chores`.
 */
export const applyImport: Handler<SpecOf<'exchange', 'faq.applyImport'>> = async (context, input) => {
  const member = requireMember(context);
  const importId = `n${stableId('import', context.openid, input.key)}`;
  const ack = await writeOnceAfter<Accepted>(context, input, async (write) => {
    const plan = await planFile(context, input);
    const writes = writesOf(plan, input);
    const at = preparedNow(context, exchangeActions['faq.applyImport']);
    const parts = importParts(importId, writes, at);
    for (const part of parts) await addIfAbsent('faq_import_parts', part);
    return write(async (transaction) => {
      await transaction.add('faq_imports', {
        _id: importId,
        createdAt: at,
        updatedAt: at,
        v: 1,
        memberId: member._id,
        memberName: member.name,
        total: writes.length,
        parts: parts.length,
        partsDone: 0,
        done: 0,
        skipped: 0,
        isFinished: parts.length === 0,
      });
      if (plan.synonyms) await writeSynonyms(transaction, plan.synonyms, plan.categoriesVersion, at);
      await audit(transaction, context, { key: input.key, targetId: importId, after: { articles: writes.length } });
      return { importId, total: writes.length, at };
    });
  });
  await bestEffort('import', () => advanceImport(importId));
  return ack;
};

/** What is to be written. Throws INVALID_INPUT when a row is bad, VERSION_CONFLICT when it is not what was shown. */
function writesOf({ rows, versions, synonyms, token }: ImportPlan, { token: shown, skipBad }: Asked): ImportWrite[] {
  if (!skipBad) requireNoBad(rows, synonyms);
  if (token !== shown) throw new AppError('VERSION_CONFLICT');
  return rows.flatMap((row) =>
    row.fate === 'create' || row.fate === 'update'
      ? [{ article: row.article, version: versions.get(row.article.id) ?? 0 }]
      : [],
  );
}

function requireNoBad(rows: ImportPlan['rows'], synonyms: ImportPlan['synonyms']): void {
  if (synonyms?.bad.length) {
    throw new AppError('INVALID_INPUT', { synonymRows: synonyms.bad.slice(0, MAX_BAD_ROWS).map(({ row }) => row) });
  }
  const bad = rows.filter((row) => row.fate === 'error');
  if (bad.length === 0) return;
  const named = bad.slice(0, MAX_BAD_ROWS).map(({ row, column, problem }) => ({ row, column, problem }));
  throw new AppError('INVALID_INPUT', { rows: named, rowCount: bad.length });
}

/** Few enough to be written with the acceptance itself. Throws VERSION_CONFLICT when they changed since they were planned. */
async function writeSynonyms(
  transaction: Transaction,
  { groups, added, removed }: PlannedSynonyms,
  version: number,
  at: Millis,
): Promise<void> {
  if (added.length + removed.length === 0) return;
  const { categories, v } = await categoriesIn(transaction);
  if (v !== version) throw new AppError('VERSION_CONFLICT');
  await transaction.set('settings', categoriesDoc(categories, at, v + 1, groups));
}
