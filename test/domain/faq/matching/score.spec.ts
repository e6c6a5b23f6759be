import fc from 'fast-check';
import { combineWordings, crowding, leadsClearly } from '../../../../domain/faq/matching/score';

const scores = fc.array(fc.double({ min: -5, max: 25, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('an entry of several wordings', () => {
  test('lies between their mean and little above their best', () => {
    fc.assert(
      fc.property(scores, (list) => {
        const mean = list.reduce((total, score) => total + score, 0) / list.length;
        const combined = combineWordings(list, list.length);
        expect(combined).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(combined).toBeLessThanOrEqual(Math.max(...list) + Math.log(list.length) + 1e-9);
      }),
    );
  });

  test('two that agree: surer than one beside a stranger', () => {
    expect(combineWordings([10, 10], 2)).toBeGreaterThan(combineWordings([10, 0], 2));
  });

  test('a wording that was not even looked at: counts against it', () => {
    expect(combineWordings([10], 3)).toBeLessThan(combineWordings([10], 1));
  });
});

describe('standing out', () => {
  test('runners-up as good: everything is deducted from, the more the better they are', () => {
    expect(crowding([12])).toBe(0);
    expect(crowding([12, -3, -4])).toBe(0);
    expect(crowding([12, 11, 11, 11, 11])).toBeGreaterThan(crowding([12, 11, 2, 2, 2]));
  });

  test('a clear lead: asked for before answering', () => {
    expect(leadsClearly([12, 11.5])).toBe(false);
    expect(leadsClearly([12, 8])).toBe(true);
    expect(leadsClearly([12])).toBe(true);
    expect(leadsClearly([])).toBe(false);
  });
});
