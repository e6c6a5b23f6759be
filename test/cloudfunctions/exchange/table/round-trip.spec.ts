import fc from 'fast-check';
import Papa from 'papaparse';
import * as v from 'valibot';
import { tablesIn } from '../../../../cloudfunctions/exchange/table/tables-in';
import { csvFile, excelFile } from '../../../../cloudfunctions/exchange/table/write-table';
import { articleInput } from '../../../../contract';
import {
  articleRow,
  findTitles,
  type ImportedArticle,
  MOMENT_PLACES,
  normalArticle,
  planImport,
  TITLE_ROW,
} from '../../../../domain/faq/exchange';
import { articleContent, canonicalJson } from '../../../../domain/faq/reading';
import { anyArticle } from '../../../domain/faq/any-article';

const CATEGORIES = [
  { id: 'shipping', title: '2-5', icon: 'truck' },
  { id: 'returns', title: '0012', icon: 'rotate-ccw' },
];

/** What spreadsheets change, run, hide or cut where it is not written with care. */
const DELICATE = [
  ...['0012', '12345678901234567', '1E5', '1.50', '.5', '1,234', '5%', '(5)', '￥5', 'TRUE', '1 1/2', '１２'],
  ...['2-5', '3/4', '5月4日', '2026年3月', '8:00', '5-Feb', 'Mar-45', '2026-11-20', '2026/1/5 8:00'],
  ...['=1+1', '＝1', '＋86', '－5', '＠某', '+86', '-5', '@x', '−5', "'", "''=1", ' =1', '\t=1'],
  ...['_x000D_', '_x005F_', '甲，乙', '甲\\、乙', 'a;b', '\\', '"', '"", ', '甲\n\n乙', '甲\r\n乙'],
  ...['\u00a0丙\u00a0', '\u200b丁\ufeff', '👨‍👩‍👧', '🏳️‍🌈', '\ud800', '\uffff', '\u0007', '\u2028', '#N', 'sep=,'],
];
const delicate = fc.array(fc.constantFrom(...DELICATE), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''));

/** Any article that can be saved, as saving leaves it. */
const savedArticle = fc
  .record({
    article: anyArticle,
    id: fc.constantFrom('a', '0012', '12345678901234567', '2-5', '1e5', '-5', 'true', '__'),
    question: delicate,
    similar: fc.array(delicate, { maxLength: 3 }),
    keywords: fc.array(delicate, { maxLength: 3 }),
    words: delicate,
    empty: fc.constantFrom({}, { orderStates: [] }, { daysInState: {} }, { memberTiers: [], orderStates: [] }),
    isArchived: fc.boolean(),
  })
  .map(({ article, words, empty, isArchived, ...own }) => {
    const blocks = [{ type: 'text', text: words }, ...article.blocks];
    const conditions = { ...empty, ...article.conditions };
    const parsed = v.safeParse(articleInput, articleContent({ ...article, ...own, blocks, conditions } as never));
    return parsed.success ? ({ ...parsed.output, isArchived } as ImportedArticle) : undefined;
  })
  .filter((article) => article !== undefined);

const print = (article: ImportedArticle) => canonicalJson(normalArticle(article));

function readBack(bytes: Buffer, format: 'csv' | 'xlsx', known: readonly ImportedArticle[]) {
  const { rows } = tablesIn(bytes, format);
  return planImport(findTitles(rows), rows.slice(1), {
    categories: CATEGORIES,
    articles: new Map(known.map((article) => [article.id, article])),
    newId: (question) => question,
    check: (article) => article,
    isSame: (one, other) => print(one) === print(other),
  });
}

/** What Excel makes of a CSV file's cell that is opened there and saved again. */
function throughExcel(cell: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(cell))
    return cell.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})(?: 0?(\d+:\d+)(:\d+)?(\.\d+)?)?$/, '$1/$2/$3 $4').trim();
  if (/^\d+$/.test(cell)) return cell.length > 11 ? Number(cell).toExponential(5).toUpperCase() : String(Number(cell));
  if (/^\d{1,2}[-/]\d{1,2}$/.test(cell)) return cell.replace(/[-/]/, '月').concat('日');
  if (/^[=＝+＋@＠]/.test(cell)) return '#NAME?';
  return /^(true|false)$/i.test(cell) ? cell.toUpperCase() : cell;
}

describe('what is exported comes back the same', () => {
  const rowsOf = (article: ImportedArticle) => [TITLE_ROW, articleRow({ ...article, updatedAt: 0 }, CATEGORIES)];

  test('as Excel', async () => {
    await fc.assert(
      fc.asyncProperty(savedArticle, async (article) => {
        const file = await excelFile([{ name: 'FAQ', rows: rowsOf(article), width: 20 }]);
        expect(readBack(file, 'xlsx', [article])).toMatchObject([{ fate: 'same' }]);
        const [created] = readBack(file, 'xlsx', []);
        // What came in before it was finished does not begin a new article.
        if (article.question === '') return expect(created).toMatchObject({ fate: 'error', column: 'question' });
        expect(created?.fate === 'create' && print(created.article)).toBe(print(article));
      }),
      { numRuns: 60 },
    );
  });

  test('as CSV, also after Excel saved it', () => {
    fc.assert(
      fc.property(savedArticle, (article) => {
        const file = csvFile({ rows: rowsOf(article), moments: MOMENT_PLACES });
        expect(readBack(file, 'csv', [article])).toMatchObject([{ fate: 'same' }]);
        const cells = Papa.parse<string[]>(file.toString().slice(1)).data;
        const saved = Papa.unparse(cells.map((row) => row.map(throughExcel)));
        expect(readBack(Buffer.from(saved), 'csv', [article])).toMatchObject([{ fate: 'same' }]);
        const unicodeText = Buffer.from(`\ufeff${Papa.unparse(cells, { delimiter: '\t' })}`, 'utf16le');
        expect(readBack(unicodeText, 'csv', [article])).toMatchObject([{ fate: 'same' }]);
      }),
      { numRuns: 100 },
    );
  });

  test('an article as it was written before texts were cleaned is not changed by coming back', () => {
    const old: ImportedArticle = {
      id: 'old',
      categoryId: 'shipping',
      question: '物流\u200b到哪了',
      similar: ['第一行\n第二行'],
      keywords: ['10,000', 'a\\b'],
      blocks: [{ type: 'text', text: '三天\u00a0左右' }],
      tier: 'common',
      conditions: { orderStates: [], daysInState: {} },
      demand: 3,
      isArchived: false,
    };
    expect(readBack(csvFile({ rows: rowsOf(old) }), 'csv', [old])).toMatchObject([{ fate: 'same' }]);
  });
});
