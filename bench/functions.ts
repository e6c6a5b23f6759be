/**
 * What the functions cost on this machine: `npm run bench:functions`. The deployed bundles with the real SDK run on the
 * local cloud (gateway, SQLite, two runners), called one after the other and side by side. A laptop's milliseconds are
 * not the cloud's, which adds some 5 to 20 to every database call: so the calls are counted too.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { buildFunctions } from '../config/build-functions';
import { FUNCTIONS_TARGET } from '../deployment/functions';
import { OUR_LIMITS } from '../domain/kernel';
import { createTestCloud, type TestCloud } from '../test/cloud/describe-cloud';
import { deskCloud } from '../test/cloudfunctions/desk-cloud';
import {
  AGENT,
  message,
  newKey,
  ORDER,
  SHOPPER,
  seedTicketDesk,
  ticketThatIs,
} from '../test/cloudfunctions/ticket-desk';

const ROOT = resolve(__dirname, '..');
const CACHE = join(ROOT, '.cache/bench-functions');
const WARM_CALLS = 60;
const COLD_STARTS = 6;
const SIDE_BY_SIDE = 8;
const SECONDS = 3;
/** The shopper of the bench may not leave more messages than this in ten minutes. */
const FRESH_EVERY = OUR_LIMITS.ticketsPerShopper.count;

type Row = Readonly<Record<string, string | number>>;
type Input = (cloud: TestCloud) => Promise<object>;
type Action = readonly [name: 'shopper' | 'agent', action: string, input: Input];

const keys = `k1:${randomBytes(32).toString('base64')}`;
process.env.WARMDESK_KEYS = keys;
process.env.WARMDESK_KEY_ID = 'k1';

const onTicket =
  (state: Parameters<typeof ticketThatIs>[1], more: object = {}): Input =>
  async (cloud) => ({ key: newKey(), ticketId: await ticketThatIs(cloud, state), ...more });
const nothing: Input = async () => ({});

const ACTIONS: readonly Action[] = [
  ['shopper', 'inbox.head', nothing],
  ['shopper', 'order.list', nothing],
  ['shopper', 'order.get', async () => ({ orderId: ORDER })],
  ['shopper', 'ticket.create', async () => message()],
  ['shopper', 'ticket.list', nothing],
  ['shopper', 'ticket.get', async (cloud) => ({ ticketId: await ticketThatIs(cloud, 'answered') })],
  ['shopper', 'ticket.reply', onTicket('asked', { text: '补充一下' })],
  ['agent', 'queue.list', async () => ({ view: 'waiting' })],
  ['agent', 'ticket.get', async (cloud) => ({ ticketId: await ticketThatIs(cloud, 'open', { orderId: ORDER }) })],
  ['agent', 'ticket.claim', onTicket('new')],
  ['agent', 'ticket.reply', onTicket('open', { text: '今天到账' })],
  ['agent', 'ticket.note', onTicket('open', { text: '老客户' })],
  ['agent', 'ticket.resolve', onTicket('open', { text: '已退款' })],
];

let shoppers = 0;
/** Messages are left by ever other people, for one person may leave only so many. */
const openidOf = ([name, action]: Action) => {
  if (name === 'agent') return AGENT;
  return action === 'ticket.create' ? `oShopper_Bench-${shoppers++}` : SHOPPER;
};

async function openCloud(functionsDir: string, poolSize = 2): Promise<TestCloud> {
  const functionEnv = { WARMDESK_KEYS: keys, WARMDESK_KEY_ID: 'k1' };
  const options = { functionsDir, functionEnv, poolSize, frozenClock: false, now: Date.now() };
  const cloud = await createTestCloud(deskCloud([], options));
  startFresh(cloud);
  return cloud;
}

/** An empty desk; the functions stay warm. */
function startFresh(cloud: TestCloud): void {
  cloud.reset();
  seedTicketDesk(cloud);
}

