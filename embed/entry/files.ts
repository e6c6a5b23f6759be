import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../bundle';
import type { Embedding } from '../doorway/wechat';
import { withShortNames } from './short-names';
import { entryStyles } from './styles';

/**
 * The native entry as a host carries it, by file name: a component in WeChat's own languages.
 *
 * @param theme the host's own colours and sizes as CSS, or nothing
 */
export async function entryFiles(embedding: Embedding, theme: string): Promise<ReadonlyMap<string, string>> {
  const template = readFileSync(path.join(__dirname, 'index.wxml'), 'utf8')
    .replace(/>\s+</g, '><')
    .replaceAll(' />', '/>');
  const { wxml, wxss } = withShortNames(template.trim(), await entryStyles(theme));
  return new Map([
    ['index.js', await bundle('entry/index.ts', embedding)],
    ['index.json', '{"component":true}'],
    ['index.wxml', wxml],
    ['index.wxss', wxss],
  ]);
}
