import fc from 'fast-check';
import { fieldTexts } from '../../../../domain/faq/editing';
import { readMoment } from '../../../../domain/faq/exchange/read-cells';
import { chinaDay, chinaTime, DAY, startOfChinaDay } from '../../../../domain/kernel';
import { articleOf } from '../article-of';

const textsOf = (conditions: { validFrom?: number; validTo?: number }) =>
  fieldTexts(articleOf({ id: 'a', conditions }));
const two = (value: number): string => String(value).padStart(2, '0');

/** By the kernel's arithmetic: the day and the minute, then as much more as there is. */
function written(at: number): string {
  const { year, month, day, hour, minute } = chinaTime(at);
  const [seconds, millis] = [Math.floor((at % 60_000) / 1_000), at % 1_000];
  const more = seconds + millis > 0 ? `:${two(seconds)}` : '';
  const rest = millis > 0 ? `.${String(millis).padStart(3, '0')}` : '';
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}${more}${rest}`;
}

describe('an article’s fields as texts', () => {
  test('from and to: a day where it is meant whole, else a moment with as much as is needed', () => {
    const midnight = startOfChinaDay(chinaDay(Date.UTC(2026, 10, 20)));
    expect(textsOf({ validFrom: midnight, validTo: midnight + DAY - 1 })).toMatchObject({
      validFrom: '2026-11-20',
      validTo: '2026-11-20',
    });
    expect(textsOf({ validFrom: midnight + DAY - 1, validTo: midnight })).toMatchObject({
      validFrom: '2026-11-20 23:59:59.999',
      validTo: '2026-11-20 00:00',
    });
  });

  test('from and to: any moment is written in full, and read again it is the same', () => {
    const unit = fc.constantFrom(1, 1_000, 60_000);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) }), unit, (any, millis) => {
        const at = Math.floor(any / millis) * millis + millis;
        const { validFrom, validTo } = textsOf({ validFrom: at, validTo: at });
        if (at !== startOfChinaDay(chinaDay(at))) expect(validFrom).toBe(written(at));
        expect(readMoment({ kind: 'text', text: validFrom }, false)).toBe(at);
        expect(readMoment({ kind: 'text', text: validTo }, true)).toBe(at);
      }),
      { numRuns: 300 },
    );
  });
});