async function run(cloud: TestCloud, called: Action, input: object) {
  const [name, action] = called;
  const startedAt = performance.now();
  const outcome = await cloud.callFunction(name, { action, input }, { openid: openidOf(called) });
  const millis = performance.now() - startedAt;
  if (!(outcome.result as { ok?: boolean } | undefined)?.ok) {
    throw new Error(`${name}/${action}: ${JSON.stringify(outcome.result ?? outcome.error)}`);
  }
  return { millis, databaseCalls: outcome.databaseCalls };
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const shown = (millis: number) => millis.toFixed(1);

/** One after the other; making the ticket that the call needs is not measured. */
async function measureWarm(functionsDir: string): Promise<Row[]> {
  const cloud = await openCloud(functionsDir);
  const rows: Row[] = [];
  for (const action of ACTIONS) {
    const runs: { millis: number; databaseCalls: number }[] = [];
    for (let n = 0; n < WARM_CALLS + 5; n += 1) {
      if (n % FRESH_EVERY === 0) startFresh(cloud);
      runs.push(await run(cloud, action, await action[2](cloud)));
    }
    const warm = runs.slice(5);
    const millis = warm.map((one) => one.millis).sort((a, b) => a - b);
    rows.push({
      action: `${action[0]}/${action[1]}`,
      'database calls': Math.min(...warm.map((one) => one.databaseCalls)),
      'p50 ms': shown(quantile(millis, 0.5)),
      'p99 ms': shown(quantile(millis, 0.99)),
    });
  }
  await cloud.close();
  return rows;
}

/** As many callers at once as fit, for some seconds. Only actions whose input needs no call of its own. */
async function measureThroughput(functionsDir: string): Promise<Row[]> {
  const cloud = await openCloud(functionsDir);
  const rows: Row[] = [];
  for (const action of ACTIONS.filter(([, name]) => ['inbox.head', 'queue.list', 'ticket.create'].includes(name))) {
    const until = performance.now() + SECONDS * 1000;
    const millis: number[] = [];
    const caller = async () => {
      while (performance.now() < until) millis.push((await run(cloud, action, await action[2](cloud))).millis);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, caller));
    millis.sort((a, b) => a - b);
    rows.push({
      action: `${action[0]}/${action[1]}`,
      'calls per second': Math.round(millis.length / SECONDS),
      'p50 ms': shown(quantile(millis, 0.5)),
      'p99 ms': shown(quantile(millis, 0.99)),
    });
  }
  await cloud.close();
  return rows;
}

/** The first call of a fresh instance, from nothing to its answer. */
async function measureCold(functionsDir: string): Promise<number[]> {
  const millis: number[] = [];
  for (let n = 0; n < COLD_STARTS; n += 1) {
    const cloud = await openCloud(functionsDir, 1);
    millis.push((await run(cloud, ['agent', 'queue.list', nothing], { view: 'waiting' })).millis);
    await cloud.close();
  }
  return millis.sort((a, b) => a - b);
}

/** The same functions with the SDK beside them, as an installation in the cloud would have it. */
async function buildUnbundled(outDir: string): Promise<void> {
  await build({
    entryPoints: ['shopper', 'agent'].map((name) => ({ in: join(ROOT, 'cloudfunctions', name), out: `${name}/index` })),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: FUNCTIONS_TARGET,
    format: 'cjs',
    external: ['wx-server-sdk'],
    logLevel: 'error',
  });
}

async function main(): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  process.env.WARMDESK_DIST = CACHE;
  await buildFunctions(ROOT);
  const bundled = join(CACHE, 'cloudfunctions');
  const unbundled = join(CACHE, 'unbundled');
  await buildUnbundled(unbundled);

  console.log(`\nWarm, one after the other (${WARM_CALLS} calls each)`);
  console.table(await measureWarm(bundled));
  console.log(`\nWarm, ${SIDE_BY_SIDE} callers at once, ${SECONDS} s each`);
  console.table(await measureThroughput(bundled));
  console.log(`\nCold start to the answer of agent/queue.list (${COLD_STARTS} each)`);
  const cold = { 'SDK in the bundle': await measureCold(bundled), 'SDK beside it': await measureCold(unbundled) };
  console.table(
    Object.entries(cold).map(([built, millis]) => ({
      built,
      'p50 ms': shown(quantile(millis, 0.5)),
      'slowest ms': shown(quantile(millis, 1)),
    })),
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
