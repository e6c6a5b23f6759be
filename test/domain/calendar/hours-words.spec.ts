import { hoursWords, type Intervals, isOpenIn, nextOpeningIn, openMillis } from '../../../domain/calendar';
import { HOUR } from '../../../domain/kernel';

const china = (text: string): number => Date.parse(`${text}+08:00`);
const open = (...times: readonly (readonly [string, string])[]): Intervals =>
  times.map(([from, to]) => [china(from), china(to)]);

describe('words of the hours', () => {
  it.each([
    ['2026-11-27T08:00', ['2026-11-27T09:00', '2026-11-27T18:00'], '今天 9:00 起回复'],
    ['2026-11-27T12:30', ['2026-11-27T13:05', '2026-11-27T18:00'], '今天 13:05 起回复'],
    ['2026-11-27T22:30', ['2026-11-28T09:00', '2026-11-28T18:00'], '明天 9:00 起回复'],
    ['2026-11-27T23:59', ['2026-11-28T00:00', '2026-11-28T18:00'], '明天 0:00 起回复'],
    ['2026-11-27T22:30', ['2026-11-30T09:30', '2026-11-30T18:00'], '周一 9:30 起回复'],
    ['2026-11-27T22:30', ['2026-12-03T09:00', '2026-12-03T18:00'], '周四 9:00 起回复'],
    ['2026-11-27T22:30', ['2026-12-04T09:00', '2026-12-04T18:00'], '12月4日 9:00 起回复'],
  ] as const)('at %s, open from %s: %s', (now, [from, to], words) => {
    expect(hoursWords(open([from, to]), china(now))).toBe(words);
  });

  it.each([
    ['2026-11-27T08:00', ['2026-11-27T09:00', '2026-11-27T18:00'], 'reply from 9:00 today'],
    ['2026-11-27T22:30', ['2026-11-30T09:30', '2026-11-30T18:00'], 'reply from 9:30 on Monday'],
    ['2026-11-27T22:30', ['2026-12-04T09:00', '2026-12-04T18:00'], 'reply from 9:00 on Dec 4'],
  ] as const)('in English at %s, open from %s: %s', (now, [from, to], words) => {
    expect(hoursWords(open([from, to]), china(now), 'en')).toBe(words);
  });

  it('none while it is open, up to the close', () => {
    const hours = open(['2026-11-27T09:00', '2026-11-27T18:00'], ['2026-11-28T09:00', '2026-11-28T18:00']);
    expect(hoursWords(hours, china('2026-11-27T09:00'))).toBeUndefined();
    expect(hoursWords(hours, china('2026-11-27T18:00') - 1)).toBeUndefined();
    expect(hoursWords(hours, china('2026-11-27T18:00'))).toBe('明天 9:00 起回复');
  });

  it('none where nothing is known: no hours, none ahead', () => {
    expect(hoursWords(undefined, china('2026-11-27T09:00'))).toBeUndefined();
    expect(hoursWords([], china('2026-11-27T09:00'))).toBeUndefined();
    expect(hoursWords(open(['2026-11-20T09:00', '2026-11-20T18:00']), china('2026-11-27T09:00'))).toBeUndefined();
  });

  it('the weekday is the one in China', () => {
    const hours = open(['2026-11-30T00:30', '2026-11-30T18:00']);
    expect(nextOpeningIn(hours, china('2026-11-27T22:30'))).toEqual({
      at: china('2026-11-30T00:30'),
      day: 'weekday',
      weekday: 0,
    });
  });
});

describe('open times', () => {
  const hours = open(['2026-11-27T09:00', '2026-11-27T12:00'], ['2026-11-27T13:00', '2026-11-27T18:00']);

  it('are open from their beginning to before their end', () => {
    const at = (text: string, millis = 0) => isOpenIn(hours, china(text) + millis);
    expect([at('2026-11-27T09:00'), at('2026-11-27T09:00', -1)]).toEqual([true, false]);
    expect([at('2026-11-27T12:00', -1), at('2026-11-27T12:00')]).toEqual([true, false]);
  });

  it('of a stretch: what of it is open', () => {
    expect(openMillis(hours, china('2026-11-27T11:00'), china('2026-11-27T14:30'))).toBe(2.5 * HOUR);
    expect(openMillis(hours, china('2026-11-27T12:00'), china('2026-11-27T13:00'))).toBe(0);
  });
});
