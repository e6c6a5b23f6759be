import type { SpecOf } from '../../contract';
import { type Column, fateCounts, type PlannedSynonyms, type Titles } from '../../domain/faq/exchange';
import { shortened } from '../../domain/kernel';
import type { Handler } from '../_entry';
import { whatAnswerHolds } from '../_records';
import { planFile } from './plan';

const PAGE = 500;
/** Of a cell, enough to know the row by: a cell may hold 32,767 characters. */
const SHOWN_CHARS = 60;
/** Titles named that stand for nothing here. */
const MAX_TITLES = 30;
/** Synonyms named of what would change. */
const MAX_SYNONYMS = 200;

/** What each row of a file would do. Nothing changes. */
export const readImport: Handler<SpecOf<'exchange', 'faq.readImport'>> = async (context, { from, fate, ...file }) => {
  const { rows, titles, sheetName, synonyms, token } = await planFile(context, file);
  const titleOf = (column: Column) => titles?.words.get(titles.places.get(column) ?? -1);
  const wanted = rows.filter((row) => fate === undefined || row.fate === fate);
  const shown = wanted.slice(from, from + PAGE).map(({ row, question, ...planned }) => ({
    row,
    question: shortened(question, SHOWN_CHARS),
    fate: planned.fate,
    ...(planned.fate === 'error' && {
      problem: planned.problem,
      column: planned.column,
      place: planned.place,
      columnTitle: titleToSend(titleOf(planned.column)),
    }),
  }));
  const page = whatAnswerHolds(shown);
  const next = from + page.length;
  return {
    rows: page,
    counts: fateCounts(rows),
    token,
    ...(sheetName !== undefined && { sheetName: shortened(sheetName, SHOWN_CHARS) }),
    titles: titlesToSend(titles),
    ...(synonyms && { synonyms: synonymsToSend(synonyms) }),
    ...(next < wanted.length && { nextFrom: next }),
  };
};

const titleToSend = (title: string | undefined) => title && shortened(title, SHOWN_CHARS);

function titlesToSend(titles: Titles | undefined) {
  const { near = [], unknown = [] } = titles ?? {};
  return {
    near: near.map(({ title, column }) => ({ title: shortened(title, SHOWN_CHARS), column })),
    unknown: unknown.slice(0, MAX_TITLES).map((title) => shortened(title, SHOWN_CHARS)),
  };
}

function synonymsToSend({ added, removed, bad }: PlannedSynonyms) {
  return {
    added: added.slice(0, MAX_SYNONYMS),
    removed: removed.slice(0, MAX_SYNONYMS),
    bad: bad.slice(0, MAX_SYNONYMS).map((row) => ({ ...row, text: shortened(row.text, SHOWN_CHARS) })),
  };
}
