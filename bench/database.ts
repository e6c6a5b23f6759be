/**
 * How fast the local cloud's database is on this machine: `npm run bench:database [-- FULL]`. Everything runs in this
 * process, without the gateway; times are per operation.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../local-cloud/database';

const DOCUMENTS = 100_000;
const STATUSES = ['open', 'waiting', 'resolved', 'closed'];
const START = Date.UTC(2026, 0, 1);

const durability = process.argv[2] === 'FULL' ? 'FULL' : 'NORMAL';
const dir = mkdtempSync(join(tmpdir(), 'bench-'));
const database = openDatabase({
  file: join(dir, 'cloud.db'),
  durability,
  now: Date.now,
  collections: [
    {
      name: 'tickets',
      indexes: [
        { name: 'number', unique: true, keys: [['number', 1]] },
        {
          name: 'queue',
          keys: [
            ['queue', 1],
            ['priority', 1],
            ['waitingSince', 1],
          ],
        },
      ],
    },
  ],
});

const ticket = (n: number) => ({
  _id: `t${n}`,
  number: n,
  queue: `q${n % 10}`,
  priority: n % 4,
  status: STATUSES[n % STATUSES.length],
  waitingSince: new Date(START + ((n * 7_919) % DOCUMENTS) * 1_000),
  version: 1,
  shopper: { openid: `o${n % 5_000}`, name: '暖心' },
  text: '我的订单还没有发货，想问一下什么时候能到。'.repeat(8),
});

interface Line {
  readonly operation: string;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

async function measure(operation: string, times: number, run: (n: number) => unknown): Promise<Line> {
  const millis: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const startedAt = performance.now();
    await run(n);
    millis.push(performance.now() - startedAt);
  }
  const total = millis.reduce((sum, each) => sum + each, 0);
  millis.sort((a, b) => a - b);
  const at = (share: number): number => millis[Math.floor(millis.length * share)] ?? 0;
  return { operation, p50: at(0.5), p99: at(0.99), perSecond: (times / total) * 1_000 };
}

const pick = (n: number): string => `t${(n * 104_729) % DOCUMENTS}`;

async function inTransaction(n: number): Promise<void> {
  const transactionId = database.startTransaction();
  const [found] = database.find({ collection: 'tickets', query: { _id: pick(n) }, transactionId });
  await database.modify({
    collection: 'tickets',
    query: { _id: pick(n) },
    change: { $set: { version: Number(found?.version) + 1 } },
    multi: false,
    replace: false,
    upsert: false,
    transactionId,
  });
  await database.insert('tickets', [ticket(2 * DOCUMENTS + n)], transactionId);
  database.commitTransaction(transactionId);
}

async function run(): Promise<void> {
  const startedAt = performance.now();
  const bulk = 1_000;
  const filling = await measure(`insert ${bulk} at once, up to ${DOCUMENTS}`, DOCUMENTS / bulk, (n) =>
    database.admin.insert(
      'tickets',
      Array.from({ length: bulk }, (_unused, index) => ticket(n * bulk + index)),
    ),
  );
  const fillMillis = performance.now() - startedAt;
  const lines = [
    filling,
    await measure('find {queue, priority}, sort waitingSince, limit 20', 2_000, (n) =>
      database.find({
        collection: 'tickets',
        query: { queue: `q${n % 10}`, priority: n % 4 },
        order: [['waitingSince', 1]],
        limit: 20,
      }),
    ),
    await measure('find by unique number', 2_000, (n) =>
      database.find({ collection: 'tickets', query: { number: (n * 104_729) % DOCUMENTS } }),
    ),
    await measure('find by _id', 2_000, (n) => database.find({ collection: 'tickets', query: { _id: pick(n) } })),
    await measure('insert one', 1_000, (n) => database.insert('tickets', [ticket(DOCUMENTS + n)])),
    await measure('update by _id ($set, $inc)', 1_000, (n) =>
      database.modify({
        collection: 'tickets',
        query: { _id: pick(n) },
        change: { $set: { status: 'open', at: new Date() }, $inc: { version: 1 } },
        multi: false,
        replace: false,
        upsert: false,
      }),
    ),
    await measure('transaction: read, update, insert, commit', 1_000, inTransaction),
    await measure('group all by queue', 3, () =>
      database.aggregate('tickets', [{ $group: { _id: '$queue', count: { $sum: 1 } } }]),
    ),
  ];
  console.log(
    `\n${DOCUMENTS} documents of ${JSON.stringify(ticket(1)).length} characters, synchronous = ${durability}`,
  );
  console.log(`filled in ${(fillMillis / 1_000).toFixed(1)} s\n`);
  console.table(
    Object.fromEntries(
      lines.map(({ operation, p50, p99, perSecond }) => [
        operation,
        { 'p50 ms': p50.toFixed(3), 'p99 ms': p99.toFixed(3), 'per second': Math.round(perSecond) },
      ]),
    ),
  );
}

void run().finally(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});
