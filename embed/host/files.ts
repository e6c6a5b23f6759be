import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../bundle';
import { PACKAGES, placeOf } from '../doorway/paths';
import type { Embedding } from '../doorway/wechat';
import { entryFiles } from '../entry/files';
import { type BuiltApp, readBuiltApp } from '../repack/built-app';
import { packageLooks } from '../repack/looks';
import { packageScripts } from '../repack/scripts';
import type { ListedPackage } from './app-json';

/** Everything of ours in a host: its files by their paths below our folder there, and its packages as app.json lists them. */
export interface Embedded {
  readonly files: ReadonlyMap<string, string>;
  readonly packages: readonly ListedPackage[];
}

/**
 * Makes of the built mini program what a host carries: the same modules and templates, put together anew, so that nothing is
 * compiled a second time.
 *
 * @param dist what `npm run build:weapp` left
 * @param theme the host's own colours and sizes as CSS, or nothing
 */
export async function embeddedFiles(dist: string, embedding: Embedding, theme: string): Promise<Embedded> {
  const app = readBuiltApp(dist);
  const files = new Map<string, string>();
  const packages: ListedPackage[] = [];
  const doorway = await bundle('doorway/inside.ts', embedding);
  for (const name of PACKAGES) {
    const pages = pagesOf(app, `${name}/`);
    const scripts = packageScripts(app, { pages });
    const looks = packageLooks(app, { pages }, scripts.values(), theme);
    for (const [file, text] of [...scripts, ...looks, ['doorway.js', doorway] as const])
      files.set(`${name}/${file}`, text);
    packages.push({ root: `${embedding.prefix}/${name}`, pages: pages.map(({ place }) => place), independent: true });
  }
  for (const [file, text] of await entryFiles(embedding, theme)) files.set(`entry/${file}`, text);
  return { files, packages };
}

/** The pages that lie in one package, each with where. */
function pagesOf(app: BuiltApp, root: string) {
  const { subPackages } = JSON.parse(readFileSync(path.join(app.folder, 'app.json'), 'utf8')) as {
    subPackages: readonly { root: string; pages: readonly string[] }[];
  };
  return subPackages
    .flatMap((listed) => listed.pages.map((page) => `${listed.root}/${page}`))
    .flatMap((ours) => {
      const place = placeOf(ours);
      return place?.startsWith(root) ? [{ ours, place: place.slice(root.length) }] : [];
    });
}
