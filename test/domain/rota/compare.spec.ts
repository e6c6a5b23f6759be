import { FIRST_CALENDAR, MINUTES_OF_DAY } from '../../../domain/calendar';
import { openIntervals } from '../../../domain/calendar/zoned';
import { histogramOf } from '../../../domain/figures';
import { HOUR, MINUTE, SECOND, seeded } from '../../../domain/kernel';
import { comersOf, compareRotas, dutyOf, type HourOfWaits, type Rota, replay } from '../../../domain/rota';

const MONDAY = Date.UTC(2026, 10, 22, 16);
const HOURS = 5 * 24;
const UNTIL = MONDAY + HOURS * HOUR;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const DESK = {
  routing: { mode: 'given', way: 'least_load' },
  cap: { units: 5, messagesPerUnit: 3 },
  promiseMillis: 2 * MINUTE,
} as const;
const by = (seed: number) => ({ random: seeded(seed), openTimes: openIntervals });
const rota = (people: number, from = 9, to = 22): Rota => ({
  shifts: Array.from({ length: people }, (_, nth) => ({
    name: `${nth}`,
    weekdays: EVERY_DAY,
    slot: { from: from * 60, to: to * 60 },
  })),
  calendar: FIRST_CALENDAR,
});

/** A week of so many an hour in the day, answered by a desk of this pace. */
function past(anHour: number, people: number, answerMillis: number): readonly HourOfWaits[] {
  const hours = Array.from({ length: HOURS }, (_, hour) => ({
    at: MONDAY + hour * HOUR,
    count: hour % 24 >= 9 && hour % 24 < 21 ? anHour : 0,
  }));
  const open = hours.filter(({ count }) => count > 0).map(({ at }) => [at, at + HOUR] as const);
  const duty = dutyOf(rota(people).shifts, 'Asia/Shanghai', [MONDAY, UNTIL], openIntervals);
  const { answers } = replay(comersOf(hours, seeded(1)), { ...DESK, duty, hours: open, answerMillis }, UNTIL);
  return hours.map(({ at }) => ({
    at,
    waits: histogramOf(
      answers
        .filter(({ cameAt }) => cameAt >= at && cameAt < at + HOUR)
        .map(({ cameAt, answeredAt = UNTIL }) => answeredAt - cameAt),
    ),
  }));
}

describe('compareRotas: what other rotas would have come to', () => {
  const busy = past(30, 2, 70 * SECOND);

  test('one person more: shorter waits, more promises kept, less busy, more hours paid; one fewer: the other way', () => {
    const compared = compareRotas(busy, [rota(2), rota(3), rota(1)], DESK, by(2));
    const [asItWas, more, fewer] = compared?.outcomes ?? [];
    expect((compared?.answerMillis ?? 0) / (70 * SECOND)).toBeGreaterThan(0.8);
    expect((compared?.answerMillis ?? 0) / (70 * SECOND)).toBeLessThan(1.25);
    if (!asItWas || !more || !fewer) throw new Error('nothing compared');
    expect(more.meanMillis).toBeLessThan(asItWas.meanMillis ?? 0);
    expect(fewer.meanMillis).toBeGreaterThan(asItWas.meanMillis ?? 0);
    expect(more.keptShare).toBeGreaterThan(asItWas.keptShare ?? 1);
    expect(more.busyShare).toBeLessThan(asItWas.busyShare ?? 0);
    expect(more.onDutyMillis).toBe((asItWas.onDutyMillis * 3) / 2);
    expect([asItWas.came, more.came, fewer.came]).toEqual([1800, 1800, 1800]);
  });

  test('other hours: what comes while it is closed waits until it opens, and counts from then', () => {
    const late = {
      ...rota(2, 14, 22),
      calendar: { ...FIRST_CALENDAR, week: EVERY_DAY.map(() => [{ from: 14 * 60, to: 22 * 60 }]) },
    };
    const [asItWas, shorter] = compareRotas(busy, [rota(2), late], DESK, by(2))?.outcomes ?? [];
    expect(shorter?.keptShare).toBeLessThan(asItWas?.keptShare ?? 0);
    expect(shorter?.onDutyMillis).toBeLessThan(asItWas?.onDutyMillis ?? 0);
  });

  test('the same rota, the same seed: the same outcome', () => {
    const [one, other] = compareRotas(busy, [rota(2), rota(2)], DESK, by(5))?.outcomes ?? [];
    expect(one).toEqual(other);
  });

  test('too few, or nobody there: nothing is told', () => {
    expect(compareRotas([], [rota(2)], DESK, by(1))).toBeUndefined();
    expect(compareRotas(past(1, 2, MINUTE).slice(0, 20), [rota(2)], DESK, by(1))).toBeUndefined();
    expect(compareRotas(busy, [{ ...rota(0) }], DESK, by(1))).toBeUndefined();
  });

  test('a large shop: only the last of it is played', () => {
    const full = Object.fromEntries([[String(40), 4_000]]);
    const huge = Array.from({ length: 10 }, (_, hour) => ({ at: MONDAY + (10 + hour) * HOUR, waits: full }));
    const allDay: Rota = {
      ...rota(4, 0, 24),
      calendar: { ...FIRST_CALENDAR, week: EVERY_DAY.map(() => [{ from: 0, to: MINUTES_OF_DAY }]) },
    };
    const compared = compareRotas(huge, [allDay], { ...DESK, routing: { mode: 'take', way: 'least_load' } }, by(1));
    expect(compared?.playedMillis).toBe(2 * HOUR);
    expect(compared?.outcomes[0].came).toBe(8_000);
  });
});
