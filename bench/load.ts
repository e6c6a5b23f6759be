/**
 * What the local cloud carries on this machine: `npm run bench:load [-- seconds]`. Sixteen callers at once, each a shopper
 * who leaves a message and looks after it and an agent who takes and answers it, go through the deployed bundles, the
 * real SDK, the gateway and the database. CPU is that of the whole process: functions run in its threads. On Linux it is
 * told apart: the local cloud's own thread, those of functions (the SDK and what is ours), V8's compiling and collecting.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memberIdOf } from '../cloudfunctions/_records/context';
import { createTestCloud, type TestCloud } from '../test/cloud/describe-cloud';
import { deskCloud } from '../test/cloudfunctions/desk-cloud';
import { message, newKey, seedTicketDesk } from '../test/cloudfunctions/ticket-desk';
import { cpuByUse, threadCpu } from './load/thread-cpu';
import { buildDeployed } from './startup/builds';

const ROOT = resolve(__dirname, '..');
const DIR = join(ROOT, '.cache/bench-load');
const CALLERS = 16;
const SECONDS = Number(process.argv[2] ?? 15);
/** By then V8 has compiled what is hot. */
const WARM_UP_SECONDS = 10;

const functionEnv = { WARMDESK_KEYS: `k1:${randomBytes(32).toString('base64')}`, WARMDESK_KEY_ID: 'k1' };

interface Measured {
  readonly action: string;
  readonly millis: number;
}

const agentOf = (caller: number) => `oDesk_Load${String(caller).padStart(2, '0')}-0123456789abcd`;

/** Every caller has an agent of their own: one person may write only so often. */
function seed(cloud: TestCloud): void {
  seedTicketDesk(cloud);
  const place = { name: '小林', roles: ['agent'], teamIds: ['presale', 'aftersale'], status: 'active' };
  const openids = Array.from({ length: CALLERS }, (_, caller) => agentOf(caller));
  cloud.database.insert(
    'members',
    openids.map((openid) => ({ _id: memberIdOf(openid), openid, ...place })),
  );
}

let shoppers = 0;

/** One message from its writing to its answer: three writes among seven calls. */
async function handleOne(cloud: TestCloud, caller: number, note: (one: Measured) => void): Promise<void> {
  const run = async (openid: string, name: string, action: string, input: object) => {
    const startedAt = performance.now();
    const answer = await cloud.call<{ ok: boolean; data: unknown }>(openid, name, { action, input });
    if (!answer.ok) throw new Error(`${name}/${action}: ${JSON.stringify(answer)}`);
    note({ action: `${name}/${action}`, millis: performance.now() - startedAt });
    return answer.data;
  };
  shoppers += 1;
  const shopper = `oShopper_Load-${String(shoppers).padStart(14, '0')}`;
  const agent = agentOf(caller);
  const { ticketId } = (await run(shopper, 'shopper', 'ticket.create', message())) as { ticketId: string };
  await run(shopper, 'shopper', 'inbox.head', {});
  await run(agent, 'agent', 'queue.list', { view: 'waiting' });
  await run(agent, 'agent', 'ticket.claim', { key: newKey(), ticketId });
  await run(agent, 'agent', 'ticket.get', { ticketId });
  await run(agent, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
  await run(shopper, 'shopper', 'ticket.get', { ticketId });
}

async function load(cloud: TestCloud, seconds: number): Promise<Measured[]> {
  const all: Measured[] = [];
  const until = performance.now() + seconds * 1000;
  const caller = async (nth: number) => {
    while (performance.now() < until) await handleOne(cloud, nth, (one) => all.push(one));
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, nth) => caller(nth)));
  return all;
}

function rowOf(measured: readonly Measured[]): Record<string, string | number> {
  const millis = measured.map((one) => one.millis).sort((a, b) => a - b);
  const at = (share: number) => (millis[Math.floor(millis.length * share)] ?? 0).toFixed(1);
  return { calls: millis.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99) };
}

async function main(): Promise<void> {
  rmSync(DIR, { recursive: true, force: true });
  for (const name of ['shopper', 'agent']) await buildDeployed(ROOT, DIR, name);
  const beforeCloud = threadCpu();
  const options = { functionsDir: DIR, functionEnv, poolSize: 2, frozenClock: false, now: Date.now() };
  const cloud = await createTestCloud(deskCloud([], options));
  try {
    seed(cloud);
    await load(cloud, WARM_UP_SECONDS);
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    const threadsBefore = threadCpu();
    let mostBytes = 0;
    const watch = setInterval(() => {
      mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
    }, 100);
    const all = await load(cloud, SECONDS);
    clearInterval(watch);
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const by = cpuByUse(beforeCloud, threadsBefore, threadCpu());
    const aCall = (millis: number) => (millis / all.length).toFixed(2);
    console.log(`\n${CALLERS} callers at once, ${seconds.toFixed(0)} s`);
    console.table([
      {
        'calls/s': Math.round(all.length / seconds),
        ...rowOf(all),
        'CPU ms a call': aCall((user + system) / 1000),
        'of the cloud': aCall(by.cloud),
        'of functions': aCall(by.functions),
        'of V8': aCall(by.v8),
        'memory MB': Math.round(mostBytes / 1024 / 1024),
      },
    ]);
    const actions = [...new Set(all.map(({ action }) => action))];
    console.table(
      Object.fromEntries(actions.map((action) => [action, rowOf(all.filter((one) => one.action === action))])),
    );
  } finally {
    await cloud.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
