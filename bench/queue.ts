/**
 * Whether the desk's queue takes longer the more tickets a shop has ever had: `npm run bench:queue [-- 1000 1000000]`. The
 * deployed bundle with the real SDK on the local cloud reads the queue's first page and one far down, counts included,
 * with each number of tickets in the database, of which one in four waits. All are measured in turn, so that whatever
 * else the machine does falls on all alike.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memberIdOf } from '../cloudfunctions/_records/context';
import type { OutputOf } from '../contract';
import { createTestCloud, type TestCloud } from '../test/cloud/describe-cloud';
import { call, deskCloud } from '../test/cloudfunctions/desk-cloud';
import { ADMIN, AGENT, seedTicketDesk } from '../test/cloudfunctions/ticket-desk';
import { buildDeployed } from './startup/builds';
import { fillQueue } from './waiting-tickets';

const ROOT = resolve(__dirname, '..');
const DIR = join(ROOT, '.cache/bench-queue');
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 100_000, 1_000_000];
/** As far down as anybody scrolls; a shop with a thousand tickets has no more. */
const DEEP_PAGE = 6;
const ROUNDS = 120;

const keys = `k1:${randomBytes(32).toString('base64')}`;
process.env.WARMDESK_KEYS = keys;
process.env.WARMDESK_KEY_ID = 'k1';

/** Leads both teams that anything waits for. */
const LEAD_OF_BOTH = 'oDesk_LeadOfBoth-0123456789ab';
const CALLERS = { 'one team': AGENT, 'two teams': LEAD_OF_BOTH, 'all teams': ADMIN };

interface Case {
  readonly reads: string;
  readonly size: number;
  readonly run: () => Promise<OutputOf<'agent', 'queue.list'>>;
  readonly millis: number[];
}

async function openDesk(size: number): Promise<TestCloud> {
  const functionEnv = { WARMDESK_KEYS: keys, WARMDESK_KEY_ID: 'k1' };
  const options = { functionsDir: DIR, functionEnv, poolSize: 1, frozenClock: false, now: Date.now() };
  const cloud = await createTestCloud(deskCloud([], options));
  seedTicketDesk(cloud);
  const place = { name: '秦岚', roles: ['lead'], teamIds: ['aftersale', 'presale'], status: 'active' };
  cloud.database.insert('members', [{ _id: memberIdOf(LEAD_OF_BOTH), openid: LEAD_OF_BOTH, ...place }]);
  const startedAt = performance.now();
  fillQueue(cloud, size);
  console.log(`${size} tickets written in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return cloud;
}

async function casesOf(cloud: TestCloud, size: number): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [who, openid] of Object.entries(CALLERS)) {
    const read = (cursor?: string) => call(cloud, openid, 'agent', 'queue.list', { view: 'waiting', cursor });
    let cursor: string | undefined;
    for (let page = 1; page <= DEEP_PAGE; page += 1) {
      const from = cursor;
      if (page === 1 || page === DEEP_PAGE) {
        cases.push({ reads: `${who}, page ${page}`, size, run: () => read(from), millis: [] });
      }
      cursor = (await read(from)).nextCursor;
    }
  }
  return cases;
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

async function main(): Promise<void> {
  rmSync(DIR, { recursive: true, force: true });
  await buildDeployed(ROOT, DIR, 'agent');
  const clouds: TestCloud[] = [];
  try {
    const cases: Case[] = [];
    for (const size of SIZES) {
      const cloud = await openDesk(size);
      clouds.push(cloud);
      cases.push(...(await casesOf(cloud, size)));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { run, millis } of cases) {
        const startedAt = performance.now();
        await run();
        millis.push(performance.now() - startedAt);
      }
    }
    const rows = [];
    for (const { reads, size, run, millis } of cases) {
      const { waitingCount, tickets } = await run();
      const sorted = millis.sort((a, b) => a - b);
      const least = cases.find((one) => one.reads === reads)?.millis.sort((a, b) => a - b) ?? [];
      rows.push({
        reads,
        tickets: size,
        listed: tickets.length,
        counted: waitingCount,
        'p50 ms': quantile(sorted, 0.5).toFixed(1),
        'p90 ms': quantile(sorted, 0.9).toFixed(1),
        [`p50 × that of ${SIZES[0]}`]: (quantile(sorted, 0.5) / quantile(least, 0.5)).toFixed(2),
      });
    }
    console.log(`\nagent/queue.list, ${ROUNDS} rounds`);
    console.table(rows.sort((a, b) => a.reads.localeCompare(b.reads)));
  } finally {
    for (const cloud of clouds) await cloud.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
