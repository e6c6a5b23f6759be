import { strToU8, type Zippable, zipSync } from 'fflate';
import { TABLE_LIMITS } from '../../../../domain/faq/exchange';
import { readingProcess } from './reading-process';
import { inline, row, workbookFile } from './workbook-file';

const TITLES = row(1, '分类', '问题', '答案');
const rows = (count: number) =>
  Array.from({ length: count }, (_, nth) => row(nth + 2, '物流', `第 ${nth} 个`, '答案')).join('');
const sheet = (data: string, after = '') => workbookFile({ sheets: [{ data: TITLES + data, after }] });
const sheetFile = 'xl/worksheets/sheet1.xml';
const withPart = (name: string, xml: string) =>
  workbookFile({ sheets: [{ data: TITLES }], files: { [name]: Buffer.from(xml) } });
const MB = 1024 * 1024;

/** Every size that the zip states is another one. */
function lying(file: Buffer, size: number): Buffer {
  const changed = Buffer.from(file);
  for (let at = 0; at < changed.length - 4; at += 1) {
    const sign = changed.readUInt32LE(at);
    if (sign === 0x04034b50) changed.writeUInt32LE(size, at + 22);
    if (sign === 0x02014b50) changed.writeUInt32LE(size, at + 24);
  }
  return changed;
}

