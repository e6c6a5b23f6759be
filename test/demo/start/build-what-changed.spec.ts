import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatChanged } from '../../../demo/start/build-what-changed.mjs';

/** Stands where the real one does and notes how often it was run. */
const BUILD = `
import fs from 'node:fs';
fs.mkdirSync('dist/stage', { recursive: true });
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

  test('build: one that failed is told, and tried again', async () => {
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'broken');
    await expect(build()).rejects.toThrow('Building the stage failed');
    writeFileSync(join(root, 'demo/stage/page.tsx'), 'mended');
    await build();
    expect(builds()).toBe(1);
  });
});
