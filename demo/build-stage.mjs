/** node demo/build-stage.mjs: bundles the stage page, and what makes a frame a phone, into `<dist>/stage/`. */
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.resolve(root, process.env.WARMDESK_DIST ?? 'dist', 'stage');

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: { stage: path.join(root, 'demo/stage/main.tsx'), phone: path.join(root, 'demo/phone/phone.ts') },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  jsx: 'automatic',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"' },
});
await cp(path.join(root, 'demo/stage/index.html'), path.join(out, 'index.html'));
