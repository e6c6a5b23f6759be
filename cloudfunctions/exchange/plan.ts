import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { articleInput } from '../../contract';
import { FIELD_NAMES, missingIn, picturesOf } from '../../domain/faq/editing';
import {
  type Column,
  cellName,
  findTitles,
  type ImportedArticle,
  normalArticle,
  type PlannedRow,
  type PlannedSynonyms,
  planImport,
  planSynonyms,
  type RowFault,
  TABLE_LIMITS,
  type TableRow,
  type Titles,
} from '../../domain/faq/exchange';
import { articleContent } from '../../domain/faq/reading';
import { isPropertyName, ownValue } from '../../domain/kernel';
import { contentHashOf } from '../_faq/faq-publication';
import { allArticles, savedCategories } from '../_faq/faq-records';
import { privatePictures } from '../_faq/public-pictures';
import type { Context } from '../_records';
import { stableId } from '../_sdk';
import { type ImportFile, readTable } from './read-table';
import { refusedFile } from './table/budget';

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Undefined where no row of the file can be its titles. */
  readonly titles: Titles | undefined;
  /** The file's own rows below the titles. */
  readonly tableRows: readonly TableRow[];
  /** Which sheet was read, where there are several. */
  readonly sheetName: string | undefined;
  /** Versions of the articles as they were seen. */
  readonly versions: ReadonlyMap<string, number>;
  /** Undefined where the file has no sheet of them. */
  readonly synonyms: PlannedSynonyms | undefined;
  readonly categoriesVersion: number;
  /** Names the file and all that was seen of what it touches. */
  readonly token: string;
}

/** Reads a file and decides what each of its rows is to do. */
export async function planFile(context: Context, file: ImportFile): Promise<ImportPlan> {
  const [table, { categories, synonyms: known = [], v: categoriesVersion }, docs] = await Promise.all([
    readTable(context, file),
    savedCategories(),
    allArticles(),
  ]);
  const { bytes, sheetName } = table;
  const titles = findTitles(table.rows);
  const tableRows = titles ? table.rows.filter(({ number }) => number > titles.row) : table.rows;
  const tooMany = tableRows[TABLE_LIMITS.rows];
  if (tooMany) throw refusedFile('too_many_rows', cellName(0, tooMany.number));
  const synonyms = table.synonyms && planSynonyms(table.synonyms, known);
  const articles = new Map(
    docs.map((doc): [string, ImportedArticle] => [
      doc._id,
      { ...articleContent({ ...doc, id: doc._id }), isArchived: doc.isArchived },
    ]),
  );
  const versions = new Map(docs.map(({ _id, v: version }) => [_id, version]));
  const shown = new Set(docs.flatMap(picturesOf));
  // A file of synonyms alone has no articles to name.
  const hasArticles = table.rows.length > 0 || !synonyms;
  const plan = (hidden: ReadonlySet<string>) =>
    planImport(titles, tableRows, {
      categories,
      articles,
      newId: (question) => `i${stableId('import', question)}`,
      check: (article) =>
        picturesOf(article).some((fileId) => hidden.has(fileId))
          ? { column: 'answer', problem: 'unknown' }
          : checked(article, articles.has(article.id)),
      isSame: (one, other) =>
        one.isArchived === other.isArchived &&
        contentHashOf(normalArticle(one)) === contentHashOf(normalArticle(other)),
    });
  const planned = hasArticles ? plan(new Set()) : [];
  // What no answer shows yet has to be for everybody.
  const added = planned.flatMap((row) => (row.fate === 'error' ? [] : picturesOf(row.article)));
  const hidden = new Set(await privatePictures(added.filter((fileId) => !shown.has(fileId))));
  const rows = hidden.size > 0 ? plan(hidden) : planned;
  const seen = rows.map((row) =>
    row.fate === 'error' ? '' : `${row.article.id} ${versions.get(row.article.id) ?? 0}`,
  );
  const token = createHash('sha256')
    .update(bytes)
    .update([String(categoriesVersion), ...seen].join('\n'))
    .digest('hex')
    .slice(0, 40);
  return { rows, titles, tableRows, sheetName, versions, synonyms, categoriesVersion, token };
}

/** Which column a field of the wire is in. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  id: 'id',
  categoryId: 'category',
  question: 'question',
  similar: 'similar',
  keywords: 'keywords',
  blocks: 'answer',
  tier: 'tier',
  demand: 'demand',
};
const ENGLISH_COLUMN_OF: Readonly<Record<string, Column>> = {
  question: 'englishQuestion',
  similar: 'englishSimilar',
  blocks: 'englishAnswer',
};

/** The rules of saving an article by hand hold for a row too, and what they make of it: they are the wire's own. */
function checked(article: ImportedArticle, isKnown: boolean): ImportedArticle | RowFault {
  if (!isKnown && isPropertyName(article.id)) return { column: 'id', problem: 'unreadable' };
  const parsed = v.safeParse(articleInput, articleContent(article));
  if (parsed.success) return findGap(article) ?? { ...parsed.output, isArchived: article.isArchived };
  const [issue] = parsed.issues;
  const [first, second] = (v.getDotPath(issue) ?? '').split('.');
  const column = columnOf(first, second);
  const isTooLong = issue.type === 'max_length' || issue.type === 'max_value';
  return { column, problem: isTooLong ? 'too_long' : issue.type === 'min_length' ? 'missing' : 'unreadable' };
}

/** The column of a field of the wire. */
function columnOf(field = '', part = ''): Column {
  if (field === 'english') return ownValue(ENGLISH_COLUMN_OF, part) ?? 'englishQuestion';
  if (field === 'conditions') return FIELD_NAMES.find((name) => name === part) ?? 'orderStates';
  return ownValue(COLUMN_OF, field) ?? 'question';
}

/** What an editor may leave open in a draft is still no row: nobody would find out which of thousands it was. */
function findGap(article: ImportedArticle): RowFault | undefined {
  // Days that never come, and an answer still to be written, are told when it is submitted.
  const gaps = missingIn({ ...article, conditions: {} });
  const gap = article.blocks.length === 0 ? gaps.find((one) => one !== 'blocks') : gaps[0];
  if (gap === undefined) return undefined;
  if (gap === 'english') return englishGap(article);
  if (gap === 'question' || gap === 'category') return { column: gap, problem: 'missing' };
  return { column: 'answer', problem: gap === 'blocks' ? 'missing' : 'unreadable' };
}

/** A translation is whole or none: which half of it a row lacks. */
function englishGap({ english }: ImportedArticle): RowFault {
  if (!english?.question) return { column: 'englishQuestion', problem: 'missing' };
  return { column: 'englishAnswer', problem: english.blocks.length === 0 ? 'missing' : 'unreadable' };
}
