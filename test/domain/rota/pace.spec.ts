import { histogramOf, timeOfShare } from '../../../domain/figures';
import { HOUR, MINUTE, SECOND, seeded } from '../../../domain/kernel';
import { answerMillisOf, comersOf, replay } from '../../../domain/rota';

const NINE = Date.UTC(2026, 10, 23, 1);
const UNTIL = NINE + 12 * HOUR;

describe('pace: how long a desk is busy with one answer, by its own week', () => {
  test.each([30 * SECOND, 90 * SECOND, 3 * MINUTE])(
    '%d ms are found again from the waits they led to',
    (answerMillis) => {
      const hours = Array.from({ length: 12 }, (_, hour) => ({ at: NINE + hour * HOUR, count: 40 }));
      const comers = comersOf(hours, seeded(3));
      const people = Math.ceil((40 * 2.5 * answerMillis) / HOUR / 0.85);
      const desk = {
        duty: Array.from({ length: people }, (_, nth) => ({ id: String(nth), intervals: [[NINE, UNTIL] as const] })),
        hours: [[NINE, UNTIL] as const],
        routing: { mode: 'given', way: 'least_load' } as const,
        cap: { units: 5, messagesPerUnit: 3 },
      };
      const { answers } = replay(comers, { ...desk, answerMillis }, UNTIL);
      const waits = histogramOf(answers.map(({ cameAt, answeredAt = UNTIL }) => answeredAt - cameAt));
      // Another week of the same desk, with other shoppers.
      const found = answerMillisOf(comersOf(hours, seeded(4)), desk, timeOfShare(waits, 0.5) ?? 0, UNTIL);
      expect(found / answerMillis).toBeGreaterThan(0.85);
      expect(found / answerMillis).toBeLessThan(1.15);
    },
  );
});
