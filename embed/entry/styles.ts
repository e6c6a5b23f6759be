import path from 'node:path';
import { transform } from 'esbuild';
import postcss from 'postcss';
import { compile } from 'sass';
import { headset } from '../../src/components/icon/glyphs/headset';
import { maskUrl } from '../../src/components/icon/mask';

/** Of a page of 375, as the build of our own pages has it. */
const RPX_A_PX = 2;
/** What only a browser, or our own pages, draw of the entry. */
const NOT_HERE = /^div\.|\.wd-page|entry__hint|\.entry$|\.entry--|wd-icon--/;
/** What is drawn on it. */
/** What is no use on a phone, or what the place around it, measured by the script, says as well. */
const SPARED = /^(cursor|min-height|font-variant-numeric)$/;
/** What is drawn on it. */
const GLYPH = `.wd-icon{-webkit-mask-image:${maskUrl(headset)}}`;

/**
 * The entry's stylesheet, as small as a host's main package wants it: of the styles of our own entry what the native one
 * draws, in WeChat's unit, with no variable for what is the same in light and dark.
 */
export async function entryStyles(theme: string): Promise<string> {
  const { css } = compile(path.join(__dirname, 'index.scss'), { style: 'compressed' });
  const root = postcss.parse(css + GLYPH + theme);
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => !NOT_HERE.test(selector));
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors.map((selector) => selector.replace(/^\.entry \./, '.'));
  });
  writeOut(root);
  root.walkDecls((declaration) => {
    if (SPARED.test(declaration.prop)) declaration.remove();
    declaration.raws.between = ':';
    declaration.value = declaration.value.replace(/(-?[\d.]+)px\b/g, (_, px: string) => `${Number(px) * RPX_A_PX}rpx`);
  });
  const { code } = await transform(root.toString(), { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** Writes variables of one value where they are used, and takes out those that nothing asks for. */
function writeOut(root: postcss.Root): void {
  const values = new Map<string, Set<string>>();
  root.walkDecls(/^--/, ({ prop, value }) => void values.set(prop, (values.get(prop) ?? new Set()).add(value.trim())));
  const only = (name: string): string | undefined => {
    const all = [...(values.get(name) ?? [])];
    return all.length === 1 ? all[0] : undefined;
  };
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/var\((--[\w-]+)\)/g, (use, name: string) => only(name) ?? use);
  });
  const used = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  root.walkDecls(/^--/, (declaration) => void (used.has(declaration.prop) || declaration.remove()));
}
