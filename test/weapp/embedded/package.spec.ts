/** @jest-environment node */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sizesOf } from '../../../config/package-sizes.mjs';
import { canCompileTemplates, listBuilt } from '../built-app';
import { buildHost, buildHostHere, contentsOf, freshHost } from './embedded-host';

const describeBuilt = canCompileTemplates ? describe : describe.skip;
const ENV = ['--env', 'warm-1'];
const REQUIRE = /\brequire\("(\.[^"]+)"\)/g;
const IMPORT = /@import "([^"]+)"|<(?:import|wxs)[^>]* src="([^"]+)"|"comp":"([^"]+)"/g;

describeBuilt('what a native host carries of us', () => {
  let host: string;
  let before: Record<string, string>;
  beforeAll(() => {
    host = freshHost('host-package');
    before = contentsOf(host);
    buildHost(host, ...ENV);
  });
  const ours = () => listBuilt(host).filter((file) => file.startsWith('warmdesk/'));
  const read = (file: string): string => readFileSync(path.join(host, file), 'utf8');

  it('its own files stay as they are, but for app.json', () => {
    const now = contentsOf(host);
    const changed = Object.keys(before).filter((file) => now[file] !== before[file]);
    expect(changed).toEqual(['app.json']);
  });

  it('its main package: at most 8 KB more, the entry and our lines in app.json', () => {
    const bytes = (texts: Record<string, string>): number =>
      Object.entries(texts)
        .filter(([file]) => !/^(pages\/order|warmdesk\/(?!entry\/))/.test(file))
        .reduce((sum, [, text]) => sum + text.length, 0);
    expect(bytes(contentsOf(host)) - bytes(before)).toBeLessThanOrEqual(8 * 1024);
  });

  it('our packages: figures at most 1.2 MB, the others 800 KB', () => {
    const { main: _main, 'pages/order': _order, ...packages } = sizesOf(host);
    expect(Object.keys(packages)).toHaveLength(5);
    for (const [root, bytes] of Object.entries(packages)) {
      const limit = root === 'warmdesk/figures' ? 1_200 : 800;
      expect({ root, isWithin: bytes <= limit * 1024 }).toEqual({ root, isWithin: true });
    }
  });

  it('nothing of a package is taken from outside it, and what is taken is there', () => {
    const all = new Set(ours());
    const astray = ours().flatMap((file) => {
      const root = file.split('/').slice(0, 2).join('/');
      const named = [...read(file).matchAll(REQUIRE), ...read(file).matchAll(IMPORT)].map(
        (match) => match.slice(1).find(Boolean) ?? '',
      );
      return named.flatMap((name) => {
        const to = path.posix.join(path.posix.dirname(file), name);
        const isThere = ['', '.js', '.json'].some((ending) => all.has(to + ending));
        return to.startsWith(`${root}/`) && isThere ? [] : [`${file} → ${name}`];
      });
    });
    expect(astray).toEqual([]);
  });

  it('names nothing that a host’s code would meet: no global but WeChat’s own', () => {
    for (const file of ours().filter(
      (one) => one.endsWith('.js') && !one.includes('/entry/') && !one.endsWith('doorway.js'),
    ))
      expect(read(file)).toMatch(/^(require\("[^"]+"\);)*\(function\(wx,App,Page,getCurrentPages\)\{/);
  });

  it('a second time, with another look: a file that got lost comes back, the look is remembered, and then there is nothing to do', async () => {
    const look = path.join(host, 'look.json');
    const lost = 'warmdesk/entry/index.wxml';
    writeFileSync(look, JSON.stringify({ brand: '#2f6b4f' }));
    const words = read(lost);
    rmSync(path.join(host, lost));
    await buildHostHere(host, '--theme', look);
    rmSync(look);
    expect(read(lost)).toBe(words);
    const now = contentsOf(host);
    expect(now['warmdesk/entry/index.wxss']).toContain('#2f6b4f');
    expect(await buildHostHere(host)).toMatch(/^nothing to do/);
    expect(contentsOf(host)).toEqual(now);
  });

  it('out again: byte for byte what was there; what somebody changed of ours is left and named', async () => {
    appendFileSync(path.join(host, 'warmdesk/entry/index.wxml'), '<!-- mine -->');
    writeFileSync(path.join(host, 'warmdesk/notes.txt'), 'theirs');
    expect(await buildHostHere(host, '--undo')).toContain('left, as somebody changed it: entry/index.wxml');
    const { 'warmdesk/entry/index.wxml': left, 'warmdesk/notes.txt': notes, ...rest } = contentsOf(host);
    expect(left).toContain('<!-- mine -->');
    expect(notes).toBe('theirs');
    expect(rest).toEqual(before);
    expect(await buildHostHere(host, '--undo')).toMatch(/^nothing to do/);
  });

  it.each([
    ['without an environment', [], /--env is missing/],
    ['over a folder that is not ours', ENV, /is there already and not ours/],
    ['with a folder’s name that is none', [...ENV, '--prefix', '../x'], /--prefix: letters/],
  ])('%s: says what is missing and touches nothing', async (_, options, words) => {
    const other = freshHost('host-refused');
    if (words.source.includes('already')) writeFileSync(path.join(other, 'warmdesk'), '');
    const now = contentsOf(other);
    await expect(buildHostHere(other, ...options)).rejects.toThrow(words);
    expect(contentsOf(other)).toEqual(now);
  });
});
