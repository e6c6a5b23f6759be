/**
 * What a cold start costs: `npm run startup`. For each function its size, what takes most of it, the time to load it and
 * to its first answer; then the same function built in other ways, one start of each after the other, so that whatever
 * else the machine does falls on all alike. Fails when a function is larger than `bench/startup-budget.json` allows.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FUNCTIONS } from '../deployment/functions';
import { createTestCloud } from '../test/cloud/describe-cloud';
import { deskCloud } from '../test/cloudfunctions/desk-cloud';
import { AGENT, seedTicketDesk } from '../test/cloudfunctions/ticket-desk';
import { type Built, buildBeside, buildDeployed, buildWhole, writeSdkAlone } from './startup/builds';

const ROOT = resolve(__dirname, '..');
const CACHE = join(ROOT, '.cache/bench-startup');
const ROUNDS = Number(process.argv[2] ?? 9);
/** The one that is compared with its other builds, and what it is asked. */
const COMPARED = 'agent';
const ASKED = { action: 'queue.list', input: { view: 'waiting' } };

const functionEnv = { WARMDESK_KEYS: `k1:${randomBytes(32).toString('base64')}`, WARMDESK_KEY_ID: 'k1' };
/** What the SDK reads as it starts; without it, it asks the network where it is. */
const PLATFORM = { TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: 'bench', TENCENTCLOUD_REGION: 'local' };

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const shown = (millis: number) => millis.toFixed(0);

/** Milliseconds that a new process takes to load the file. */
function timeToLoad(file: string): number {
  const timer = join(ROOT, 'bench/startup/require-timer.js');
  const options = { env: { ...process.env, ...PLATFORM, ...functionEnv }, encoding: 'utf8' } as const;
  // The SDK writes to the console as it starts; the figure comes last.
  return Number(
    execFileSync(process.execPath, [timer, file], { ...options, stdio: 'pipe' })
      .split('\n')
      .at(-1),
  );
}

/** Milliseconds from nothing to the first answer of a new instance: its thread, loading, the database's answers. */
async function timeToAnswer(functionsDir: string, name: string): Promise<number> {
  const options = { functionsDir, functionEnv, poolSize: 1, frozenClock: false, now: Date.now() };
  const cloud = await createTestCloud(deskCloud([], options));
  try {
    seedTicketDesk(cloud);
    const isTimer = FUNCTIONS.find((one) => one.name === name)?.calledBy === 'timer';
    const startedAt = performance.now();
    // A refusal is an answer too: functions that no client may call say so when they are loaded.
    await (isTimer ? cloud.runTimer(name) : cloud.callFunction(name, ASKED, { openid: AGENT }));
    return performance.now() - startedAt;
  } finally {
    await cloud.close();
  }
}

async function ofEach(dir: string, budget: Readonly<Record<string, number>>): Promise<readonly Built[]> {
  const all: Built[] = [];
  const rows: Record<string, string | number>[] = [];
  for (const { name } of FUNCTIONS) {
    const built = await buildDeployed(ROOT, dir, name);
    all.push(built);
    const loads = Array.from({ length: ROUNDS }, () => timeToLoad(built.file));
    const answers: number[] = [];
    for (let round = 0; round < 3; round += 1) answers.push(await timeToAnswer(dir, name));
    rows.push({
      function: name,
      KB: shown(built.rawKb),
      budget: budget[name] ?? 'none',
      gzip: shown(built.gzipKb),
      'load ms': shown(median(loads)),
      'answer ms': shown(median(answers)),
      'most KB in': built.heaviest,
    });
  }
  console.log(`\nEach function as it is deployed (medians of ${ROUNDS} loads and 3 first answers)`);
  console.table(rows);
  return all;
}

async function sideBySide(deployed: string): Promise<void> {
  const dirs = {
    'as deployed': deployed,
    'whole SDK in the bundle': join(CACHE, 'whole'),
    'SDK beside the bundle': join(CACHE, 'beside'),
    'SDK alone, beside': join(CACHE, 'alone'),
  };
  await buildWhole(ROOT, dirs['whole SDK in the bundle'], COMPARED);
  await buildBeside(ROOT, dirs['SDK beside the bundle'], COMPARED);
  writeSdkAlone(dirs['SDK alone, beside'], COMPARED);
  const loads = new Map<string, number[]>();
  const answers = new Map<string, number[]>();
  const note = (into: Map<string, number[]>, how: string, millis: number) =>
    into.set(how, [...(into.get(how) ?? []), millis]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [how, dir] of Object.entries(dirs)) {
      note(loads, how, timeToLoad(join(dir, COMPARED, 'index.js')));
      note(answers, how, await timeToAnswer(dir, COMPARED));
    }
  }
  const of = (measured: Map<string, number[]>, how: string) => median(measured.get(how) ?? []);
  const beside = 'SDK beside the bundle';
  const share = (measured: Map<string, number[]>, how: string) => (of(measured, how) / of(measured, beside)).toFixed(2);
  console.log(`\n${COMPARED}/${ASKED.action} in ${ROUNDS} rounds, a start of each build in turn (medians)`);
  console.table(
    Object.keys(dirs).map((how) => ({
      built: how,
      'load ms': shown(of(loads, how)),
      'load ×': share(loads, how),
      'first answer ms': shown(of(answers, how)),
      'first answer ×': share(answers, how),
    })),
  );
}

async function main(): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  const budget = JSON.parse(readFileSync(join(ROOT, 'bench/startup-budget.json'), 'utf8')) as Record<string, number>;
  const deployed = join(CACHE, 'deployed');
  const built = await ofEach(deployed, budget);
  await sideBySide(deployed);
  const over = built.filter(({ name, rawKb }) => rawKb > (budget[name] ?? 0));
  for (const { name, rawKb } of over) console.error(`${name}: ${shown(rawKb)} KB, ${budget[name] ?? 0} allowed`);
  process.exitCode = over.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
