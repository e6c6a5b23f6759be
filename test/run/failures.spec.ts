import { readReport, shownAs, summarise, tellingPart } from './failures.mjs';

const result = (fullName: string, why?: string) => ({
  fullName,
  status: why === undefined ? 'passed' : 'failed',
  failureMessages: why === undefined ? [] : [why],
});
const file = (name: string, assertionResults: object[], message = '') => ({
  name: `/shop/${name}`,
  status: 'failed',
  message,
  assertionResults,
});
const read = (...testResults: object[]) =>
  readReport(
    { numPassedTests: 7, testResults: testResults as Parameters<typeof readReport>[0]['testResults'] },
    '/shop',
  );

describe('what npm test tells of failures', () => {
  it('a test: its file, its name and the first lines, without the way through the test runner', () => {
    const why = 'Error: expected 1\n    at test/a.spec.ts:3:1\n    at run (/shop/node_modules/jest/run.js:1:1)';
    const { passed, failures } = read(file('test/a.spec.ts', [result('adds', why), result('holds')]));
    expect(passed).toBe(7);
    expect(failures).toEqual([{ title: 'test/a.spec.ts › adds', why: 'Error: expected 1\n    at test/a.spec.ts:3:1' }]);
  });

  it('a file that could not be loaded: counts as one', () => {
    expect(read(file('test/a.spec.ts', [], 'SyntaxError: x')).failures).toEqual([
      { title: 'test/a.spec.ts', why: 'SyntaxError: x' },
    ]);
  });

  it('steps after the one that failed, and the same cause again in a file: a line each', () => {
    const { failures } = read(
      file('test/story.spec.ts', [
        result('opens', 'Error: no page'),
        result('reads', 'Error: a step before this one failed'),
      ]),
      file('test/hook.spec.ts', [result('one', 'Error: no cloud'), result('two', 'Error: no cloud')]),
    );
    expect(failures.map(({ why }) => why)).toEqual(['Error: no page', undefined, 'Error: no cloud', undefined]);
    expect(failures.map(shownAs).map((words) => words.split('\n').length)).toEqual([2, 1, 2, 1]);
  });

  it('the end: what failed and why the first did, in less than a CI keeps', () => {
    const failures = Array.from({ length: 300 }, (_, nth) => ({
      title: `test/some/folder/file-${nth}.spec.ts › ${'a very long name '.repeat(20)}`,
      ...(nth % 3 === 2 ? {} : { why: `Error ${nth}: ${'and so on '.repeat(500)}` }),
    }));
    const words = summarise(failures);
    expect(words.length).toBeLessThan(1_950);
    expect(words).toContain('and 194 more');
    expect(words).toContain('and 100 only since one of these did');
    expect(words).toMatch(/── the first: test\/some\/folder\/file-0.*\nError 0: and so on/);
  });

  it('a build that says much: shown from where it complains', () => {
    const said = [...Array.from({ length: 100 }, (_, nth) => `compiling ${nth}`), 'ERROR in src/a.ts', 'no such file'];
    expect(tellingPart(said.join('\n'))).toBe('compiling 99\nERROR in src/a.ts\nno such file');
    expect(tellingPart('src/a.ts(1,2): wrong')).toBe('src/a.ts(1,2): wrong');
  });
});
