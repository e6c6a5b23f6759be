import { mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { OUTSIDE } from '../../../cloudfunctions/courier/outside/outside';
import { configOf, FUNCTIONS, type FunctionSpec } from '../../../deployment/functions';
import type { FunctionSource } from '../../cloud/bundle-functions';

/** What a courier of the tests knows of the outside. */
export interface World {
  readonly ports: Readonly<Record<string, number>>;
  readonly trusted: string;
  readonly patienceMillis: number;
}

/** One request that somebody outside got. */
export interface Received {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = (received: Received, response: ServerResponse) => void;

export interface SmallWorld {
  readonly received: Received[];
  /** How it answers from now on; 204 as it begins. */
  answer: Answer;
  readonly key: string;
  readonly cert: string;
  /** Gives a name to another server of this machine. */
  name(host: string, port: number): void;
  /** How long the courier waits for it, in milliseconds; as long as in earnest when it is not said. */
  waitFor(patienceMillis?: number): void;
  close(): Promise<void>;
}

export const WORLD_FILE = join(mkdtempSync(join(tmpdir(), 'world-')), 'world.json');

/** The courier that goes there, in place of the deployed one. */
export const COURIER_IN_WORLD: Readonly<Record<string, FunctionSource>> = {
  courier: {
    code: "export * from './test/cloudfunctions/courier/courier-in-world';",
    config: configOf(FUNCTIONS.find(({ name }) => name === 'courier') as FunctionSpec),
  },
};

/** The same without a right to make links; set off by hand. */
export const COURIER_WITHOUT_LINKS: Readonly<Record<string, FunctionSource>> = {
  unlinked: {
    code: "export * from './test/cloudfunctions/courier/courier-in-world';",
    config: { timeout: 60, triggers: [{ name: 'newYear', type: 'timer', config: '0 0 0 1 1 * *' }] },
  },
};

export const TAKES: Answer = (_received, response) => response.writeHead(204).end();
export const answers =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (_received, response) =>
    response.writeHead(status, headers).end(body);

/** Somebody outside who has these names, over https with a certificate that the courier of the tests trusts. */
export async function openWorld(hosts: readonly string[]): Promise<SmallWorld> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'small world' }], {
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const received: Received[] = [];
  const ports: Record<string, number> = {};
  let { patienceMillis } = OUTSIDE;
  const write = () =>
    writeFileSync(WORLD_FILE, JSON.stringify({ ports, trusted: cert, patienceMillis } satisfies World));
  const server: Server = createServer({ key, cert }, (request, response) => {
    void read(request).then((one) => {
      received.push(one);
      world.answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const world: SmallWorld = {
    ...{ received, key, cert, answer: TAKES },
    name: (host, port) => {
      ports[host] = port;
      write();
    },
    waitFor: (millis = OUTSIDE.patienceMillis) => {
      patienceMillis = millis;
      write();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  for (const host of hosts) world.name(host, (server.address() as AddressInfo).port);
  return world;
}

async function read(request: IncomingMessage): Promise<Received> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return { host: headers.host ?? '', path: request.url ?? '', headers, body };
}
