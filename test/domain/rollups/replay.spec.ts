import { type MadeUp, madeUpDays } from '../../../bench/board/made-up-year';
import { dateOf } from '../../../domain/calendar';
import { countOf, timeOfShare } from '../../../domain/figures';
import { chinaDay, MINUTE, type Millis, seeded } from '../../../domain/kernel';
import {
  type Cell,
  type Month,
  monthId,
  NO_CELL,
  NO_MONTH,
  type Placed,
  type Position,
  SHOP,
  sharesOf,
  sumOf,
  withShare,
} from '../../../domain/rollups';

type Kept = Month & { readonly upTo?: Position };
const chance = seeded(20_261_129);
const TEAMS = ['aftersale', 'presale', 'vip'];
const FIRST_DAY = 20_000;
const WORLD = { firstDay: FIRST_DAY, days: 365, ticketsADay: 5, teams: TEAMS, agentsOfTeam: 2, chance };

const placedOf = ({ at, id, occurrences }: MadeUp): Placed => {
  const date = dateOf(chinaDay(at));
  return { position: [at, id], day: { month: date.slice(0, 7), day: date.slice(8) }, occurrences };
};

/** As a job keeps a batch: each month by itself, some of them not at all when it dies. */
function keep(store: Map<string, Kept>, batch: readonly Placed[], isWritten: () => boolean): void {
  const upTo = batch.at(-1)?.position;
  if (!upTo) return;
  for (const { id, items } of sharesOf(batch)) {
    const known = store.get(id);
    if (isWritten()) store.set(id, { ...withShare(known ?? NO_MONTH, items, known?.upTo), upTo });
  }
}

/** Everything that happened in a year, counted up in batches of any size, of which every third is broken off and begun again. */
function replayed(year: readonly Placed[], batchSize: () => number, diesHalfway: boolean): Map<string, Kept> {
  const store = new Map<string, Kept>();
  for (let begin = 0; begin < year.length; ) {
    const size = batchSize();
    const batch = year.slice(begin, begin + size);
    if (diesHalfway && begin % 3 === 0) {
      keep(store, batch, () => chance() < 0.5);
      keep(store, year.slice(begin, begin + size + 7), () => true);
      begin += size + 7;
    } else {
      keep(store, batch, () => true);
      begin += size;
    }
  }
  return store;
}

