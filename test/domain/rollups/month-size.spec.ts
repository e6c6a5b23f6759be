import { LAST_BUCKET } from '../../../domain/figures';
import { HOUR } from '../../../domain/kernel';
import { type Cell, COUNTERS, monthId, SHOP, sumOf } from '../../../domain/rollups';

/** Ten thousand tickets a day: so many times of each kind, and each bucket holds as many as the others, which is the most there is to say. */
const TIMES = { first: 10_000, later: 20_000, left: 500, firstInTalk: 6_000 };
const MOST_BYTES = 200 * 1024;

describe('a month of ten thousand tickets a day', () => {
  const day: Cell = {
    counts: Object.fromEntries(
      COUNTERS.map((counter) => [counter, counter.endsWith('Millis') ? 10_000 * HOUR : 30_000]),
    ),
    times: Object.fromEntries(
      Object.entries(TIMES).map(([name, count]) => [
        name,
        Object.fromEntries(
          Array.from({ length: LAST_BUCKET + 1 }, (_, bucket) => [String(bucket), Math.ceil(count / LAST_BUCKET)]),
        ),
      ]),
    ),
  };
  const days = Object.fromEntries(Array.from({ length: 31 }, (_, nth) => [String(nth + 1).padStart(2, '0'), day]));

  test('is one record of 200 KB at most, also where times lie everywhere between a second and a month', () => {
    const place = { teamId: SHOP, of: 'all', key: '' } as const;
    const total = sumOf(Object.values(days));
    const record = { _id: monthId(place, '2026-12'), kind: 'month', ...place, month: '2026-12', days, total, upTo: {} };
    const bytes = Buffer.byteLength(JSON.stringify(record));
    expect(bytes).toBeGreaterThan(150 * 1024);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
