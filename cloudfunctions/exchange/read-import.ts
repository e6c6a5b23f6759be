import type { SpecOf } from '../../contract';
import { type Column, columnsOf, fateCounts, type PlannedSynonyms } from '../../domain/faq';
import type { Handler } from '../_kit';
import { planFile } from './plan';

const PAGE = 500;

/** What each row of a file would do. Nothing changes. */
export const readImport: Handler<SpecOf<'exchange', 'faq.readImport'>> = async (context, { from, fate, ...file }) => {
  const { rows, titles, synonyms, token } = await planFile(context, file);
  const places = columnsOf(titles);
  const titleOf = (column: Column) => titles[places.get(column) ?? -1];
  const wanted = rows.filter((row) => fate === undefined || row.fate === fate);
  const page = wanted.slice(from, from + PAGE).map(({ row, question, ...planned }) => ({
    row,
    question,
    fate: planned.fate,
    ...(planned.fate === 'error' && {
      problem: planned.problem,
      column: planned.column,
      columnTitle: titleOf(planned.column),
    }),
  }));
  const next = from + PAGE;
  return {
    rows: page,
    counts: fateCounts(rows),
    token,
    ...(synonyms && { synonyms: synonymsToSend(synonyms) }),
    ...(next < wanted.length && { nextFrom: next }),
  };
};

function synonymsToSend({ added, removed, bad }: PlannedSynonyms) {
  return { added: [...added], removed: [...removed], bad: bad.map((row) => ({ ...row })) };
}
