import { holdTimes } from '../../../src/agent/ticket/hold-times';

const HOUR = 3_600_000;
/** A moment on 20 November 2026 in China. */
const inChina = (hour: number, minute = 0, day = 20) => Date.UTC(2026, 10, day, hour - 8, minute);

describe('holdTimes', () => {
  it('by day: tonight at six, the next two mornings at nine, or as long as it may', () => {
    expect(holdTimes(inChina(14, 20))).toEqual([
      { time: 'tonight', untilAt: inChina(18) },
      { time: 'tomorrow', untilAt: inChina(9, 0, 21) },
      { time: 'dayAfter', untilAt: inChina(9, 0, 22) },
      { time: 'longest', untilAt: inChina(14, 0, 23) },
    ]);
  });

  it('within half an hour of six: tonight is no longer offered', () => {
    expect(holdTimes(inChina(17, 31)).map(({ time }) => time)).toEqual(['tomorrow', 'dayAfter', 'longest']);
    expect(holdTimes(inChina(17, 30)).map(({ time }) => time)).toContain('tonight');
  });

  it('at any hour: later than now, and never longer than 72 hours', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = inChina(hour, 59);
      for (const { untilAt } of holdTimes(now)) {
        expect(untilAt).toBeGreaterThan(now);
        expect(untilAt - now).toBeLessThanOrEqual(72 * HOUR);
      }
    }
  });
});
