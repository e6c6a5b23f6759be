import type { Intervals } from '../../../domain/calendar';
import { chinaTime, HOUR } from '../../../domain/kernel';
import { callbackStanding, callbackTimes, canBeCalledAt, dayPartOf, wishEndsAt } from '../../../domain/ticket';

/** A moment by the clock in China. */
const china = (text: string): number => Date.parse(`${text}+08:00`);
const shown = (now: number, hours?: Intervals): string[] =>
  callbackTimes(now, hours).map(({ startsAt, part }) => {
    const { day, hour } = chinaTime(startsAt);
    return `${day} ${hour} ${part}`;
  });

test.each([
  ['12:59', 'coming'],
  ['13:00', 'due'],
  ['17:59', 'due'],
  ['18:00', 'overdue'],
])('callbackStanding: an afternoon that was wished for is, at %s, %s', (clock, standing) => {
  expect(callbackStanding(china('2026-11-20T13:00'), china(`2026-11-20T${clock}`))).toBe(standing);
});

describe('times to be called back', () => {
  it('are the next four parts of a day, by the clock in China', () => {
    expect(shown(china('2026-11-20T07:00'))).toEqual([
      '20 9 morning',
      '20 13 afternoon',
      '20 18 evening',
      '21 9 morning',
    ]);
  });

  it('leave an hour: what starts sooner is not offered', () => {
    expect(shown(china('2026-11-20T08:00'))[0]).toBe('20 9 morning');
    expect(shown(china('2026-11-20T08:00') + 1)[0]).toBe('20 13 afternoon');
  });

  it('go on after the last of the day, over the end of the month', () => {
    expect(shown(china('2026-11-30T21:30'))).toEqual(['1 9 morning', '1 13 afternoon', '1 18 evening', '2 9 morning']);
  });

  it('are all ahead, whatever the hour', () => {
    for (let hour = 0; hour < 48; hour += 1) {
      const now = china('2026-11-20T00:00') + hour * HOUR;
      const times = callbackTimes(now).map(({ startsAt }) => startsAt);
      expect(times).toHaveLength(4);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times[0]).toBeGreaterThanOrEqual(now + HOUR);
    }
  });
});

describe('a wish to be called', () => {
  it.each([
    ['2026-11-20T09:00', 'morning', '2026-11-20T12:00'],
    ['2026-11-20T13:00', 'afternoon', '2026-11-20T18:00'],
    ['2026-11-20T18:00', 'evening', '2026-11-20T21:00'],
    ['2026-11-20T00:30', 'morning', '2026-11-20T12:00'],
    ['2026-11-20T16:20', 'afternoon', '2026-11-20T18:00'],
    ['2026-11-20T23:10', 'evening', '2026-11-20T23:10'],
  ])('at %s: is for the %s, until %s', (at, part, end) => {
    expect([dayPartOf(china(at)), wishEndsAt(china(at))]).toEqual([part, china(end)]);
  });

  it('offered: each part of a day is read back as the part that was chosen', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      for (const { startsAt, part } of callbackTimes(china('2026-11-20T00:00') + hour * HOUR)) {
        expect(dayPartOf(startsAt)).toBe(part);
      }
    }
  });
});

describe('of a shop that says when it is open', () => {
  const open = (...times: readonly (readonly [string, string])[]): Intervals =>
    times.map(([from, to]) => [china(from), china(to)]);
  const weekend = open(
    ['2026-11-20T10:00', '2026-11-20T18:30'],
    ['2026-11-23T11:00', '2026-11-23T13:30'],
    ['2026-11-24T11:30', '2026-11-24T21:00'],
  );

  it('only parts of days are offered of which an hour is open', () => {
    expect(shown(china('2026-11-20T07:00'), weekend)).toEqual([
      '20 9 morning',
      '20 13 afternoon',
      '23 9 morning',
      '24 13 afternoon',
    ]);
  });

  it('nothing is offered of the week in which it is closed', () => {
    expect(shown(china('2026-11-20T20:00'), open(['2027-03-01T09:00', '2027-03-01T21:00']))).toEqual([]);
  });

  it('where nobody knows anything is offered as ever: no hours, none ahead', () => {
    const now = china('2026-11-20T07:00');
    expect(shown(now, undefined)).toEqual(shown(now));
    expect(shown(now, [])).toEqual(shown(now));
    expect(shown(now, open(['2026-11-10T10:00', '2026-11-10T18:00']))).toEqual(shown(now));
  });

  it('what is offered can be wished, what is closed cannot', () => {
    const now = china('2026-11-20T07:00');
    for (const { startsAt } of callbackTimes(now, weekend)) expect(canBeCalledAt(startsAt, now, weekend)).toBe(true);
    expect(canBeCalledAt(china('2026-11-20T18:00'), now, weekend)).toBe(false);
    expect(canBeCalledAt(china('2026-11-21T09:00'), now, weekend)).toBe(false);
  });

  it('a wish that is over, and one of days that nobody told of yet, is no reason to refuse', () => {
    expect(canBeCalledAt(china('2026-11-21T09:00'), china('2026-11-21T12:00'), weekend)).toBe(true);
    expect(canBeCalledAt(china('2026-11-30T09:00'), china('2026-11-20T07:00'), weekend)).toBe(true);
  });
});
