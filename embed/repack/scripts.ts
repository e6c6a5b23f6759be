import path from 'node:path';
import { type BuiltApp, type BuiltModule, reach } from './built-app';

/** Pages of one package, each with where it lies in it. */
export interface PackagePages {
  readonly pages: readonly { readonly ours: string; readonly place: string }[];
}

/** What a script of ours is given in place of WeChat's globals, in the order in which the doorway has it. */
const INSIDE = 'wx,App,Page,getCurrentPages';

/** What several pages need, but is less than this, comes with the base: a file of its own costs more than it saves. */
const LEAST_SHARED_CHARS = 2_000;

/**
 * The scripts of one package, by their place in it. `base.js` holds what every page stands on; what several pages need lies in
 * files by who needs it, so that nothing comes twice and a page loads no more than its own.
 */
export function packageScripts(app: BuiltApp, { pages }: PackagePages): ReadonlyMap<string, string> {
  const entryOf = (file: string): string => {
    const entry = app.entries.get(file);
    if (entry === undefined) throw new Error(`the build has no script for ${file}`);
    return entry;
  };
  const base = new Set(reach(app, [entryOf('app'), entryOf('comp')]));
  const users = usersOf(
    app,
    pages.map(({ ours, place }) => [place, entryOf(ours)]),
    base,
  );
  const several = [...users].filter(([who]) => who.includes(' '));
  const isSmall = (ids: readonly string[]): boolean =>
    ids.reduce((chars, id) => chars + (app.modules.get(id)?.source.length ?? 0), 0) < LEAST_SHARED_CHARS;
  for (const [, ids] of several) if (isSmall(ids)) for (const id of ids) base.add(id);
  const shared = new Map(
    several.filter(([, ids]) => !isSmall(ids)).map(([who, ids], at) => [who, { file: `shared/${at}.js`, ids }]),
  );
  const scripts = new Map<string, string>();
  scripts.set('base.js', `${app.read('runtime.js')};${chunk(app, 'base', base, entryOf('app'))}`);
  scripts.set('comp.js', chunk(app, 'comp', [], entryOf('comp')));
  for (const { file, ids } of shared.values()) scripts.set(file, chunk(app, file, ids));
  const needs = (place: string): string[] =>
    [...shared].filter(([who]) => who.split(' ').includes(place)).map(([, { file }]) => file);
  for (const { ours, place } of pages) {
    scripts.set(`${place}.js`, chunk(app, place, users.get(place) ?? [], entryOf(ours)));
  }
  return new Map(
    [...scripts].map(([file, code]) => {
      const page = pages.find(({ place }) => `${place}.js` === file);
      const before = file === 'base.js' ? [] : ['base.js', ...(page ? needs(page.place) : [])];
      return [file, inside(file, page || file === 'comp.js' ? before : [], code)];
    }),
  );
}

/** The modules beyond the base, by who of the pages needs them: their places, joined. */
function usersOf(
  app: BuiltApp,
  pages: readonly (readonly [place: string, entry: string])[],
  base: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const who = new Map<string, string[]>();
  for (const [place, entry] of pages) {
    for (const id of reach(app, [entry])) if (!base.has(id)) who.set(id, [...(who.get(id) ?? []), place]);
  }
  const byUsers = new Map<string, string[]>();
  for (const [id, places] of [...who].sort(([one], [other]) => Number(one) - Number(other))) {
    const key = places.join(' ');
    byUsers.set(key, [...(byUsers.get(key) ?? []), id]);
  }
  return new Map([...byUsers].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Modules handed to webpack's runtime, and the one that is begun with. */
function chunk(app: BuiltApp, name: string, ids: Iterable<string>, entry?: string): string {
  const all = [...ids].flatMap((id) => app.modules.get(id) ?? []);
  const strict = all.filter(({ isStrict }) => isStrict);
  const loose = all.filter(({ isStrict }) => !isStrict);
  const modules =
    strict.length === 0
      ? literal(loose)
      : `Object.assign(${literal(loose)},function(){"use strict";return${literal(strict)}}())`;
  const begin = entry === undefined ? '' : `,function(e){e(e.s=${entry})}`;
  return `(wx.webpackJsonp=wx.webpackJsonp||[]).push([[${JSON.stringify(name)}],${modules}${begin}]);`;
}

const literal = (modules: readonly BuiltModule[]): string =>
  // A method is written with its name, every other function beside it.
  `{${modules.map(({ id, source }) => (/^\d/.test(source) ? source : `${id}:${source}`)).join(',')}}`;

/** A script that sees the doorway in place of WeChat's globals, after those it needs. */
function inside(file: string, needed: readonly string[], code: string): string {
  const from = (other: string): string => {
    const relative = path.posix.relative(path.posix.dirname(file), other);
    return JSON.stringify(relative.startsWith('.') ? relative : `./${relative}`);
  };
  const requires = needed.map((other) => `require(${from(other)});`).join('');
  return `${requires}(function(${INSIDE}){${code}}).apply(void 0,require(${from('doorway.js')}).inside);\n`;
}
