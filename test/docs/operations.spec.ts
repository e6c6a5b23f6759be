import { describeError } from '../../cloudfunctions/_sdk/log';
import { MAX_ATTEMPTS, retryAt } from '../../domain/notice';
import { listFiles, readSource } from '../source-tree';
import { codesIn, rowsOf, sectionOf } from './read-document';

const FILE = 'docs/OPERATIONS.md';
const SOURCES = listFiles(['.ts'], 'cloudfunctions').map(readSource);

interface Line {
  readonly levels: readonly string[];
  readonly message: string;
  /** What is written besides, as it stands in the source. */
  readonly fields: string;
}

/** Every line that functions write. A level may be chosen: each of those it is chosen from counts. */
const LINES: readonly Line[] = SOURCES.flatMap((source) =>
  [...source.matchAll(/(?<!function )\blog\(([^,()]+),\s*('[^']+'|[^,)]+)([^;]*?)\);/g)].map(
    ([, level = '', message = '', fields = '']) => ({
      levels: [...level.matchAll(/'(\w+)'/g)].map(([, word = '']) => word),
      message: message.replaceAll("'", ''),
      fields,
    }),
  ),
);

describe(FILE, () => {
  test('lines: the ones that are found are all there are', () => {
    const calls = SOURCES.flatMap((source) => source.match(/(?<!function )\blog\(/g) ?? []);
    expect(LINES).toHaveLength(calls.length);
    for (const line of LINES) expect([line, line.levels.length > 0]).toEqual([line, true]);
  });

  test('lines: each that is worse than info is explained, and no other', () => {
    const written = LINES.flatMap(({ levels, message }) => levels.map((level) => `${level} \`${message}\``));
    const bad = written.filter((line) => !line.startsWith('info '));
    const explained = rowsOf(FILE).flatMap(([level, message]) =>
      /^(warn|error)$/.test(level ?? '') ? [`${level} ${message}`] : [],
    );
    expect(bad.length).toBeGreaterThan(10);
    expect([...explained].sort()).toEqual([...new Set(bad)].sort());
    const [, ordinary = ''] = /Lines of level `info`: ([\s\S]*?)\n\n/.exec(readSource(FILE)) ?? [];
    const ofInfo = written.filter((line) => line.startsWith('info ')).map((line) => codesIn(line)[0]);
    expect(codesIn(ordinary)).toEqual(expect.arrayContaining(ofInfo));
  });

  test('left for later: each piece of work is named', () => {
    const named = SOURCES.flatMap((source) =>
      [...source.matchAll(/bestEffort\('(\w+)'/g)].map(([, what = '']) => what),
    );
    const [, table = ''] = /`left for later`:\n\n([\s\S]*?)\n\n/.exec(readSource(FILE)) ?? [];
    const explained = [...table.matchAll(/^\| `(\w+)`/gm)]
      .map(([, what = '']) => what)
      .filter((what) => what !== 'what');
    expect(explained.sort()).toEqual([...new Set(named)].sort());
  });

  test('notice not sent: tried again when it says', () => {
    const minutes = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, nth) => (retryAt(0, nth + 1) ?? 0) / 60_000);
    expect(minutes).toEqual([1, 5, 30, 120, 360, 720]);
    expect(readSource(FILE)).toContain('after 1, 5 and 30 minutes, 2, 6 and 12 hours');
  });

  test('fields: every line has only those that are explained', () => {
    const explained = new Set(codesIn(sectionOf(FILE, '## Fields')));
    for (const { message, fields } of LINES) {
      const shown = fields.replace(/\([^()]*\)/g, '()');
      // Counts by the names of jobs, and why a publishing was refused: none of it a text.
      const spread = [...shown.matchAll(/\.\.\.\(?(\w+)/g)].map(([, name = '']) => name);
      const known = ['describeError', 'counts', 'failed', 'isOurFault'];
      expect([message, spread.filter((name) => !known.includes(name))]).toEqual([message, []]);
      const names = [...shown.matchAll(/(?<=[{,]\s*)(\w+)(?=\s*[:,}])/g)].map(([, name = '']) => name);
      expect([message, names.filter((name) => !explained.has(name))]).toEqual([message, []]);
    }
    expect([...explained]).toEqual(expect.arrayContaining(Object.keys(describeError(new Error()))));
  });

  test('fields: an error is told without its message', () => {
    const error = Object.assign(new TypeError('我的电话 13800138012'), { errCode: -1, code: 'BUSY' });
    expect(describeError(error)).toMatchObject({ error: 'TypeError', errCode: -1, code: 'BUSY' });
    expect(JSON.stringify(describeError(error))).not.toContain('13800138012');
    expect(describeError('13800138012')).toEqual({ error: 'string' });
  });
});
