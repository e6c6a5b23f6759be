/**
 * npm run bench:board [-- --seed 7 --tickets 10000]
 *
 * The board of a shop with so many tickets a day, over a year: what its records weigh, and what the first view costs. A made-up week is
 * counted up by the roll-ups themselves and stands for every week; the deployed bundle with the real SDK answers on the local
 * cloud. A laptop's milliseconds are not the cloud's: its database calls are.
 */
import { parseArgs } from 'node:util';
import { dateOf } from '../domain/calendar';
import { chinaDay, DAY, MINUTE, seeded } from '../domain/kernel';
import { type Cell, counted, monthId, NO_CELL, type Place, placesOf, sumOf } from '../domain/rollups';
import { createTestCloud, testStartAt } from '../test/cloud/describe-cloud';
import { deskCloud } from '../test/cloudfunctions/desk-cloud';
import { ADMIN, seedTicketDesk } from '../test/cloudfunctions/ticket-desk';
import { madeUpDays } from './board/made-up-year';

const { values } = parseArgs({ options: { seed: { type: 'string' }, tickets: { type: 'string' } } });
const ticketsADay = Number(values.tickets ?? 10_000);
const TEAMS = ['presale', 'aftersale', 'logistics', 'vip'];
const AGENTS_OF_TEAM = 30;
const WEEK = 7;
const DAYS = 365;
const ROUNDS = 15;

/** What was counted in each place on each day of a made-up week. */
function countWeek(): Map<string, { readonly place: Place; readonly days: Cell[] }> {
  const places = new Map<string, { readonly place: Place; readonly days: Cell[] }>();
  const world = {
    firstDay: 20_000,
    days: WEEK,
    ticketsADay,
    teams: TEAMS,
    agentsOfTeam: AGENTS_OF_TEAM,
    chance: seeded(Number(values.seed ?? 7)),
  };
  let nth = 0;
  for (const day of madeUpDays(world)) {
    const shares = new Map<string, { place: Place; occurrences: Parameters<typeof counted>[1][number][] }>();
    for (const occurrence of day.flatMap(({ occurrences }) => occurrences)) {
      for (const place of placesOf(occurrence)) {
        const id = monthId(place, '');
        const share = shares.get(id) ?? { place, occurrences: [] };
        shares.set(id, share);
        share.occurrences.push(occurrence);
      }
    }
    for (const [id, { place, occurrences }] of shares) {
      const known = places.get(id) ?? { place, days: [] };
      places.set(id, known);
      known.days[nth] = counted(NO_CELL, occurrences);
    }
    nth += 1;
  }
  return places;
}

/** A record for every month of the last year. */
function monthsOf({ place, days }: { readonly place: Place; readonly days: readonly Cell[] }) {
  const today = chinaDay(testStartAt);
  const months = new Map<string, Record<string, Cell>>();
  for (let ago = 0; ago < DAYS; ago += 1) {
    const date = dateOf(today - ago);
    const month = months.get(date.slice(0, 7)) ?? {};
    months.set(date.slice(0, 7), month);
    month[date.slice(8)] = days[ago % WEEK] ?? NO_CELL;
  }
  const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, upTo: {} };
  return [...months].map(([month, ofMonth]) => ({
    _id: monthId(place, month),
    ...born,
    kind: 'month',
    ...place,
    month,
    days: ofMonth,
    total: sumOf(Object.values(ofMonth)),
  }));
}

async function main(): Promise<void> {
  const places = countWeek();
  const cloud = await createTestCloud(deskCloud(['figures'], { poolSize: 1 }));
  try {
    seedTicketDesk(cloud);
    const weights = new Map<string, number[]>();
    for (const one of places.values()) {
      const records = monthsOf(one);
      cloud.database.insert('figures', records);
      const kind = `${one.place.teamId.startsWith('.') ? 'the shop' : 'a team'}, ${one.place.of === 'all' ? 'all of it' : `a ${one.place.of}`}`;
      weights.set(kind, [
        ...(weights.get(kind) ?? []),
        ...records.map((record) => Buffer.byteLength(JSON.stringify(record))),
      ]);
    }
    cloud.database.insert('figures', [
      {
        _id: 'counted',
        kind: 'counted',
        upTo: {},
        sinceAt: testStartAt - 800 * DAY,
        throughAt: testStartAt - 2 * MINUTE,
        createdAt: 0,
        updatedAt: 0,
        v: 1,
      },
    ]);
    console.log(`${ticketsADay} tickets a day, ${TEAMS.length} teams of ${AGENTS_OF_TEAM}, ${DAYS} days\n`);
    console.log('| a month of | records | largest, KB |');
    console.log('|---|---|---|');
    for (const [kind, bytes] of weights)
      console.log(`| ${kind} | ${bytes.length} | ${Math.round(Math.max(...bytes) / 1024)} |`);
    console.log('\n| asked | database calls | middle, ms | answer, KB |');
    console.log('|---|---|---|---|');
    for (const range of ['today', '7_days', '28_days', 'month', 'year'] as const)
      await measure(`first view, ${range}`, 'board.get', { range });
    for (const by of ['day', 'team', 'agent', 'tier', 'channel'] as const)
      await measure(`28 days by ${by}`, 'board.breakdown', { range: '28_days', by });
    await measure('a year by day (months)', 'board.breakdown', { range: 'year', by: 'day' });
    await measure('a year by agent', 'board.breakdown', { range: 'year', by: 'agent' });
    await measure('ranking of a week', 'board.ranking', {});
  } finally {
    await cloud.close();
  }

  async function measure(title: string, action: 'board.get' | 'board.breakdown' | 'board.ranking', input: object) {
    const millis: number[] = [];
    let calls = 0;
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      // Settings are read anew, as by whoever opens the board first.
      await cloud.clock.advance(MINUTE);
      const startedAt = performance.now();
      const outcome = await cloud.callFunction('figures', { action, input }, { openid: ADMIN });
      millis.push(performance.now() - startedAt);
      calls = Math.max(calls, outcome.databaseCalls);
      bytes = Buffer.byteLength(JSON.stringify(outcome.result));
      if (!(outcome.result as { readonly ok: boolean }).ok) throw new Error(JSON.stringify(outcome.result));
    }
    millis.sort((one, other) => one - other);
    console.log(
      `| ${title} | ${calls} | ${Math.round(millis[Math.floor(ROUNDS / 2)] ?? 0)} | ${Math.round(bytes / 1024)} |`,
    );
  }
}

void main();