describe('a file is counted while it is read, in little memory', () => {
  const reading = readingProcess();
  afterAll(reading.close);
  const bomb = Buffer.alloc(70 * MB, 0x61);
  /** The same without end in fewer cells, which are read sooner. */
  const endlessInWide = sheet(`<row><c s="1"${' '.repeat(1_000)}/></row>`.repeat(44_000));

  test.each<[title: string, file: () => Buffer, expected: { rule: string; place?: string }]>([
    [
      'a cell in the last row there is',
      () => sheet(`<row r="1048576">${inline('A1048576', '多出来的')}</row>`),
      { rule: 'too_many_rows', place: 'A1048576' },
    ],
    [
      'a row beyond the last there is',
      () => sheet(`<row r="99999999999">${inline('A99999999999', 'x')}</row>`),
      { rule: 'too_many_rows' },
    ],
    [
      'a cell in the last column there is',
      () => sheet(`<row r="2">${inline('XFD2', 'x')}</row>`),
      { rule: 'too_many_columns', place: 'XFD2' },
    ],
    [
      'a column that no spreadsheet has',
      () => sheet(`<row r="2">${inline('ZZZZZZ2', 'x')}</row>`),
      { rule: 'too_many_columns', place: 'ZZZZZZ2' },
    ],
    [
      '400,000 rows',
      () => sheet('<row><c t="str"><v>物流</v></c><c t="str"><v>问</v></c></row>'.repeat(400_000)),
      { rule: 'too_many_rows' },
    ],
    [
      'more cells than rows and columns allow together',
      () => sheet(`<row>${'<c t="str"><v>a</v></c>'.repeat(256)}</row>`.repeat(1_000)),
      { rule: 'too_many_cells' },
    ],
    [
      'one shared text of 55 MB',
      () => withPart('xl/sharedStrings.xml', `<sst><si><t>${'a'.repeat(55 * MB)}</t></si></sst>`),
      { rule: 'text_too_long' },
    ],
    [
      'one cell longer than a cell can be',
      () => sheet(row(2, '物流', 'a'.repeat(TABLE_LIMITS.cellChars + 1))),
      { rule: 'text_too_long', place: 'B2' },
    ],
    [
      'one long text in every cell',
      () =>
        workbookFile({
          sheets: [{ data: `${TITLES}${'<row><c t="s"><v>0</v></c></row>'.repeat(4_000)}` }],
          shared: ['长'.repeat(32_000)],
        }),
      { rule: 'too_much_text' },
    ],
    [
      'a million shared texts',
      () => withPart('xl/sharedStrings.xml', `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`),
      { rule: 'too_many_cells' },
    ],
    [
      'a sheet of nothing but empty cells that goes on and on',
      () => sheet('<row><c s="1"/></row>'.repeat(2_100_000)),
      { rule: 'too_large_unpacked' },
    ],
    [
      '70 MB in one text of a sheet',
      () => workbookFile({ sheets: [{ data: TITLES }], files: { [sheetFile]: bomb } }),
      { rule: 'unreadable_file' },
    ],
    [
      'a comment that never ends',
      () => withPart(sheetFile, `<worksheet><!--${'a'.repeat(2 * MB)}--></worksheet>`),
      { rule: 'text_too_long' },
    ],
    [
      'a tag with a hundred thousand attributes',
      () =>
        withPart(
          sheetFile,
          `<worksheet ${Array.from({ length: 100_000 }, (_, nth) => `a${nth}="1"`).join(' ')}></worksheet>`,
        ),
      { rule: 'text_too_long' },
    ],
    [
      'thousands of files in it',
      () => {
        const files: Zippable = {};
        for (let nth = 0; nth < 5_000; nth += 1) files[`xl/media/${nth}.png`] = new Uint8Array(1);
        return workbookFile({ sheets: [{ data: TITLES }], files });
      },
      { rule: 'too_many_parts' },
    ],
    [
      'elements in elements',
      () => withPart(sheetFile, `<worksheet>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</worksheet>`),
      { rule: 'unreadable_file' },
    ],
    [
      'entities that stand for more entities',
      () =>
        withPart(
          sheetFile,
          `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`,
        ),
      { rule: 'unreadable_file' },
    ],
    [
      'an entity that nobody declared',
      () => withPart(sheetFile, '<worksheet>&evil;</worksheet>'),
      { rule: 'unreadable_file' },
    ],
    [
      'areas merged without end',
      () => sheet(rows(10), `<mergeCells>${'<mergeCell ref="A2:A1048576"/>'.repeat(100_000)}</mergeCells>`),
      { rule: 'too_many_cells' },
    ],
    ['a zip in which a sheet breaks off', () => sheet(rows(3_000)).subarray(0, 9_000), { rule: 'unreadable_file' }],
    ['a zip of something else', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })), { rule: 'unreadable_file' }],
    [
      'Excel of before 2007, or behind a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]),
      { rule: 'old_or_locked' },
    ],
  ])('%s', (_title, file, expected) => {
    const { grownMb, ...found } = reading.read(file());
    expect(found).toMatchObject(expected);
    expect(grownMb).toBeLessThan(130);
  });

  test.each([0, 0xfffffff0])('a zip that says %i bytes of everything is read for what is in it', (size) => {
    expect(reading.read(lying(sheet(rows(20)), size))).toMatchObject({ rows: 21 });
    expect(reading.read(lying(endlessInWide, size))).toMatchObject({ rule: 'too_large_unpacked' });
  });

  test('cells that were only given a look, anywhere in the sheet, are nothing', () => {
    const styled = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(reading.read(sheet(rows(3) + styled))).toMatchObject({ rows: 4 });
  });

  test('a sheet that nobody means does not stand in the way of the one that is meant', () => {
    const file = workbookFile({
      sheets: [
        { name: '原始数据', data: rows(50_000) },
        { name: '问答', data: TITLES + rows(20) },
      ],
    });
    expect(reading.read(file)).toMatchObject({ rows: 21 });
  });

  test('all that may be in a file is read: 5,000 rows, long answers', () => {
    const long = Array.from({ length: 5_000 }, (_, nth) => row(nth + 2, '物流', `第 ${nth} 个`, '答'.repeat(1_500)));
    const { grownMb, rows: found } = reading.read(sheet(long.join('')));
    expect(found).toBe(5_001);
    expect(grownMb).toBeLessThan(130);
  });

  test.each<[title: string, text: () => string, expected: object]>([
    ['rows', () => `分类,问题\n${'a,b\n'.repeat(400_000)}`, { rule: 'too_many_rows' }],
    ['columns', () => `分类,问题\n${','.repeat(300)}a`, { rule: 'too_many_columns', place: 'KO2' }],
    ['cells', () => `分类,问题\n${`${'a,'.repeat(255)}\n`.repeat(1_000)}`, { rule: 'too_many_cells' }],
    ['one text', () => `分类,问题\n物流,${'a'.repeat(4 * MB)}`, { rule: 'text_too_long', place: 'B2' }],
    ['quotes', () => `分类,问题\n${'"a"b,c\n'.repeat(100_000)}`, { rule: 'unreadable_file' }],
  ])('CSV with too much of it: %s', (_title, text, expected) => {
    const { grownMb, ...found } = reading.read(Buffer.from(text()), 'csv');
    expect(found).toMatchObject(expected);
    expect(grownMb).toBeLessThan(130);
  });
});
