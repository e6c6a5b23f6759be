import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Embedding } from './doorway/wechat';

const HERE = __dirname;

/** What of our pages' code is left over when only its pure part is used: React, Taro, styles, and files that nothing is taken of. */
const pureParts: Plugin = {
  name: 'pure-parts',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^(react|@tarojs\/.*)$|\.scss$/ }, ({ path: name }) => ({
      path: name,
      external: true,
      sideEffects: false,
    }));
    onResolve({ filter: /^\.{1,2}\// }, async ({ path: name, pluginData, ...asked }) => {
      if (pluginData === pureParts.name || /\.scss$/.test(name)) return undefined;
      const found = await resolve(name, { ...asked, pluginData: pureParts.name });
      return { path: found.path, sideEffects: false };
    });
  },
};

/** A script for a mini program: one file, of what it uses, with how it is embedded written in. */
export async function bundle(entry: string, embedding: Embedding): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    write: false,
    minify: true,
    // Measures that only our own code knows by name; what a host is told, and what is kept, stays.
    mangleProps: /Px$/,
    reserveProps: /^raisedPx$/,
    format: 'cjs',
    platform: 'neutral',
    // As our own build has it (`config/index.ts`).
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    resolveExtensions: ['.weapp.tsx', '.weapp.ts', '.tsx', '.ts'],
    define: Object.fromEntries(
      Object.entries(embedding).map(([name, value]) => [`EMBEDDING.${name}`, JSON.stringify(value)]),
    ),
    plugins: [pureParts],
  });
  return outputFiles[0]?.text ?? '';
}