describe('a year of what happened', () => {
  const made = [...madeUpDays(WORLD)].flat().sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const year = made.map(placedOf);
  const months = replayed(year, () => 500, false);

  test('replayed in other pieces, with runs that die and begin again: the same roll-ups', () => {
    const other = replayed(year, () => 1 + Math.floor(chance() * 900), true);
    const strip = (store: Map<string, Kept>) =>
      [...store].map(([id, { days, total }]) => [id, days, total] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(strip(other)).toEqual(strip(months));
  });

  test('the days of a month add up to it', () => {
    for (const { days, total } of months.values()) expect(sumOf(Object.values(days))).toEqual(total);
  });

  /** Counted by looking at everything, without a line of what is tested. */
  interface Brute {
    opened: number;
    resolved: number;
    reopened: number;
    stars: number;
    conversations: number;
    machineAnswered: number;
    dutyMillis: number;
    breakMillis: number;
    waits: number;
    waitsIn3Minutes: number;
    firstMillis: number;
    firsts: Millis[];
  }
  const none = (): Brute => ({
    ...{ opened: 0, resolved: 0, reopened: 0, stars: 0, conversations: 0, machineAnswered: 0, dutyMillis: 0 },
    ...{ breakMillis: 0, waits: 0, waitsIn3Minutes: 0, firstMillis: 0, firsts: [] },
  });
  const factsIn = (one: MadeUp, name: string) => (one.entry?.happened ?? []).filter((fact) => fact.name === name);
  function lookAtTicket(sum: Brute, one: MadeUp): void {
    sum.opened += factsIn(one, 'created').length;
    sum.resolved += factsIn(one, 'resolved').length;
    sum.reopened += factsIn(one, 'reopened').length;
    for (const rated of factsIn(one, 'rated')) sum.stars += (rated as { readonly stars: number }).stars;
    const waited = one.entry?.facts.waitedMillis ?? null;
    if (waited === null) return;
    const [reply] = factsIn(one, 'replied') as { readonly isFirst?: boolean }[];
    sum.waits += 1;
    if (reply && waited <= 3 * MINUTE) sum.waitsIn3Minutes += 1;
    if (!reply?.isFirst) return;
    sum.firsts.push(waited);
    sum.firstMillis += waited;
  }
  function look(sum: Brute, one: MadeUp): void {
    lookAtTicket(sum, one);
    for (const fact of one.turn ?? []) {
      if (fact.name === 'conversation.entered') sum.conversations += 1;
      if (fact.name === 'machine.answered' && fact.by !== 'soothing') sum.machineAnswered += 1;
    }
    if (one.desk?.name !== 'presence.changed') return;
    if (one.desk.from === 'online') sum.dutyMillis += one.desk.lastedMillis;
    else sum.breakMillis += one.desk.lastedMillis;
  }
  function bruteBy(keyOf: (one: MadeUp) => string | undefined): Map<string, Brute> {
    const sums = new Map<string, Brute>();
    for (const one of made) {
      const key = keyOf(one);
      if (key === undefined) continue;
      const sum = sums.get(key) ?? none();
      sums.set(key, sum);
      look(sum, one);
    }
    return sums;
  }
  function expectSame(cell: Cell, { firsts, ...counts }: Brute): void {
    const known = Object.fromEntries(
      Object.keys(counts).map((name) => [name, cell.counts[name as keyof Cell['counts']] ?? 0]),
    );
    expect(known).toEqual(counts);
    expect(countOf(cell.times.first ?? {})).toBe(firsts.length);
    if (firsts.length === 0) return;
    const p90 = [...firsts].sort((a, b) => a - b)[Math.ceil(firsts.length * 0.9) - 1] as number;
    expect(Math.abs((timeOfShare(cell.times.first ?? {}, 0.9) ?? 0) / p90 - 1)).toBeLessThanOrEqual(0.05);
  }

  test('counted by looking at each: every day of the shop, P90 within 5 %', () => {
    const days = bruteBy(({ at }) => dateOf(chinaDay(at)));
    expect(days.size).toBeGreaterThanOrEqual(365);
    for (const [date, brute] of days) {
      const month = months.get(monthId({ teamId: SHOP, of: 'all', key: '' }, date.slice(0, 7)));
      expectSame(month?.days[date.slice(8)] ?? NO_CELL, brute);
    }
  });

  test('every month of each team, tier, channel and agent', () => {
    const teamOf = ({ entry, desk }: MadeUp) =>
      entry?.facts.teamId ?? (desk?.name === 'presence.changed' ? desk.teamIds?.[0] : undefined);
    const monthOf = ({ at }: MadeUp) => dateOf(chinaDay(at)).slice(0, 7);
    const starsOf = ({ entry }: MadeUp) =>
      entry?.happened?.flatMap((fact) => ('agentId' in fact && fact.agentId ? [fact.agentId] : []))[0];
    const check = (keyOf: (one: MadeUp) => string | undefined) => {
      const sums = bruteBy(keyOf);
      expect(sums.size).toBeGreaterThan(12);
      for (const [id, brute] of sums) expectSame(months.get(id)?.total ?? NO_CELL, brute);
    };
    check((one) => {
      const teamId = teamOf(one);
      return teamId && monthId({ teamId, of: 'all', key: '' }, monthOf(one));
    });
    check((one) => one.entry?.tier && monthId({ teamId: SHOP, of: 'tier', key: one.entry.tier }, monthOf(one)));
    check((one) => {
      const channel = one.turn ? 'conversation' : one.entry?.channel;
      return channel && monthId({ teamId: SHOP, of: 'channel', key: channel }, monthOf(one));
    });
    check((one) => {
      const by = one.desk?.name === 'presence.changed' ? one.desk.memberId : (one.entry?.authorId ?? starsOf(one));
      const teamId = teamOf(one);
      return by && teamId ? monthId({ teamId, of: 'agent', key: by }, monthOf(one)) : undefined;
    });
  });
});
