import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BuiltApp } from './built-app';
import type { PackagePages } from './scripts';

const IMPORT = /@import "([^"]+)";/g;
/** The template of a row that is compiled whole; Taro writes its last part as what the row is called. */
const ROW = /<template name="tmpl_0_(f\d+t\d+)">[\s\S]*?<\/template>\n?/g;

/** How a page of ours stands in a host whatever its other pages do: a bar with a title, and the renderer that Taro writes for. */
const STEADY = { navigationStyle: 'default', renderer: 'webview' };

/**
 * Templates, styles and configurations of one package, by their place in it. The app's own stylesheet does not reach an
 * independent package: each page imports it.
 *
 * @param scripts the package's scripts, to leave out the rows that none of them draws
 */
export function packageLooks(
  app: BuiltApp,
  { pages }: PackagePages,
  scripts: Iterable<string>,
  theme: string,
): ReadonlyMap<string, string> {
  const code = [...scripts].join('\n');
  const looks = new Map<string, string>();
  looks.set(
    'base.wxml',
    app
      .read('base.wxml')
      .replace(ROW, (row, name: string) => (code.includes(`"${name}"`) ? row : ''))
      .replace(/>\s+</g, '><'),
  );
  for (const file of ['utils.wxs', 'comp.wxml', 'comp.json']) looks.set(file, app.read(file));
  const styles = stylesInto(app, looks);
  const base = styles('app.wxss', theme);
  for (const { ours, place } of pages) {
    const folder = path.posix.dirname(place);
    const to = (file: string): string => path.posix.relative(folder, file);
    looks.set(
      `${place}.wxml`,
      app.read(`${ours}.wxml`).replace(/(<import src=")[^"]*base\.wxml"/, `$1${to('base.wxml')}"`),
    );
    const own = app.files.includes(`${ours}.wxss`) ? app.read(`${ours}.wxss`) : '';
    const imported = own.replace(
      IMPORT,
      (_, file: string) => `@import "${to(styles(path.posix.join(path.posix.dirname(ours), file)))}";`,
    );
    looks.set(`${place}.wxss`, `@import "${to(base)}";${imported}`);
    const { usingComponents: _, ...config } = JSON.parse(app.read(`${ours}.json`)) as Record<string, unknown>;
    looks.set(`${place}.json`, JSON.stringify({ ...STEADY, ...config, usingComponents: { comp: to('comp') } }));
  }
  return looks;
}

/** Puts a stylesheet and what it imports into the package, each content once. Answers where it is. */
function stylesInto(app: BuiltApp, looks: Map<string, string>): (file: string, more?: string) => string {
  const put = (file: string, more = ''): string => {
    const text = app
      .read(file)
      .replace(
        IMPORT,
        (_, other: string) =>
          `@import "${path.posix.basename(put(path.posix.join(path.posix.dirname(file), other)))}";`,
      );
    const place = `styles/${createHash('sha256').update(text).update(more).digest('hex').slice(0, 8)}.wxss`;
    looks.set(place, text + more);
    return place;
  };
  return put;
}
