import { readSpreadsheet } from '../../../../cloudfunctions/exchange/table/spreadsheet';
import {
  type Cell,
  findTitles,
  type ImportedArticle,
  type ImportSurroundings,
  planImport,
} from '../../../../domain/faq/exchange';
import { inline, row, workbookFile } from './workbook-file';

const FORMATS = ['yyyy/m/d', 'yyyy/m/d\\ h:mm;@', 'm"月"d"日";@', '[$-409]d-mmm;@', 'mmm-yy', '0000', '0%', 'h:mm:ss'];
/** The style of a format: style 0 is none. */
const styleOf = (format: string) => FORMATS.indexOf(format) + 1;
const DAY = Date.UTC(2026, 11, 12);
/** A day and a part of it as the calendar of 1900 counts them, with all the digits a spreadsheet writes. */
const serial = (at: number) => at / 86_400_000 + 25_569;
const number = (value: number | string, format?: string) =>
  `<c r="D2"${format ? ` s="${styleOf(format)}"` : ''}><v>${value}</v></c>`;

const surroundings: ImportSurroundings = {
  categories: [{ id: 'shipping', title: '物流', icon: 'truck' }],
  articles: new Map<string, ImportedArticle>(),
  newId: (question) => question,
  check: (article) => article,
  isSame: () => false,
};

function planned(title: string, cell: string, more: { is1904?: boolean; shared?: readonly string[] } = {}) {
  const data = `${row(1, '分类', '问题', '答案', title)}<row r="2">${inline('A2', '物流')}${inline('B2', '问')}${inline('C2', '答')}${cell}</row>`;
  const { rows } = readSpreadsheet(workbookFile({ sheets: [{ data }], formats: FORMATS, ...more }));
  const [plan] = planImport(findTitles(rows), rows.slice(1), surroundings);
  return plan;
}
const articleOf = (title: string, cell: string, more?: object) => {
  const plan = planned(title, cell, more);
  if (!plan || plan.fate === 'error') throw new Error(`refused: ${plan?.problem} at ${plan?.place}`);
  return plan.article;
};
const china = (text: string) => Date.parse(`${text}+08:00`);

