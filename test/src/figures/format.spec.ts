import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/kernel';
import { dayAfter, weekdayOf } from '../../../src/figures/days';
import { aimWords, axisWords, figurePieces, figureWords } from '../../../src/figures/format';

describe('figures in words', () => {
  test.each([
    [0, '0 秒', '0 s'],
    [18.4 * SECOND, '18 秒', '18 s'],
    [59.6 * SECOND, '1 分', '1 min'],
    [125 * SECOND, '2 分 5 秒', '2 min 5 s'],
    [754 * SECOND, '13 分', '13 min'],
    [59.7 * MINUTE, '1 小时', '1 h'],
    [80 * MINUTE, '1 小时 20 分', '1 h 20 min'],
    [23 * HOUR + 59.8 * MINUTE, '1 天', '1 d'],
    [2 * DAY + 3.2 * HOUR, '2 天 3 小时', '2 d 3 h'],
  ])('a time of %d ms: two units at most, none of them full', (millis, zh, en) => {
    expect(figureWords(millis, 'millis', 'zh')).toBe(zh);
    expect(figureWords(millis, 'millis', 'en')).toBe(en);
  });

  test.each([
    [0, '0', '0'],
    [1_280, '1,280', '1,280'],
    [99_999, '99,999', '99,999'],
    [128_000, '12.8 万', '128 k'],
    [3_650_000, '365 万', '3650 k'],
  ])('a count of %d', (count, zh, en) => {
    expect([figureWords(count, 'count', 'zh'), figureWords(count, 'count', 'en')]).toEqual([zh, en]);
  });

  test('a share: all and nothing are said only of all and nothing', () => {
    const shares = [0, 0.001, 0.304, 0.996, 1].map((share) => figureWords(share, 'share', 'zh'));
    expect(shares).toEqual(['0%', '1%', '30%', '99%', '100%']);
  });

  test('stars: one place after the point', () => {
    expect(figureWords(4.649, 'stars', 'zh')).toBe('4.6');
  });

  test('pieces: units are told from numbers', () => {
    expect(figurePieces(80 * MINUTE, 'millis', 'zh')).toEqual([
      { text: '1', isUnit: false },
      { text: '小时', isUnit: true },
      { text: '20', isUnit: false },
      { text: '分', isUnit: true },
    ]);
  });

  test('targets: one value, or the two ends', () => {
    expect(aimWords({ is: 'at_most', value: 20 * SECOND }, 'millis', 'zh')).toEqual(['20 秒']);
    expect(aimWords({ is: 'between', value: 0.6, upTo: 0.7 }, 'share', 'zh')).toEqual(['60%', '70%']);
  });

  test.each([
    [20 * SECOND, 'millis', '20秒'],
    [90 * SECOND, 'millis', '90秒'],
    [5 * MINUTE, 'millis', '5分'],
    [2.5 * HOUR, 'millis', '2.5小时'],
    [0.85, 'share', '85%'],
    [2.5, 'count', '2.5'],
    [12_000, 'count', '12,000'],
  ] as const)('axis: %d of %s as one number and one unit', (value, unit, words) => {
    expect(axisWords(value, unit, 'zh')).toBe(words);
  });
});

describe('days', () => {
  test('a day later, over the ends of months and years', () => {
    expect(dayAfter('2026-11-30', 1)).toBe('2026-12-01');
    expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });

  test('weekday: of a day, and none of a month', () => {
    expect([weekdayOf('2026-11-29'), weekdayOf('2026-11-23'), weekdayOf('2026-11')]).toEqual([0, 1, undefined]);
  });
});
