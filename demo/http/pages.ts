import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import type { DemoParts } from './parts';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The pages: the stage at `/`, the mini program's browser build at `/app/`, the shop's pictures, and a Chinese font for
 * machines that have none.
 */
export const pageRoutes = ({ cloud, distDir, rootDir }: DemoParts) => {
  const folder = (prefix: string, root: string, cacheControl: string) =>
    serveStatic({
      root,
      rewriteRequestPath: (path) => path.slice(prefix.length),
      onFound: (_path, c) => c.header('Cache-Control', cacheControl),
    });
  const fontDir = join(rootDir, 'node_modules/@fontsource/noto-sans-sc');
  const fontFaces = ['400.css', '600.css'].map((file) => readFileSync(join(fontDir, file), 'utf8')).join('\n');

  return new Hono()
    .get('/', (c) => page(c, readFileSync(join(distDir, 'stage/index.html'), 'utf8')))
    .use('/stage/*', folder('/stage', join(distDir, 'stage'), 'no-cache'))
    .get('/app', (c) => c.redirect(`/app/${new URL(c.req.url).search}`))
    .get('/app/', (c) => page(c, asPhone(readFileSync(join(distDir, 'h5/index.html'), 'utf8'), cloud.clock.now())))
    .use('/app/*', folder('/app', join(distDir, 'h5'), FOREVER))
    .use('/pictures/*', folder('/pictures', join(rootDir, 'demo/seed/pictures'), 'max-age=3600'))
    .get('/fonts/noto-sans-sc.css', (c) => {
      c.header('Content-Type', 'text/css; charset=utf-8');
      c.header('Cache-Control', 'max-age=86400');
      return c.body(fontFaces);
    })
    .use('/fonts/files/*', folder('/fonts', fontDir, FOREVER));
};

function page(c: Context, text: string) {
  c.header('Cache-Control', 'no-store');
  return c.html(text);
}

/** A browser frame becomes a phone of its own before the mini program starts in it: see demo/phone/phone.ts. */
function asPhone(html: string, now: number): string {
  const parts = `<link rel="stylesheet" href="/fonts/noto-sans-sc.css"><script src="/stage/phone.js" data-now="${now}"></script>`;
  return html.replace(/<head>/i, (head) => `${head}${parts}`);
}
