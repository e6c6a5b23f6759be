import { existsSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'sass';
import { pages as agent } from '../../src/agent/pages';
import { pages as automation } from '../../src/automation/pages';
import { pages as charts } from '../../src/charts/pages';
import { pages as connections } from '../../src/connections/pages';
import { pages as figures } from '../../src/figures/pages';
import { pages as mall } from '../../src/mall/pages';
import { pages as merchant } from '../../src/merchant/pages';
import { pages as records } from '../../src/records/pages';
import { pages as shopper } from '../../src/shopper/pages';
import { importsOf, listFiles, readSource } from '../source-tree';

const ROOT = path.resolve(__dirname, '../..');
const ROOMS = { mall, shopper, agent, merchant, automation, connections, records, figures, charts };
const PAGES = Object.entries(ROOMS).flatMap(([room, pages]) => pages.map((page) => `src/${room}/${page}`));

/** Parts of a block, by the names as they are written. */
const DRAWN = /className=(?:"([^"]+)"|\{`([^`]+)`\})/g;
const PART = /^[a-z][a-z0-9-]*__[a-z0-9-]+$/;

/** A page's own file; one for each platform where it has two. */
const fileOf = (page: string): string =>
  ['.tsx', '.weapp.tsx'].map((ending) => `${page}${ending}`).find((file) => existsSync(path.join(ROOT, file))) ?? page;

/** All that a file brings in, and what each of them draws. */
function broughtIn(entry: string): Set<string> {
  const known = new Set<string>();
  const left = [entry];
  for (let file = left.pop(); file; file = left.pop()) {
    if (known.has(file)) continue;
    known.add(file);
    if (!file.startsWith('src/') || file.endsWith('.scss')) continue;
    left.push(...importsOf(file).flatMap(({ to, isPackage }) => (isPackage ? [] : to)));
  }
  return known;
}

const styledBy = new Map<string, ReadonlySet<string>>();
function partsStyledIn(stylesheet: string): ReadonlySet<string> {
  const known = styledBy.get(stylesheet);
  if (known) return known;
  const { css } = compile(path.join(ROOT, stylesheet), { loadPaths: [path.join(ROOT, 'node_modules')] });
  const parts = new Set([...css.matchAll(/\.([a-z][a-z0-9-]*__[a-z0-9-]+)/g)].map(([, part = '']) => part));
  styledBy.set(stylesheet, parts);
  return parts;
}

const partsDrawnIn = (file: string): readonly string[] =>
  [...readSource(file).matchAll(DRAWN)]
    .flatMap(([, plain, template]) => (plain ?? template ?? '').split(/\s+/))
    .filter((name) => PART.test(name));

/**
 * In WeChat a page has its own styles and those of what it brings in, and none of another page's: a part that is styled only in the
 * stylesheet of the page it was made for stands bare on the next.
 */
test('a part that is styled anywhere is styled on every page that draws it', () => {
  const stylesheets = listFiles(['.scss'], 'src').filter((file) => !file.startsWith('src/theme/'));
  const anywhere = new Set(stylesheets.flatMap((file) => [...partsStyledIn(file)]));
  // On every page of a browser.
  const everywhere = new Set(
    stylesheets.filter((file) => file.startsWith('src/browser/')).flatMap((file) => [...partsStyledIn(file)]),
  );
  const bare = new Set<string>();
  for (const page of PAGES) {
    const files = [...broughtIn(fileOf(page))];
    const styled = new Set(files.filter((file) => file.endsWith('.scss')).flatMap((file) => [...partsStyledIn(file)]));
    for (const file of files.filter((one) => one.endsWith('.tsx'))) {
      for (const part of partsDrawnIn(file))
        if (anywhere.has(part) && !styled.has(part) && !everywhere.has(part)) bare.add(`${part} of ${file} on ${page}`);
    }
  }
  expect([...bare]).toEqual([]);
});
