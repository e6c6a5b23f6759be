import fc from 'fast-check';
import {
  addedUp,
  bucketOf,
  countOf,
  type Histogram,
  histogramOf,
  LAST_BUCKET,
  NO_TIMES,
  timeOfShare,
  withTime,
} from '../../../domain/figures';
import { DAY, SECOND } from '../../../domain/kernel';

const of = (times: readonly number[]): Histogram => times.reduce(withTime, NO_TIMES);
const times = fc.array(fc.integer({ min: SECOND, max: 30 * DAY }), { minLength: 1, maxLength: 200 });

describe('histogram', () => {
  test('timeOfShare: within 5 % of the very time, whatever the times', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(0.1, 0.5, 0.9, 1), (all, share) => {
        const sorted = [...all].sort((one, other) => one - other);
        const exact = sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
        const told = timeOfShare(of(all), share) ?? 0;
        expect(Math.abs(told - exact) / exact).toBeLessThan(0.05);
      }),
    );
    expect(timeOfShare(NO_TIMES, 0.9)).toBeUndefined();
  });

  test('addedUp: the parts are the whole, in whatever order', () => {
    fc.assert(
      fc.property(times, times, (some, others) => {
        expect(addedUp([of(some), of(others)])).toEqual(of([...others, ...some]));
        expect(countOf(addedUp([of(some), of(others)]))).toBe(some.length + others.length);
      }),
    );
  });

  test('histogramOf: many at once are the same as one after the other', () => {
    fc.assert(fc.property(times, (all) => expect(histogramOf(all)).toEqual(of(all))));
  });

  test('bucketOf: bounds never move, and nothing is beyond the last', () => {
    expect([0, 999, 1000, 1100, 60_000, 3_600_000].map(bucketOf)).toEqual([0, 0, 1, 2, 43, 86]);
    expect(bucketOf(30 * DAY)).toBeLessThan(LAST_BUCKET);
    expect(bucketOf(9999 * DAY)).toBe(LAST_BUCKET);
  });
});