describe('a cell stays what it is until its column is known', () => {
  test.each<[title: string, cell: string, expected: object]>([
    ['结束时间', number(serial(DAY), 'yyyy/m/d'), { validTo: china('2026-12-12T23:59:59.999') }],
    ['开始时间', number(serial(DAY), 'yyyy/m/d'), { validFrom: china('2026-12-12T00:00') }],
    ['结束时间', number(serial(DAY), 'yyyy/m/d\\ h:mm;@'), { validTo: china('2026-12-12T00:00') }],
    ['结束时间', number(serial(DAY) + 0.75, 'yyyy/m/d'), { validTo: china('2026-12-12T18:00') }],
    ['结束时间', '<c r="D2" t="d"><v>2026-12-12</v></c>', { validTo: china('2026-12-12T23:59:59.999') }],
    ['开始时间', '<c r="D2" t="d"><v>2026-12-12T08:00:00</v></c>', { validFrom: china('2026-12-12T08:00') }],
    ['开始时间', '<c r="D2" t="d"><v>2026-12-12T08:00Z</v></c>', { validFrom: china('2026-12-12T08:00') }],
    ['开始时间', '<c r="D2" t="d"><v>2026-12-12T08:00:07.5</v></c>', { validFrom: china('2026-12-12T08:00:07.500') }],
    [
      '开始时间',
      '<c r="D2" t="d"><v>2026-12-12T08:00:07.123456</v></c>',
      { validFrom: china('2026-12-12T08:00:07.123') },
    ],
    [
      '结束时间',
      '<c r="D2" t="str"><f>TEXT(A1,"y")</f><v>2026/12/12</v></c>',
      { validTo: china('2026-12-12T23:59:59.999') },
    ],
    ['状态天数', number(serial(Date.UTC(2026, 1, 5)), 'm"月"d"日";@'), { daysInState: { min: 2, max: 5 } }],
    ['状态天数', number(serial(Date.UTC(2026, 1, 5)), '[$-409]d-mmm;@'), { daysInState: { min: 2, max: 5 } }],
    ['状态天数', number(serial(Date.UTC(2026, 4, 2)), '[$-409]d-mmm;@'), { daysInState: { min: 2, max: 5 } }],
    ['状态天数', number(serial(Date.UTC(1945, 2, 1)), 'mmm-yy'), { daysInState: { min: 3, max: 45 } }],
    ['状态天数', number(3), { daysInState: { min: 3, max: 3 } }],
    ['状态天数', number(-4), { daysInState: { max: 4 } }],
  ])('%s: %s', (title, cell, conditions) => {
    expect(articleOf(title, cell).conditions).toEqual(conditions);
  });

  test('the calendar that begins in 1904', () => {
    const cell = number(serial(DAY) - 1_462, 'yyyy/m/d');
    expect(articleOf('开始时间', cell, { is1904: true }).conditions).toEqual({ validFrom: china('2026-12-12T00:00') });
  });

  test.each<[title: string, write: (at: number) => string]>([
    ['in full', (at) => String(serial(at))],
    ['with fifteen digits', (at) => serial(at).toPrecision(15)],
    ['cut short', (at) => serial(at).toFixed(6)],
  ])('every minute of a day, written %s, is that minute', (_title, write) => {
    const minutes = Array.from({ length: 1_440 }, (_, minute) => DAY + minute * 60_000);
    const rows = minutes.map((at, nth) => {
      const line = nth + 2;
      const texts = inline(`A${line}`, '物流') + inline(`B${line}`, `问${nth}`);
      return `<row r="${line}">${texts}<c r="D${line}" s="2"><v>${write(at)}</v></c></row>`;
    });
    const data = row(1, '分类', '问题', '答案', '开始时间') + rows.join('');
    const table = readSpreadsheet(workbookFile({ sheets: [{ data }], formats: FORMATS })).rows;
    const plans = planImport(findTitles(table), table.slice(1), surroundings);
    const found = plans.map((plan) => (plan.fate === 'error' ? plan.problem : plan.article.conditions.validFrom));
    expect(found).toEqual(minutes.map((at) => at - 8 * 3_600_000));
  });

  test.each<[title: string, cell: string, problem: string]>([
    ['关键词', '<c r="D2" t="e"><v>#N/A</v></c>', 'error_value'],
    ['相似问法', '<c r="D2" t="str"><f>A9</f><v>#REF!</v></c>', 'error_value'],
    ['关键词', inline('D2', '#REF!'), 'error_value'],
    ['关键词', '<c r="D2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', 'picture'],
    ['关键词', inline('D2', '=DISPIMG("ID_1",1)'), 'picture'],
    ['关键词', '<c r="D2" t="e" vm="1"><v>#VALUE!</v></c>', 'picture'],
    ['关键词', '<c r="D2"><f>A1&amp;B1</f></c>', 'no_result'],
    ['关键词', number('1.2345678901234567E+17'), 'long_number'],
    ['关键词', inline('D2', '1.23457E+17'), 'long_number'],
    ['开始时间', number(0.5, 'h:mm:ss'), 'unreadable'],
    ['开始时间', number(serial(DAY), 'm"月"d"日";@'), 'unreadable'],
    ['开始时间', number(46_368), 'unreadable'],
    ['开始时间', number(-1, 'yyyy/m/d'), 'error_value'],
    ['开始时间', '<c r="D2" t="d"><v>2026-02-30</v></c>', 'error_value'],
    ['开始时间', '<c r="D2" t="d"><v>2026-12-12T24:00:00</v></c>', 'error_value'],
    ['开始时间', '<c r="D2" t="d"><v>12.12.2026</v></c>', 'error_value'],
    ['状态天数', number(serial(DAY), 'yyyy/m/d'), 'unreadable'],
    ['已下架', '<c r="D2" t="e"><v>#N/A</v></c>', 'error_value'],
  ])('%s: %s is refused in its place', (title, cell, problem) => {
    expect(planned(title, cell)).toMatchObject({ row: 2, fate: 'error', problem, place: 'D2' });
  });

  test('a column that nobody reads may hold anything', () => {
    expect(planned('备注', '<c r="D2" t="e"><v>#N/A</v></c>')).toMatchObject({ fate: 'create' });
  });

  test.each<[cell: string, keywords: string[]]>([
    [number(0.30000000000000004), ['0.3']],
    [number(12, '0000'), ['0012']],
    [number(0.15, '0%'), ['15%']],
    [number(serial(DAY), 'yyyy/m/d'), ['2026-12-12']],
    ['<c r="D2" t="b"><v>1</v></c>', ['TRUE']],
    ['<c r="D2" t="inlineStr"><is><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>fu</t></rPh></is></c>', ['富文本']],
    [inline('D2', '物流\u200b，\u00a0快递；\n顺丰_x000D_\n'), ['物流', '快递', '顺丰']],
    [inline('D2', '_x005F_x0041_'), ['_x0041_']],
  ])('as words: %s', (cell, keywords) => {
    expect(articleOf('关键词', cell).keywords).toEqual(keywords);
  });

  test('a text that cells share', () => {
    const article = articleOf('关键词', '<c r="D2" t="s"><v>1</v></c>', { shared: ['别的', '甲、乙'] });
    expect(article.keywords).toEqual(['甲', '乙']);
  });

  test('yes and no as a truth', () => {
    const truth = (value: 0 | 1) => `<c r="D2" t="b"><v>${value}</v></c>`;
    expect([articleOf('已下架', truth(1)).isArchived, articleOf('已下架', truth(0)).isArchived]).toEqual([true, false]);
  });
});

