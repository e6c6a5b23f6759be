import type { FaqArticle, FaqCategory } from '../article';
import { type Column, columnOf } from './columns';
import {
  BadCell,
  type CellProblem,
  readBlocks,
  readDays,
  readDemand,
  readLines,
  readMemberTiers,
  readMoment,
  readOrderStates,
  readTier,
  readYes,
} from './read-cells';

export const ROW_FATES = ['create', 'update', 'same', 'error'] as const;
export type RowFate = (typeof ROW_FATES)[number];

/** An article as a row describes it. */
export type ImportedArticle = Omit<FaqArticle, 'updatedAt' | 'place'> & { readonly isArchived: boolean };

/** What becomes of one row. `row` counts as the spreadsheet does: the titles are row 1. */
export type PlannedRow = { readonly row: number; readonly question: string } & (
  | { readonly fate: Exclude<RowFate, 'error'>; readonly article: ImportedArticle }
  | { readonly fate: 'error'; readonly problem: CellProblem; readonly column: Column }
);

export interface ImportSurroundings {
  readonly categories: readonly FaqCategory[];
  readonly articles: ReadonlyMap<string, ImportedArticle>;
  /** An id for an article that has none, always the same for the same question. */
  readonly newId: (question: string) => string;
  /** The first thing that is wrong with an article by the rules of saving. */
  readonly findFault: (
    article: ImportedArticle,
  ) => { readonly column: Column; readonly problem: CellProblem } | undefined;
  /** Whether two articles say the same. */
  readonly isSame: (one: ImportedArticle, other: ImportedArticle) => boolean;
}

/** Which column of a file holds what; unknown columns are left alone. */
export function columnsOf(titles: readonly string[]): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  titles.forEach((title, place) => {
    const word = title.replace(/^\ufeff/, '').trim();
    const column = columnOf(word);
    if (column && !places.has(column)) places.set(column, place);
  });
  return places;
}

/**
 * Decides what each row of a file is to do. A row with a known id changes that article, in the columns the file has;
 * without an id, the one with the same question; every other row makes a new article. Empty rows are passed over.
 */
export function planImport(cells: readonly (readonly string[])[], surroundings: ImportSurroundings): PlannedRow[] {
  const [titles = [], ...rows] = cells;
  const columns = columnsOf(titles);
  if (!columns.has('question') && !columns.has('id')) {
    return [{ row: 1, question: '', fate: 'error', problem: 'missing', column: 'question' }];
  }
  const idByQuestion = new Map([...surroundings.articles.values()].map(({ id, question }) => [question, id]));
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const reader = new RowReader(row, columns);
    const question = reader.cell('question')?.trim() ?? '';
    const id = reader.cell('id')?.trim() || idByQuestion.get(question) || surroundings.newId(question);
    const planned = planRow(reader, id, seen.has(id), surroundings);
    seen.add(id);
    return [{ row: index + 2, question: question || (surroundings.articles.get(id)?.question ?? ''), ...planned }];
  });
}

function planRow(reader: RowReader, id: string, isTwice: boolean, surroundings: ImportSurroundings) {
  const error = (column: Column, problem: CellProblem) => ({ fate: 'error', column, problem }) as const;
  if (isTwice) return error(reader.cell('id')?.trim() ? 'id' : 'question', 'twice');
  const known = surroundings.articles.get(id);
  try {
    const article = reader.article(id, known, surroundings.categories);
    const fault = surroundings.findFault(article);
    if (fault) return error(fault.column, fault.problem);
    const fate = !known ? 'create' : surroundings.isSame(known, article) ? 'same' : 'update';
    return { fate, article } as const;
  } catch (fault) {
    if (fault instanceof BadCell) return error(reader.column, fault.problem);
    throw fault;
  }
}

/** Reads one row, knowing which column it is at. */
class RowReader {
  column: Column = 'id';

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<Column, number>,
  ) {}

  /** The text of a cell, undefined when the file has no such column. */
  cell(column: Column): string | undefined {
    const place = this.columns.get(column);
    return place === undefined ? undefined : (this.cells[place] ?? '');
  }

  /** What a cell says; without such a column what is there already, or what a new article begins with. */
  private read<V>(column: Column, before: V, read: (cell: string) => V): V {
    this.column = column;
    const cell = this.cell(column);
    return cell === undefined ? before : read(cell);
  }

  article(id: string, known: ImportedArticle | undefined, categories: readonly FaqCategory[]): ImportedArticle {
    const was = known?.conditions ?? {};
    const categoryId = this.read('category', known?.categoryId ?? '', (cell) => categoryOf(cell, categories));
    if (categoryId === '') throw new BadCell('missing');
    const question = this.read('question', known?.question ?? '', (cell) => cell.trim());
    if (question === '') throw new BadCell('missing');
    const conditions = {
      orderStates: this.read('orderStates', was.orderStates, readOrderStates),
      daysInState: this.read('daysInState', was.daysInState, readDays),
      memberTiers: this.read('memberTiers', was.memberTiers, readMemberTiers),
      validFrom: this.read('validFrom', was.validFrom, (cell) => readMoment(cell, false)),
      validTo: this.read('validTo', was.validTo, (cell) => readMoment(cell, true)),
    };
    return {
      id,
      categoryId,
      question,
      similar: this.read('similar', known?.similar ?? [], readLines),
      keywords: this.read('keywords', known?.keywords ?? [], readLines),
      blocks: this.read('answer', known?.blocks ?? [], readBlocks),
      tier: this.read('tier', known?.tier ?? 'common', (cell) => (cell.trim() === '' ? 'common' : readTier(cell))),
      conditions: Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)),
      demand: this.read('demand', known?.demand ?? 0, readDemand),
      isArchived: this.read('isArchived', known?.isArchived ?? false, readYes),
    };
  }
}

function categoryOf(cell: string, categories: readonly FaqCategory[]): string {
  const word = cell.trim();
  if (word === '') return '';
  const category = categories.find(({ id }) => id === word) ?? categories.find(({ title }) => title === word);
  if (!category) throw new BadCell('unknown');
  return category.id;
}

/** How many rows have each fate. */
export function fateCounts(rows: readonly PlannedRow[]): Readonly<Record<RowFate, number>> {
  const counts = { create: 0, update: 0, same: 0, error: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
