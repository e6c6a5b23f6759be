import { DESKS, replayed, type Told } from '../../../bench/waits/simulated-days';
import {
  DAYS_BY_HOUR,
  type EndedWait,
  endedWait,
  inHours,
  inMonth,
  monthOf,
  NO_TIMES,
  rangeWords,
  type WaitsByHour,
  type WaitsOfMonth,
  waitRange,
  withoutOldHours,
  withTime,
} from '../../../domain/figures';
import { chinaDay, DAY, HOUR, MINUTE, SECOND, seeded } from '../../../domain/kernel';

/** Ten in the morning in China. */
const ten = Date.parse('2026-11-20T02:00:00Z');
const wait = (at: number, waitedMillis: number, how: EndedWait['how'] = 'first'): EndedWait => ({
  teamId: 'presale',
  at,
  waitedMillis,
  how,
});
const facts = { from: 'open', to: 'open', assigneeId: 'm1', teamId: 'presale', waitedMillis: 5 * MINUTE } as const;

describe('endedWait', () => {
  const replied = (isFirst: boolean) => ({ name: 'replied', asks: false, isFirst }) as const;
  test.each([
    [[replied(true)], 'first'],
    [[replied(false), { name: 'resolved', by: 'agent' }], 'later'],
    [[{ name: 'resolved', by: 'shopper' }], 'left'],
    [[{ name: 'withdrawn' }], 'left'],
  ] as const)('%j ended it: %s', (happened, how) => {
    expect(endedWait({ at: ten, facts, happened })).toEqual(wait(ten, 5 * MINUTE, how));
  });

  test('nothing where no wait ended, or an early build did not say how', () => {
    expect(endedWait({ at: ten, facts: { ...facts, waitedMillis: null }, happened: [replied(true)] })).toBeUndefined();
    expect(endedWait({ at: ten, facts })).toBeUndefined();
  });
});

describe('folding', () => {
  test('inMonth: by the day in China on which it ended, each kind for itself', () => {
    const lateEvening = Date.parse('2026-11-30T15:59:59Z');
    expect([monthOf(lateEvening), monthOf(lateEvening + SECOND)]).toEqual(['2026-11', '2026-12']);
    const days = [wait(ten, MINUTE), wait(ten, MINUTE), wait(ten + DAY, HOUR, 'left')].reduce<WaitsOfMonth>(
      inMonth,
      {},
    );
    expect(days).toEqual({
      '20': { first: { '43': 2 }, later: {}, left: {} },
      '21': { first: {}, later: {}, left: { '86': 1 } },
    });
  });

  test('inHours: by the hour in which they came, first answers of the last days only', () => {
    const now = ten + HOUR;
    const waits = [wait(ten + MINUTE, 2 * MINUTE), wait(ten, MINUTE, 'later'), wait(now, DAYS_BY_HOUR * DAY + HOUR)];
    const days = waits.reduce<WaitsByHour>((sum, one) => inHours(sum, one, now), {});
    expect(days).toEqual({ [chinaDay(ten)]: { '09': { '51': 1 } } });
    expect(withoutOldHours(days, now + 7 * DAY)).toEqual(days);
    expect(withoutOldHours(days, now + 8 * DAY)).toEqual({});
  });

  test('size: a team of ten thousand waits a day keeps both records below 200 KB', () => {
    const random = seeded(1);
    let [hours, month]: [WaitsByHour, WaitsOfMonth] = [{}, {}];
    for (let day = 0; day < 31; day += 1) {
      for (let n = 0; n < 2_000; n += 1) {
        const at = ten - 10 * HOUR - (day - 30) * -DAY + random() * DAY;
        const one = wait(at, MINUTE * Math.exp(4 * (random() - 0.3)), n % 2 === 0 ? 'first' : 'later');
        month = inMonth(month, one);
        hours = inHours(hours, one, ten);
      }
    }
    for (const kept of [hours, month]) expect(JSON.stringify(kept).length).toBeLessThan(200_000);
  });
});

const sumOf = (desks: readonly Told[], what: keyof Told) => desks.reduce((sum, desk) => sum + desk[what], 0);

describe('waitRange', () => {
  /** So many waits, each day of a week at ten. */
  const week = (aDay: number, millis: (nth: number) => number): WaitsByHour => {
    let days: WaitsByHour = {};
    for (let day = 1; day <= 7; day += 1) {
      const times = Array.from({ length: aDay }, (_, nth) => millis(nth)).reduce(withTime, NO_TIMES);
      days = { ...days, [chinaDay(ten) - day]: { '10': times } };
    }
    return days;
  };
  const quiet = week(10, (nth) => (5 + nth) * MINUTE);

  test('from the hours of the week; more where more wait than usually do', () => {
    expect(waitRange(quiet, 1, ten)).toEqual({ fromMillis: 3 * MINUTE, untilMillis: 15 * MINUTE });
    const long = waitRange(quiet, 9, ten);
    expect(long?.fromMillis).toBeGreaterThanOrEqual(15 * MINUTE);
    expect(long?.untilMillis).toBeGreaterThanOrEqual(HOUR);
  });

  test('without history nothing is said, and the hours beside lend theirs where there is little', () => {
    expect(waitRange({}, 0, ten)).toBeUndefined();
    expect(
      waitRange(
        week(1, () => MINUTE),
        0,
        ten,
      ),
    ).toBeUndefined();
    expect(
      waitRange(
        week(2, () => 5 * MINUTE),
        0,
        ten + HOUR,
      ),
    ).toBeDefined();
    expect(
      waitRange(
        week(2, () => 5 * MINUTE),
        0,
        ten + 2 * HOUR,
      ),
    ).toBeUndefined();
  });

  test('nothing is promised beyond closing, nor for more than a day', () => {
    expect(waitRange(quiet, 1, ten, ten + 15 * MINUTE)).toBeDefined();
    expect(waitRange(quiet, 1, ten, ten + 14 * MINUTE)).toBeUndefined();
    expect(
      waitRange(
        week(2, () => 3 * DAY),
        98,
        ten,
      ),
    ).toBeUndefined();
  });

  test('replayed days: four to nineteen of twenty waits lie within what was said, and at no desk fewer', () => {
    const desks = DESKS.map((desk) => replayed(desk, 5, seeded(7)));
    for (const { told, within } of desks) expect(within / told).toBeGreaterThanOrEqual(0.8);
    const share = sumOf(desks, 'within') / sumOf(desks, 'told');
    expect(share).toBeGreaterThanOrEqual(0.8);
    expect(share).toBeLessThanOrEqual(0.95);
  });
});

test.each([
  [0, 5 * MINUTE, '大约 5 分钟内'],
  [5 * MINUTE, 15 * MINUTE, '大约 5–15 分钟'],
  [45 * MINUTE, 2 * HOUR, '大约 45 分钟–2 小时'],
  [2 * HOUR, 4 * HOUR, '大约 2–4 小时'],
])('rangeWords: %s to %s → %s', (fromMillis, untilMillis, words) => {
  expect(rangeWords({ fromMillis, untilMillis })).toBe(words);
});
