/**
 * node config/icons.mjs [name …]
 *
 * Writes one small file per icon into src/components/icon/glyphs: the lucide drawing with our 1.75 stroke, as a data
 * URI. One file per icon, so that a package carries only the icons its own pages use. Without names: writes again
 * those that are there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const glyphs = path.join(root, 'src/components/icon/glyphs');
mkdirSync(glyphs, { recursive: true });

/** Drawings whose names are words of the language. */
const RESERVED = ['package', 'delete', 'import', 'export'];
const present = readdirSync(glyphs).map((file) => path.basename(file, '.ts'));
for (const name of [...new Set([...present, ...process.argv.slice(2)])]) {
  const drawing = readFileSync(path.join(root, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\s+class="[^"]*"/, '')
    .replace('stroke-width="2"', 'stroke-width="1.75"')
    .replace('stroke="currentColor"', 'stroke="black"')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/" \/>/g, '"/>')
    .trim();
  const uri = `data:image/svg+xml,${encodeURIComponent(drawing.replace(/"/g, "'"))
    .replace(/%20/g, ' ')
    .replace(/%3D/g, '=')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%2C/g, ',')
    .replace(/'/g, '%27')}`;
  const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const constant = RESERVED.includes(camel) ? `${camel}Icon` : camel;
  writeFileSync(path.join(glyphs, `${name}.ts`), `export const ${constant} =\n  '${uri}';\n`);
}
console.log(`${readdirSync(glyphs).length} icons`);
