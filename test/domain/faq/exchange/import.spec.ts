import fc from 'fast-check';
import {
  articleRow,
  csvCell,
  fateCounts,
  findTitles,
  fromCsvCell,
  type ImportedArticle,
  type ImportSurroundings,
  planImport,
  readTitles,
  type TableRow,
  TITLE_ROW,
  tableRows,
} from '../../../../domain/faq/exchange';
import { articleContent, canonicalJson } from '../../../../domain/faq/reading';
import { anyArticle } from '../any-article';
import { articleOf } from '../article-of';

const CATEGORIES = [
  { id: 'shipping', title: '物流', icon: 'truck' },
  { id: 'returns', title: '退款', icon: 'rotate-ccw' },
];
const imported = (article: Parameters<typeof articleContent>[0], isArchived = false): ImportedArticle => ({
  ...articleContent(article),
  isArchived,
});
const surroundings = (articles: readonly ImportedArticle[] = []): ImportSurroundings => ({
  categories: CATEGORIES,
  articles: new Map(articles.map((article) => [article.id, article])),
  newId: (question) => `new-${question}`,
  check: (article) => article,
  isSame: (one, other) => canonicalJson(one) === canonicalJson(other),
});
const KNOWN = imported(articleOf({ id: 'known', question: '旧问题', similar: ['老问法'], demand: 5 }));
const planTable = (table: readonly TableRow[], articles: readonly ImportedArticle[] = [KNOWN]) => {
  const titles = findTitles(table);
  const below = table.filter(({ number }) => number > (titles?.row ?? 0));
  return planImport(titles, below, surroundings(articles));
};
const plan = (rows: readonly (readonly string[])[], articles?: readonly ImportedArticle[]) =>
  planTable(tableRows(rows), articles);
/** What becomes of one row with these cells. */
const rowOf = (cells: Readonly<Record<string, string>>) =>
  plan([Object.keys({ 分类: '', 问题: '', ...cells }), Object.values({ 分类: '物流', 问题: '新问题', ...cells })])[0];
const articleIn = (cells: Readonly<Record<string, string>>) => {
  const row = rowOf(cells);
  if (!row || row.fate === 'error') throw new Error(`refused: ${row?.problem} in ${row?.column}`);
  return row.article;
};

