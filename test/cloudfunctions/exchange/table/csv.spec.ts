import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv } from '../../../../cloudfunctions/exchange/table/csv';
import { tablesIn } from '../../../../cloudfunctions/exchange/table/tables-in';
import { cellText, csvCell, tableRows } from '../../../../domain/faq/exchange';
import { row, workbookFile } from './workbook-file';

const read = (bytes: Buffer | string) => readCsv(Buffer.from(bytes)).rows;
const texts = (bytes: Buffer | string) =>
  read(bytes).map(({ number, cells }) => [number, ...[...cells.values()].map(cellText)]);

describe('a CSV file', () => {
  test('rows have the numbers a spreadsheet gives them: empty ones count, line breaks between quotes do not', () => {
    const file = '问题,分类\r\n\r\n"一\r\n二","物流"\r\n,\r\n三,物流\r\n';
    expect(texts(file)).toEqual([
      [1, '问题', '分类'],
      [3, '一\n二', '物流'],
      [5, '三', '物流'],
    ]);
  });

  test.each([
    ['never ends', '"乙,物流'],
    ['ends too early', '"乙"丙,物流'],
  ])('a quote that %s spoils its row alone', (_title, line) => {
    const rows = read(`问题,分类\n甲,物流\n${line}\n"丁",物流\n戊,物流`);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(rows[2]?.cells.get(0)).toMatchObject({ kind: 'fault', fault: 'bad_quote' });
    expect(rows[3]?.cells.get(0)).toEqual({ kind: 'text', text: '丁' });
  });

  test('a quote within a text is a quote', () => {
    expect(texts('问题,分类\n5" 的杯子,"说""好"""')).toEqual([
      [1, '问题', '分类'],
      [2, '5" 的杯子', '说"好"'],
    ]);
  });

  const table = '问题\t关键词\n甲\t快递、包裹\n';
  const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[title: string, bytes: Buffer]>([
    ['Unicode text as Excel saves it', wide(table)],
    ['the same with its bytes the other way round', wide(table).swap16()],
    ['the same without its mark', Buffer.from(table, 'utf16le')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-8', Buffer.from(table)],
    // 问题\t关键词\n甲\t快递、包裹 in GB 18030.
    ['GB 18030', Buffer.from('cecacce209b9d8bcfcb4ca0abcd709bfecb5dda1a2b0fcb9fc', 'hex')],
    ['semicolons', Buffer.from('问题;关键词\n甲;快递、包裹')],
    ['a line that names the delimiter', Buffer.from('问题|关键词\n甲|快递、包裹')],
  ])('%s is read', (_title, bytes) => {
    expect(texts(bytes)).toEqual([
      [1, '问题', '关键词'],
      [2, '甲', '快递、包裹'],
    ]);
  });

  test('Excel’s line that names the delimiter is a row without content', () => {
    expect(texts('sep=;\n问题;分类\n甲;物流')).toEqual([
      [2, '问题', '分类'],
      [3, '甲', '物流'],
    ]);
  });

  test('a byte that is no character spoils its cell alone', () => {
    const file = Buffer.concat([
      Buffer.from('问题,答案\n多久能到货呀,三'),
      Buffer.from([0xff]),
      Buffer.from('天\n乙,四天'),
    ]);
    const [, broken, whole] = read(file);
    expect(broken?.cells.get(1)).toMatchObject({ kind: 'fault', fault: 'garbled' });
    expect(whole?.cells.get(1)).toEqual({ kind: 'text', text: '四天' });
  });

  test('what is in a file says more than its name', () => {
    const file = workbookFile({ sheets: [{ data: row(1, '问题') }] });
    expect(tablesIn(file, 'csv').rows).toHaveLength(1);
  });

  test('as Papaparse writes any cells, they are read', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\t', ' ', '甲', "'", '=', '1', '-'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (cells) => {
        const written = Papa.unparse([['问题', '答案'], ...cells.map((texts) => texts.map((text) => csvCell(text)))]);
        const expected = tableRows([['问题', '答案'], ...cells]);
        expect(read(written)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
