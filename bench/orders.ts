/**
 * npm run bench:orders [-- --orders 10000 --seed 7]
 *
 * What a pass over the orders of WeChat's order centre costs through the real function and SDK: the first, one in which nothing
 * changed, one after a hundred were shipped and a hundred received, and how many runs a first pass takes in which a request of each
 * run fails; and what it costs to go through as many that are over for complaints. Ends with 1 when an order is missing, wrong, or written without need.
 */
import { parseArgs } from 'node:util';
import { DAY, MINUTE, SECOND, seeded } from '../domain/kernel';
import { createTestCloud, type TestCloud } from '../test/cloud/describe-cloud';
import { deskCloud, seedDesk } from '../test/cloudfunctions/desk-cloud';
import { ordersIn, paidOrder, shipping } from '../test/cloudfunctions/trade/trade-orders';

const { values } = parseArgs({ options: { orders: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.orders ?? 10_000);
const chance = seeded(Number(values.seed ?? 7));
const MOST_RUNS = 200;

const stateOf = (cloud: TestCloud) =>
  cloud.database.find('settings', { _id: 'order_pull' })[0] as
    | { readonly pass: unknown; readonly completedAt?: number; readonly finished?: { readonly pass: unknown } }
    | undefined;

/** One whole pass, in as many runs of half a minute as it takes. */
async function pass(cloud: TestCloud, title: string): Promise<number> {
  const startedAt = performance.now();
  let [runs, written, calls] = [0, 0, 0];
  do {
    const { result, databaseCalls, error } = await cloud.runTimer('trade');
    if (error) throw new Error(error.errMsg);
    written += (result as { pulled?: number }).pulled ?? 0;
    calls += databaseCalls;
    runs += 1;
  } while (stateOf(cloud)?.pass !== null && runs < MOST_RUNS);
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  console.log(`| ${title} | ${runs} | ${written} | ${calls} | ${seconds} |`);
  return written;
}

function putAll(cloud: TestCloud): void {
  seedDesk(cloud, { orderSource: 'wechat' });
  for (let nth = 0; nth < count; nth += 1) cloud.trade.putOrder(paidOrder(nth, startAt));
}

let startAt = 0;
async function main(): Promise<void> {
  const cloud = await createTestCloud(deskCloud(['trade'], { frozenClock: false, isNear: false }));
  startAt = cloud.clock.now();
  try {
    console.log(`${count} orders that are not over`);
    console.log('| pass | runs | written | database calls | seconds |');
    console.log('|---|---|---|---|---|');
    putAll(cloud);
    const first = await pass(cloud, 'the first');
    const second = await pass(cloud, 'nothing changed');
    for (let nth = 0; nth < 100; nth += 1) cloud.trade.putOrder(paidOrder(nth * 2, startAt, shipping(startAt)));
    for (let nth = 0; nth < 100; nth += 1) cloud.trade.putOrder(paidOrder(nth * 2 + 1, startAt, { order_state: 4 }));
    const third = await pass(cloud, 'a hundred shipped, a hundred received');
    const runs = await underFaults(cloud);
    const complained = await overAndComplained(cloud);
    const isWhole = ordersIn(cloud).length === count;
    console.log(`a first pass of which a request fails in each run: ${runs} runs`);
    if (first !== count || second !== 0 || third !== 200 || complained !== 10 || !isWhole || runs === MOST_RUNS)
      process.exitCode = 1;
  } finally {
    await cloud.close();
  }
}

/** What is over, gone through for complaints: so many were written. */
async function overAndComplained(cloud: TestCloud): Promise<number> {
  cloud.reset();
  seedDesk(cloud, { orderSource: 'wechat' });
  const spread = (29 * DAY) / SECOND / count;
  for (let nth = 0; nth < count; nth += 1) {
    const pay_time = Math.floor(startAt / SECOND - spread * nth) - 60;
    const in_complaint = nth % (count / 10) === 0;
    cloud.trade.putOrder(paidOrder(nth, startAt, { order_state: 4, pay_time, in_complaint }));
  }
  let [runs, written, calls] = [0, 0, 0];
  const startedAt = performance.now();
  do {
    const { result, databaseCalls } = await cloud.runTimer('trade');
    written += (result as { finished?: number }).finished ?? 0;
    calls += databaseCalls;
    runs += 1;
  } while (stateOf(cloud)?.finished?.pass !== null && runs < MOST_RUNS);
  const seconds = ((performance.now() - startedAt) / SECOND).toFixed(1);
  console.log(`| all over, ten complained of | ${runs} | ${written} | ${calls} | ${seconds} |`);
  return written;
}

/** How many runs until a pass is over, of which each but the last fails at some request. */
async function underFaults(cloud: TestCloud): Promise<number> {
  cloud.reset();
  putAll(cloud);
  for (let run = 1; run < MOST_RUNS; run += 1) {
    const when = chance() < 0.5 ? 'before' : 'after';
    cloud.failNext({ nth: 1 + Math.floor(chance() * 2_000 * run), when, functionName: 'trade' });
    await cloud.runTimer('trade');
    if (stateOf(cloud)?.completedAt !== undefined) return run;
    await cloud.clock.advance(MINUTE);
  }
  return MOST_RUNS;
}

void main();
