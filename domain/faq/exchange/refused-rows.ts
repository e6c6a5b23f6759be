import { cellText, type TableRow } from './cell';
import type { PlannedRow } from './plan-import';
import { PROBLEM_WORDS, REASON_TITLES } from './problem-words';
import type { Titles } from './titles';

/**
 * The rows that an import refuses, as a table to mend and bring back: every column they had, and one that says what is to be
 * mended. Importing passes over that one.
 */
export function refusedRows(
  titles: Titles,
  rows: ReadonlyMap<number, TableRow>,
  planned: readonly PlannedRow[],
  language: 'zh' | 'en',
): string[][] {
  const bad = planned.filter((row) => row.fate === 'error');
  const used = bad.flatMap(({ row }) => [...(rows.get(row)?.cells.keys() ?? [])]);
  const isReason = (place: number) => titles.words.get(place) === REASON_TITLES[language];
  const places = [...new Set([...titles.words.keys(), ...used])]
    .sort((a, b) => a - b)
    .filter((place) => !isReason(place));
  const head = [...places.map((place) => titles.words.get(place) ?? ''), REASON_TITLES[language]];
  return [
    head,
    ...bad.map(({ row, column, problem }) => {
      const cells = rows.get(row)?.cells;
      const title = titles.words.get(titles.places.get(column) ?? -1) ?? '';
      const where = language === 'zh' ? `第 ${row} 行` : `Row ${row}`;
      const reason = [where, title, PROBLEM_WORDS[language][problem]]
        .filter(Boolean)
        .join(language === 'zh' ? '：' : ': ');
      return [...places.map((place) => cellText(cells?.get(place))), reason];
    }),
  ];
}
