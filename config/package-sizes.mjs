import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** WeChat refuses 2 MB; a subpackage that is opened on a phone with a poor line should stay well under it. */
export const SUBPACKAGE_LIMIT_BYTES = 700 * 1024;
/** The main package belongs to the host mall: ours may add a fifth to what Taro itself costs. */
export const MAIN_RATIO_LIMIT = 1.2;

/**
 * Bytes of the main package and of each subpackage of a built app.
 *
 * @param {string} dist the folder with app.json
 * @returns {Record<string, number>} `main` and each subpackage's root
 */
export function sizesOf(dist) {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''));
  const sizes = Object.fromEntries([['main', 0], ...roots.map((root) => [root, 0])]);
  const visit = (folder) => {
    for (const entry of readdirSync(path.join(dist, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) visit(file);
      // Licence notes and source maps are not uploaded.
      else if (!/\.(LICENSE\.txt|map)$/.test(file) && file !== 'project.config.json') {
        const root = roots.find((name) => file.startsWith(`${name}/`)) ?? 'main';
        sizes[root] += statSync(path.join(dist, file)).size;
      }
    }
  };
  visit('');
  return sizes;
}

/** How many times a bare Taro app of three empty pages the main package weighs. */
export function mainPackageRatio(dist, bareDist) {
  return sizesOf(dist).main / sizesOf(bareDist).main;
}
