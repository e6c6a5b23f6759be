/**
 * node config/icons.mjs [name …]
 *
 * Fetches lucide first, into the cache: six thousand files that nothing else needs.
 *
 * Writes one small file per icon into src/components/icon/glyphs: what lucide draws, escaped for a data URI; the frame
 * around it stands once, in the component. One file per icon, so that a package carries only the icons its own pages use. Without names: writes again
 * those that are there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const glyphs = path.join(root, 'src/components/icon/glyphs');
mkdirSync(glyphs, { recursive: true });

/** Whose drawings, in which version. */
const LUCIDE = 'lucide-static@1.62.0';
const fetched = path.join(root, '.cache/icons', LUCIDE);
if (!existsSync(fetched)) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  mkdirSync(fetched, { recursive: true });
  execFileSync(npm, ['install', '--prefix', fetched, '--no-audit', '--no-fund', LUCIDE], { stdio: 'inherit' });
}
const drawings = path.join(fetched, 'node_modules/lucide-static/icons');

/** Drawings whose names mean something else in code. */
const RESERVED = ['history', 'package', 'delete', 'import', 'export'];
const present = readdirSync(glyphs).map((file) => path.basename(file, '.ts'));
for (const name of [...new Set([...present, ...process.argv.slice(2)])]) {
  const drawing = readFileSync(path.join(drawings, `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<svg[^>]*>|<\/svg>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/" \/>/g, '"/>')
    .trim();
  // Inside url("…"): a double quote would end it, and only these signs have to be escaped.
  const uri = drawing.replace(/"/g, '%27').replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23');
  const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const constant = RESERVED.includes(camel) ? `${camel}Icon` : camel;
  writeFileSync(path.join(glyphs, `${name}.ts`), `export const ${constant} =\n  '${uri}';\n`);
}
console.log(`${readdirSync(glyphs).length} icons`);
