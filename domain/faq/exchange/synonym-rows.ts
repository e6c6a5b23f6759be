import { charCount, plainText } from '../../kernel';
import { SYNONYM_LIMITS, wordsInGroup } from '../editing';
import { cellText, type TableRow } from './cell';
import type { CellProblem } from './cell-problem';

/** The spreadsheet's second sheet. A file in CSV has only one, and no synonyms. */
export const SYNONYM_SHEET = '同义词';
const TITLE = '同义词（一行一组，词之间用空格隔开）';
/** How its first row begins, whatever else an editor wrote there. */
const TITLE_BEGINS = /^(同义词|synonyms?\b)/i;

/** A row that cannot be taken. `row` counts as the spreadsheet does. */
export interface BadSynonymRow {
  readonly row: number;
  readonly text: string;
  /** `missing`: it takes two words to make a group. `too_long`: the group, or there are too many. */
  readonly problem: Extract<CellProblem, 'missing' | 'too_long'>;
}

export interface PlannedSynonyms {
  /** All groups as they would be. */
  readonly groups: readonly string[];
  /** Groups that come, and groups that give way to them. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly bad: readonly BadSynonymRow[];
}

/** The merchant's groups of words of one meaning as rows, which read back as the same groups. */
export function synonymRows(groups: readonly string[]): string[][] {
  return [[TITLE], ...groups.map((group) => [group])];
}

/**
 * What a sheet of synonyms is to do. A row is a group, its words in one cell or in several. A group takes the place of every
 * known one that it shares a word with; known groups that share none with any row stay, as articles do that a file does
 * not name.
 */
export function planSynonyms(rows: readonly TableRow[], known: readonly string[]): PlannedSynonyms {
  const bad: BadSynonymRow[] = [];
  const read = new Set<string>();
  rows.forEach(({ number: row, cells }, index) => {
    const text = [...cells.values()].map((cell) => plainText(cellText(cell)).trim()).join(' ');
    if (index === 0 && TITLE_BEGINS.test(text)) return;
    const group = wordsInGroup(text);
    const words = group.join(' ');
    if (group.length < 2) bad.push({ row, text, problem: 'missing' });
    else if (charCount(words) > SYNONYM_LIMITS.chars) bad.push({ row, text, problem: 'too_long' });
    else read.add(words);
  });
  const given = new Set([...read].flatMap(wordsInGroup));
  const kept = known.filter((group) => !wordsInGroup(group).some((word) => given.has(word)));
  const groups = [...kept, ...read];
  if (groups.length > SYNONYM_LIMITS.groups) {
    bad.push({ row: rows.at(-1)?.number ?? 1, text: [...read].at(-1) ?? '', problem: 'too_long' });
  }
  return {
    groups,
    added: [...read].filter((group) => !known.includes(group)),
    removed: known.filter((group) => !groups.includes(group)),
    bad,
  };
}