describe('rows', () => {
  test('written and read back, any article is the same one', () => {
    fc.assert(
      fc.property(anyArticle, fc.boolean(), (article, isArchived) => {
        const row = articleRow({ ...article, isArchived }, CATEGORIES);
        const known = imported(article, isArchived);
        const [planned] = plan([[...TITLE_ROW], row], [known]);
        expect(planned).toMatchObject({ fate: 'same' });
      }),
      { numRuns: 300 },
    );
  });

  test('a cell of a CSV file comes back as it was, and never begins as a formula does, in any width or behind blanks', () => {
    const parts = [
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '﹣',
      '−',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u200b',
      'a',
      '1',
      '/',
      ':',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (chosen) => {
        const text = chosen.join('');
        expect(fromCsvCell(csvCell(text))).toBe(text);
        expect(csvCell(text)).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠﹣−]|^[\t\r\n]/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('two categories of one title: the id is written', () => {
    const twins = CATEGORIES.map((category) => ({ ...category, title: '同名' }));
    expect(articleRow({ ...articleOf({ id: 'a' }), isArchived: false }, twins)[1]).toBe('shipping');
  });
});

describe('fates', () => {
  test('by id, by question, and new', () => {
    const rows = plan([
      ['编号', '分类', '问题'],
      ['known', '物流', '新的问法'],
      ['', '物流', '旧问题'],
      ['own-id', '物流', '另一个'],
      ['', '物流', '没有编号的'],
    ]);
    const fates = rows.map((row) => [row.row, row.fate, row.fate === 'error' ? row.problem : row.article.id]);
    expect(fates).toEqual([
      [2, 'update', 'known'],
      // The same article as in row 2, found by its question.
      [3, 'error', 'twice'],
      [4, 'create', 'own-id'],
      [5, 'create', 'new-没有编号的'],
    ]);
    expect(fateCounts(rows)).toEqual({ create: 2, update: 1, same: 0, error: 1 });
  });

  test('columns that the file does not have stay as they are', () => {
    const [row] = plan([
      ['编号', '每月提问'],
      ['known', '77'],
    ]);
    expect(row).toMatchObject({ fate: 'update', question: '旧问题', article: { ...KNOWN, demand: 77 } });
  });

  test('titles: Chinese or the names in the code, in any order; of two for one column the first', () => {
    const [row] = tableRows([['\ufeff问题', '备注', 'demand', '问题']]);
    const { places, near, unknown } = readTitles(row as TableRow);
    expect([[...places], near, unknown]).toEqual([
      [
        ['question', 0],
        ['demand', 2],
      ],
      [],
      ['备注', '问题'],
    ]);
  });

  test('titles: what is worded nearly so is understood and told, before an exact one only where there is none', () => {
    const titles = ['＊问题（必填）', '回答', '分类：', '结束日期', '关键字', '天数', '备注', '答案'];
    const [row] = tableRows([titles]);
    const { places, near, unknown } = readTitles(row as TableRow);
    expect(Object.fromEntries(places)).toEqual({
      answer: 7,
      question: 0,
      category: 2,
      validTo: 3,
      keywords: 4,
      daysInState: 5,
    });
    expect(near.map(({ title }) => title)).toEqual(['＊问题（必填）', '分类：', '结束日期', '关键字', '天数']);
    expect(unknown).toEqual(['回答', '备注']);
  });

  test('titles below a heading and beside empty columns are found; rows keep the numbers of the sheet', () => {
    const rows = plan([
      ['', '暖茶铺 常见问题 2026'],
      [],
      ['', '带 * 的要填'],
      ['', '', '*分类', '*问题'],
      [],
      ['', '', '物流', '新问题'],
    ]);
    expect(rows).toMatchObject([{ row: 6, fate: 'create', question: '新问题' }]);
  });

  test('a file without the columns that name an article is refused', () => {
    expect(plan([['随便'], ['什么']])).toEqual([
      { row: 1, question: '', fate: 'error', problem: 'missing', column: 'question' },
    ]);
  });

  test('empty rows are passed over, and rows keep the numbers they have in the file', () => {
    expect(
      plan([
        ['问题', '分类'],
        ['', ' '],
        ['新问题', '物流'],
      ]).map(({ row }) => row),
    ).toEqual([3]);
  });
});

describe('cells', () => {
  test.each<[cells: Record<string, string>, expected: object]>([
    [{ 类型: '应急话术' }, { tier: 'emergency' }],
    [{ 类型: '' }, { tier: 'common' }],
    [{ 订单状态: '待发货、待收货' }, { conditions: { orderStates: ['awaiting_shipment', 'awaiting_receipt'] } }],
    [{ 会员等级: 'gold' }, { conditions: { memberTiers: ['gold'] } }],
    [{ 收货省份: '新疆维吾尔自治区、黑龙江省，上海' }, { conditions: { provinces: ['新疆', '黑龙江', '上海'] } }],
    [{ 状态天数: '2-5' }, { conditions: { daysInState: { min: 2, max: 5 } } }],
    [{ 状态天数: '3～' }, { conditions: { daysInState: { min: 3 } } }],
    [{ 状态天数: '-4' }, { conditions: { daysInState: { max: 4 } } }],
    [{ 状态天数: '3' }, { conditions: { daysInState: { min: 3, max: 3 } } }],
    [{ 开始时间: '2026/12/1' }, { conditions: { validFrom: Date.parse('2026-12-01T00:00:00+08:00') } }],
    [{ 结束时间: '2026年12月1日' }, { conditions: { validTo: Date.parse('2026-12-01T23:59:59.999+08:00') } }],
    [{ 结束时间: '2026-12-01 18:30' }, { conditions: { validTo: Date.parse('2026-12-01T18:30:00+08:00') } }],
    [{ 每月提问: '1,234' }, { demand: 1234 }],
    [{ 已下架: '是' }, { isArchived: true }],
    [{ 相似问法: ' 甲 \n\n乙' }, { similar: ['甲', '乙'] }],
  ])('%j', (cells, expected) => {
    expect(articleIn(cells)).toMatchObject(expected);
  });

  test.each<[cells: Record<string, string>, column: string, problem: string]>([
    [{ 分类: '没有' }, 'category', 'unknown'],
    [{ 分类: '' }, 'category', 'missing'],
    [{ 问题: '', 每月提问: '1' }, 'question', 'missing'],
    [{ 类型: '绝密' }, 'tier', 'unknown'],
    [{ 订单状态: '待发货 在路上' }, 'orderStates', 'unknown'],
    [{ 会员等级: '钻石' }, 'memberTiers', 'unknown'],
    [{ 收货省份: '东北' }, 'provinces', 'unknown'],
    [{ 状态天数: '很久' }, 'daysInState', 'unreadable'],
    [{ 状态天数: '-' }, 'daysInState', 'unreadable'],
    [{ 开始时间: '2026-02-30' }, 'validFrom', 'unreadable'],
    [{ 结束时间: '明天' }, 'validTo', 'unreadable'],
    [{ 每月提问: '-1' }, 'demand', 'unreadable'],
    [{ 答案: '[点我](#nowhere)' }, 'answer', 'unreadable'],
    [{ 已下架: '也许' }, 'isArchived', 'unreadable'],
  ])('%j is refused', (cells, column, problem) => {
    expect(rowOf(cells)).toMatchObject({ fate: 'error', column, problem });
  });
});
