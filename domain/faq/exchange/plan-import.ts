import { plainText } from '../../kernel';
import type { FaqArticle, FaqCategory } from '../article';
import { englishOf } from '../reading';
import { type Cell, cellName, cellText, type TableRow } from './cell';
import { BadCell, type CellProblem } from './cell-problem';
import type { Column } from './columns';
import {
  readBlocks,
  readDays,
  readDemand,
  readKeywords,
  readLines,
  readMemberTiers,
  readMoment,
  readOrderStates,
  readProvinces,
  readText,
  readTier,
  readYes,
} from './read-cells';
import type { Titles } from './titles';

export const ROW_FATES = ['create', 'update', 'same', 'error'] as const;
export type RowFate = (typeof ROW_FATES)[number];

/** An article as a row describes it. */
export type ImportedArticle = Omit<FaqArticle, 'updatedAt' | 'place'> & { readonly isArchived: boolean };

/** What is wrong with a row, and where. */
export interface RowFault {
  readonly column: Column;
  readonly problem: CellProblem;
}

/** What becomes of one row. `row` counts as the spreadsheet itself does. */
export type PlannedRow = { readonly row: number; readonly question: string } & (
  | { readonly fate: Exclude<RowFate, 'error'>; readonly article: ImportedArticle }
  | ({
      readonly fate: 'error';
      /** The cell, as a spreadsheet names it; absent where the file has no such column. */
      readonly place?: string;
    } & RowFault)
);

export interface ImportSurroundings {
  readonly categories: readonly FaqCategory[];
  readonly articles: ReadonlyMap<string, ImportedArticle>;
  /** An id for an article that has none, always the same for the same question. */
  readonly newId: (question: string) => string;
  /** The article as saving it by hand would leave it, or the first thing that is wrong with it by the rules of saving. */
  readonly check: (article: ImportedArticle) => ImportedArticle | RowFault;
  /** Whether two articles say the same. */
  readonly isSame: (one: ImportedArticle, other: ImportedArticle) => boolean;
}

/**
 * Decides what each row of a table is to do. A row with a known id changes that article, in the columns the table has;
 * without an id, the one with the same question; every other row makes a new article.
 */
export function planImport(
  titles: Titles | undefined,
  rows: readonly TableRow[],
  surroundings: ImportSurroundings,
): PlannedRow[] {
  if (!titles) {
    return [{ row: rows[0]?.number ?? 1, question: '', fate: 'error', problem: 'missing', column: 'question' }];
  }
  const idByQuestion = new Map(
    [...surroundings.articles.values()]
      .map(({ id, question }) => [plainText(question).trim(), id] as const)
      .filter(([question]) => question !== ''),
  );
  const seen = new Set<string>();
  return rows.flatMap((row): PlannedRow[] => {
    const reader = new RowReader(row, titles);
    if (!reader.hasAnything) return [];
    const planned = planRow(reader, surroundings, idByQuestion, seen);
    const question = reader.shown('question') || (surroundings.articles.get(reader.shown('id'))?.question ?? '');
    return [{ row: row.number, question, ...planned }];
  });
}

function planRow(
  reader: RowReader,
  surroundings: ImportSurroundings,
  idByQuestion: ReadonlyMap<string, string>,
  seen: Set<string>,
) {
  const error = ({ column, problem }: RowFault) =>
    ({ fate: 'error', column, problem, ...reader.placeOf(column) }) as const;
  try {
    const question = reader.text('question');
    const ownId = reader.text('id');
    const id = ownId || idByQuestion.get(question) || surroundings.newId(question);
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) return error({ column: ownId ? 'id' : 'question', problem: 'twice' });
    const known = surroundings.articles.get(id);
    const article = reader.article(id, known, surroundings.categories);
    if (known && surroundings.isSame(known, article)) return { fate: 'same', article } as const;
    const checked = surroundings.check(article);
    if ('problem' in checked) return error(checked);
    const isSame = known && surroundings.isSame(known, checked);
    return { fate: !known ? 'create' : isSame ? 'same' : 'update', article: checked } as const;
  } catch (fault) {
    if (fault instanceof BadCell) return error({ column: reader.column, problem: fault.problem });
    throw fault;
  }
}

/** Reads one row, knowing which column it is at. */
class RowReader {
  column: Column = 'id';

  constructor(
    private readonly row: TableRow,
    private readonly titles: Titles,
  ) {}

  /** Whether there is something in a column we know. */
  get hasAnything(): boolean {
    return [...this.titles.places.values()].some((place) => this.row.cells.has(place));
  }

  private cell(column: Column): Cell | undefined {
    return this.row.cells.get(this.titles.places.get(column) ?? -1);
  }

  placeOf(column: Column): { place?: string } {
    const place = this.titles.places.get(column);
    return place === undefined ? {} : { place: cellName(place, this.row.number) };
  }

  /** The text of a cell, nothing where the table has no such column. */
  text(column: Column): string {
    this.column = column;
    return readText(this.cell(column));
  }

  /** The text of a cell to show, whatever it is. */
  shown(column: Column): string {
    const cell = this.cell(column);
    return cell ? plainText(cellText(cell)).trim() : '';
  }

  /** What a cell says; without such a column what is there already, or what a new article begins with. */
  private read<V>(column: Column, before: V, read: (cell: Cell | undefined) => V): V {
    this.column = column;
    return this.titles.places.has(column) ? read(this.cell(column)) : before;
  }

  private words<V>(column: Column, before: V, read: (text: string) => V): V {
    return this.read(column, before, (cell) => read(readText(cell)));
  }

  article(id: string, known: ImportedArticle | undefined, categories: readonly FaqCategory[]): ImportedArticle {
    const was = known?.conditions ?? {};
    // A draft may lack what a new article has to have, and comes back as it went out.
    const categoryId = this.words('category', known?.categoryId ?? '', (word) => categoryOf(word, categories));
    if (categoryId === '' && known?.categoryId !== '') throw new BadCell('missing');
    const question = this.words('question', known?.question ?? '', (text) => text);
    if (question === '' && known?.question !== '') throw new BadCell('missing');
    const conditions = {
      orderStates: this.words('orderStates', was.orderStates, readOrderStates),
      daysInState: this.read('daysInState', was.daysInState, readDays),
      memberTiers: this.words('memberTiers', was.memberTiers, readMemberTiers),
      provinces: this.words('provinces', was.provinces, readProvinces),
      validFrom: this.read('validFrom', was.validFrom, (cell) => readMoment(cell, false)),
      validTo: this.read('validTo', was.validTo, (cell) => readMoment(cell, true)),
    };
    const english = englishOf({
      question: this.words('englishQuestion', known?.english?.question ?? '', (text) => text),
      similar: this.words('englishSimilar', known?.english?.similar ?? [], readLines),
      blocks: this.words('englishAnswer', known?.english?.blocks ?? [], readBlocks),
    });
    return {
      id,
      categoryId,
      question,
      similar: this.words('similar', known?.similar ?? [], readLines),
      keywords: this.words('keywords', known?.keywords ?? [], readKeywords),
      blocks: this.words('answer', known?.blocks ?? [], readBlocks),
      ...(english && { english }),
      tier: this.words('tier', known?.tier ?? 'common', (word) => (word === '' ? 'common' : readTier(word))),
      conditions: Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)),
      demand: this.words('demand', known?.demand ?? 0, readDemand),
      isArchived: this.words('isArchived', known?.isArchived ?? false, readYes),
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
