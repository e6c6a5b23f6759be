import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from '../../../demo/start/build-what-changed.mjs';
import { run } from '../../../demo/start/run.mjs';

const BUILD_WHAT_CHANGED = pathToFileURL(join(__dirname, '../../../demo/start/build-what-changed.mjs')).href;

/** Stands where the real one does and notes how often it was run. */
const BUILD = `
import fs from 'node:fs';
fs.mkdirSync('dist/stage', { recursive: true });
if (fs.existsSync('now')) throw new Error('another build writes here now');
fs.writeFileSync('now', '');
await new Promise((resolve) => setTimeout(resolve, 100));
fs.rmSync('now');
if (fs.readFileSync('demo/stage/page.tsx', 'utf8') === 'broken') process.exit(1);
fs.appendFileSync('builds', '.');
fs.writeFileSync('dist/stage/index.html', '');
`;

describe('npm start, building', () => {
  let root: string;
  let log: jest.SpyInstance;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'));
    mkdirSync(join(root, 'demo/stage/deep'), { recursive: true });
    writeFileSync(join(root, 'demo/build-stage.mjs'), BUILD);
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'one');
    log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    log.mockRestore();
    rmSync(root, { recursive: true, force: true });
  });

  const builds = () => readFileSync(join(root, 'builds'), 'utf8').length;
  const build = () => buildWhatChanged(root, ['stage']);

  test('build: once, and not again while nothing changed', async () => {
    await build();
    await build();
    expect(builds()).toBe(1);
  });

  test.each([
    ['a changed source', () => writeFileSync(join(root, 'demo/stage/page.tsx'), 'two')],
    ['a new source', () => writeFileSync(join(root, 'demo/stage/deep/new.ts'), '')],
    ['a lost output', () => rmSync(join(root, 'dist/stage/index.html'))],
    ['other packages', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ])('build: again for %s', async (_what, change) => {
    await build();
    change();
    await build();
    expect(builds()).toBe(2);
  });

  test('build: whoever comes while another process builds waits, and finds it done', async () => {
    const script = `import { buildWhatChanged } from ${JSON.stringify(BUILD_WHAT_CHANGED)};
      await buildWhatChanged(${JSON.stringify(root)}, ['stage']);`;
    const ends = await Promise.all(
      [1, 2].map(() => run(process.execPath, ['--input-type=module', '-e', script], { cwd: root, isQuiet: true })),
    );
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(builds()).toBe(1);
  });

  test('build: one that was broken off is made anew, although its sources are what they were', async () => {
    await build();
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'broken');
    await expect(build()).rejects.toThrow();
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'one');
    await build();
    expect(builds()).toBe(2);
  });

  test('build: one that failed is told, and tried again', async () => {
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'broken');
    await expect(build()).rejects.toThrow('Building the stage failed');
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'mended');
    await build();
    expect(builds()).toBe(1);
  });
});