describe('which cells of a file are the table', () => {
  const texts = (rows: ReturnType<typeof readSpreadsheet>['rows']) =>
    rows.map(({ number: at, cells }) => [
      at,
      ...[...cells].sort(([a], [b]) => a - b).map(([, cell]) => (cell as Cell & { text: string }).text),
    ]);

  test('what is merged over several rows holds for each of them, and for no row without anything of its own', () => {
    const data = row(1, '分类', '问题') + row(2, '物流', '一') + row(3, '', '二') + row(5, '', '三') + row(6, '', '四');
    const after = '<mergeCells><mergeCell ref="A2:A5"/><mergeCell ref="A1:C1"/></mergeCells>';
    expect(texts(readSpreadsheet(workbookFile({ sheets: [{ data, after }] })).rows)).toEqual([
      [1, '分类', '问题'],
      [2, '物流', '一'],
      [3, '物流', '二'],
      [5, '物流', '三'],
      [6, '四'],
    ]);
  });

  test('the sheet whose titles fit, wherever it stands; one that is hidden only when no other fits', () => {
    const help = { name: '填写说明', data: row(1, '请按模板填写') };
    const faq = { name: '问答', data: row(1, '暖茶铺问答') + row(3, '', '分类', '问题') + row(4, '', '物流', '一') };
    const hidden = { name: '旧的', state: 'hidden' as const, data: row(1, '分类', '问题', '答案') };
    const synonyms = { name: '同义词', data: row(1, '同义词') + row(2, '快递 包裹') };
    const read = (...sheets: Parameters<typeof workbookFile>[0]['sheets'][number][]) =>
      readSpreadsheet(workbookFile({ sheets }));
    expect(read(help, hidden, synonyms, faq)).toMatchObject({
      sheetName: '问答',
      rows: [{}, { number: 3 }, { number: 4 }],
    });
    expect(read(help, hidden).sheetName).toBe('旧的');
    expect(read(help, hidden, synonyms, faq).synonyms).toHaveLength(2);
    expect(read(faq).sheetName).toBeUndefined();
  });

  test('rows and cells that do not say where they are follow those before them', () => {
    const data =
      '<row><c t="str"><v>问题</v></c></row><row r="4"><c r="B4" t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row>';
    const { rows } = readSpreadsheet(workbookFile({ sheets: [{ data }] }));
    expect(rows.map(({ number: at, cells }) => [at, [...cells.keys()]])).toEqual([
      [1, [0]],
      [4, [1, 2]],
    ]);
  });
});
