import { validityOf } from '../../../domain/faq/reading';
import { dayForPicker, firstMoment, lastMoment } from '../../../src/merchant/components/picked-field/picked-day';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe('days picked for an answer', () => {
  test('a first day begins at midnight in China, a last one lasts to its end', () => {
    expect(firstMoment('2026-11-30')).toBe(at('2026-11-30T00:00:00.000'));
    expect(lastMoment('2026-11-30')).toBe(at('2026-11-30T23:59:59.999'));
  });

  test('the picker is shown the day it was given, whatever the phone’s zone; leading zeros may be missing', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29']) {
      expect(dayForPicker(firstMoment(day))).toBe(day);
      expect(dayForPicker(lastMoment(day))).toBe(day);
    }
    expect(firstMoment('2026-3-9')).toBe(firstMoment('2026-03-09'));
  });

  test('one day from and to: valid that whole day, and not a moment longer', () => {
    const day = { validFrom: firstMoment('2026-11-30'), validTo: lastMoment('2026-11-30') };
    const moments = ['29T23:59:59.999', '30T00:00:00.000', '30T23:59:59.999'].map((time) => at(`2026-11-${time}`));
    expect([...moments, at('2026-12-01T00:00:00.000')].map((moment) => validityOf(day, moment))).toEqual([
      'ahead',
      'open',
      'open',
      'over',
    ]);
  });
});
