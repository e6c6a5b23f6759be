import { listFiles, readSource } from '../source-tree';
import { rowsOf } from './read-document';

const FILE = 'docs/THREAT-MODEL.md';
const TESTS = new Set(listFiles(['.spec.ts', '.spec.tsx']));
const ROWS = rowsOf(FILE).filter(([first]) => first !== 'threat');

/** `test/…`: title, as often as there are line breaks between. */
const PROOF = /^`(test\/[^`]+)`: (.+)$/;

describe(FILE, () => {
  test('threats: each is there once, with what stands against it', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(ROWS.map(([threat]) => threat)).size).toBe(ROWS.length);
    for (const cells of ROWS) expect([cells[0], cells.length, cells[1] !== '']).toEqual([cells[0], 3, true]);
  });

  test.each(ROWS)('%s: proved by a test that is there, under the title that is named', (_threat, _against, proved) => {
    for (const one of (proved as string).split('<br>')) {
      const [, file = '', title = ''] = PROOF.exec(one) ?? [];
      expect([one, TESTS.has(file)]).toEqual([one, true]);
      expect([one, hasTitle(file, title)]).toEqual([one, true]);
    }
  });
});

/** Whether a test, or what stands around tests, has this title. */
function hasTitle(file: string, title: string): boolean {
  const lines = readSource(file).split('\n');
  return lines.some((line) => ["'", '"', '`'].some((quote) => line.includes(`${quote}${title}${quote}`)));
}
