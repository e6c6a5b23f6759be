import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { openDemo } from './open-demo';

/** What `npm start` found on its command line, as JSON. See demo/start/options.mjs. */
interface StartOptions {
  readonly port: number;
  readonly data: string;
  readonly reset: boolean;
  readonly host: string;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

async function main({ port, data, reset, host }: StartOptions): Promise<void> {
  const rootDir = resolve(__dirname, '..');
  const dataDir = resolve(rootDir, data);
  const isLoopbackOnly = LOOPBACK.includes(host);
  const demo = await openDemo({
    rootDir,
    dataDir,
    distDir: resolve(rootDir, process.env.WARMDESK_DIST ?? 'dist'),
    isReset: reset,
    isLoopbackOnly,
    ownNames: [host],
    onProgress: () => console.log('Seeding the shop: orders, FAQ, and a day of people …'),
  });
  const server = serve({ fetch: demo.app.fetch, port, hostname: host }, () => {
    const url = `http://${isLoopbackOnly ? '127.0.0.1' : addressFor(host)}:${port}`;
    const kept = demo.data.wasKept ? `kept from before, in ${dataDir} (--reset starts over)` : `seeded, in ${dataDir}`;
    const code = demo.data.wasKept ? '' : `\n  Code of the first admin, shown once: ${demo.data.claimCode}`;
    if (!isLoopbackOnly) console.log('\n  Open to this network: whoever reaches it can play every person.');
    console.log(`\n  WarmDesk 暖心客服   ${url}\n  Data ${kept}${code}\n  Ctrl-C ends it\n`);
  });
  server.on('error', async (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} was taken meanwhile. Try another --port.` : error.message,
    );
    await demo.close();
    process.exit(1);
  });

  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    server.close();
    // Open event streams would keep the server from ending.
    if ('closeAllConnections' in server) server.closeAllConnections();
    await demo.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

/** What another device can type: this machine's own address when it listens on all of them. */
function addressFor(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const addresses = Object.values(networkInterfaces()).flat();
  return addresses.find((address) => address?.family === 'IPv4' && !address.internal)?.address ?? '127.0.0.1';
}

main(JSON.parse(process.argv[2] ?? '{}') as StartOptions).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
