import fc from 'fast-check';
import { chinaDay, chinaTime, clockText, DAY, HOUR } from '../../../domain/kernel';

describe('china time', () => {
  test('chinaTime: the day turns at 16:00 UTC', () => {
    expect(chinaTime(Date.UTC(2026, 11, 31, 15, 59))).toEqual({ year: 2026, month: 12, day: 31, hour: 23, minute: 59 });
    expect(chinaTime(Date.UTC(2026, 11, 31, 16, 0))).toEqual({ year: 2027, month: 1, day: 1, hour: 0, minute: 0 });
    expect(clockText(Date.UTC(2026, 0, 1, 1, 5))).toBe('09:05');
  });

  test('chinaDay: counts up once a calendar day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        expect(chinaDay(at + DAY)).toBe(chinaDay(at) + 1);
        const isLastHour = chinaTime(at).hour === 23;
        expect(chinaDay(at + HOUR) - chinaDay(at)).toBe(isLastHour ? 1 : 0);
      }),
    );
  });
});
