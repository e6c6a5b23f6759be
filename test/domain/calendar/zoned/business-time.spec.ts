import * as fc from 'fast-check';
import { type Calendar, dateOf, FIRST_CALENDAR, MINUTES_OF_DAY, weekdayOf } from '../../../../domain/calendar';
import {
  addBusinessMillis,
  businessMillis,
  closingAt,
  isKnownZone,
  isOpenAt,
  nextOpening,
  openIntervals,
} from '../../../../domain/calendar/zoned';
import { DAY, HOUR, MINUTE } from '../../../../domain/kernel';
import { anyCalendar } from '../any-calendar';

const china = (text: string): number => Date.parse(`${text}+08:00`);
const newYork = (text: string, offset: '-04:00' | '-05:00'): number => Date.parse(`${text}${offset}`);
const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const everyDay = (zone: string, ...slots: Calendar['week'][number]): Calendar => ({
  zone,
  week: Array.from({ length: 7 }, () => slots),
  days: {},
});

/** Days around changes of clocks: New York's two, Lord Howe's two, the day that Apia left out, and an ordinary one. */
const BEGINNINGS = ['2026-03-07', '2026-10-31', '2026-04-04', '2026-10-03', '2011-12-29', '2026-06-10'].map(
  (date) => Date.parse(date) - DAY / 2,
);
const NEAR = BEGINNINGS.flatMap((at) => [0, 1, 2, 3, 4].map((days) => dateOf(Math.floor(at / DAY) + days)));
const someMoment = fc.tuple(fc.constantFrom(...BEGINNINGS), fc.nat(3 * DAY)).map(([at, later]) => at + later);

/** Another way to the same answer: the clock on the wall read minute by minute, never going back. */
function walk(calendar: Calendar, from: number, until: number): (at: number) => boolean {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  let shown = 0;
  const open = new Set<number>();
  for (let at = from - 4 * DAY; at < until; at += MINUTE) {
    shown = Math.max(shown, Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) / MINUTE);
    if (at < from) continue;
    const day = Math.floor(shown / MINUTES_OF_DAY);
    const isOpen = [0, 1, 2].some((ago) => {
      const slots = calendar.days[dateOf(day - ago)] ?? calendar.week[weekdayOf(day - ago)] ?? [];
      const minute = shown - (day - ago) * MINUTES_OF_DAY;
      return slots.some((slot) => slot.from <= minute && minute < slot.to);
    });
    if (isOpen) open.add(Math.floor(at / MINUTE));
  }
  return (at) => open.has(Math.floor(at / MINUTE));
}

describe('open or closed', () => {
  it('is what a walk over every minute finds, over midnight and changes of the clock', () => {
    fc.assert(
      fc.property(anyCalendar(NEAR), fc.constantFrom(...BEGINNINGS), (calendar, from) => {
        const until = from + 4 * DAY;
        const isOpen = walk(calendar, from, until);
        const intervals = openIntervals(calendar, from, until);
        const told: number[] = [];
        for (let at = from; at < until; at += MINUTE) {
          if (intervals.some(([start, end]) => start <= at && at < end) !== isOpen(at)) told.push(at);
        }
        expect(told).toEqual([]);
        for (let at = from; at < until; at += 7 * HOUR + 13 * MINUTE) {
          expect(isOpenAt(calendar, at)).toBe(isOpen(at));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('open times: in order, neither meeting nor overlapping, within what was asked', () => {
    fc.assert(
      fc.property(anyCalendar(NEAR), someMoment, fc.nat(20 * DAY), (calendar, from, lasts) => {
        const intervals = openIntervals(calendar, from, from + lasts);
        let before = from - 1;
        for (const [start, end] of intervals) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(from + lasts);
        expect(intervals.length).toBeLessThanOrEqual(3 * 24);
      }),
    );
  });

  it('next opening and closing: the edges of what is open', () => {
    fc.assert(
      fc.property(anyCalendar(NEAR), someMoment, (calendar, at) => {
        const opens = nextOpening(calendar, at);
        const closes = closingAt(calendar, at);
        expect(opens === at).toBe(isOpenAt(calendar, at));
        if (opens !== undefined) expect(isOpenAt(calendar, opens)).toBe(true);
        if (opens !== undefined && opens > at) {
          expect(isOpenAt(calendar, opens - 1)).toBe(false);
          expect(businessMillis(calendar, at, opens)).toBe(0);
        }
        if (closes !== undefined) {
          expect([isOpenAt(calendar, closes - 1), isOpenAt(calendar, closes)]).toEqual([true, false]);
          expect(businessMillis(calendar, at, closes)).toBe(closes - at);
        }
      }),
    );
  });
});

describe('business time', () => {
  it('adds up: so much open time later, so much open time has passed, and no sooner', () => {
    fc.assert(
      fc.property(anyCalendar(NEAR), someMoment, fc.integer({ min: 1, max: 60 * HOUR }), (calendar, from, millis) => {
        const due = addBusinessMillis(calendar, from, millis);
        if (due === undefined) return;
        expect(businessMillis(calendar, from, due)).toBe(millis);
        expect(businessMillis(calendar, from, due - 1)).toBe(millis - 1);
      }),
    );
  });

  it('of two stretches: what each has, together', () => {
    fc.assert(
      fc.property(anyCalendar(NEAR), someMoment, fc.nat(5 * DAY), fc.nat(5 * DAY), (calendar, from, first, second) => {
        const [middle, end] = [from + first, from + first + second];
        expect(businessMillis(calendar, from, end)).toBe(
          businessMillis(calendar, from, middle) + businessMillis(calendar, middle, end),
        );
      }),
    );
  });

  it('runs across lunch, night and a holiday', () => {
    const calendar = { ...everyDay('Asia/Shanghai', hours(9, 12), hours(13, 18)), days: { '2026-10-02': [] } };
    expect(addBusinessMillis(calendar, china('2026-10-01T11:30'), 1 * HOUR)).toBe(china('2026-10-01T13:30'));
    expect(addBusinessMillis(calendar, china('2026-10-01T17:00'), 2 * HOUR)).toBe(china('2026-10-03T10:00'));
    expect(businessMillis(calendar, china('2026-10-01T00:00'), china('2026-10-04T00:00'))).toBe(16 * HOUR);
  });

  it('is due at the close, not at the next opening', () => {
    expect(addBusinessMillis(FIRST_CALENDAR, china('2026-10-01T21:00'), 1 * HOUR)).toBe(china('2026-10-01T22:00'));
  });

  it('of a shop that never opens: never due, never open', () => {
    const calendar = everyDay('Asia/Shanghai');
    expect([addBusinessMillis(calendar, 0, 1), nextOpening(calendar, 0), closingAt(calendar, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of a shop that never closes: one time, without an end', () => {
    const calendar = everyDay('America/New_York', hours(0, 24));
    const from = china('2026-01-01T00:00');
    expect(openIntervals(calendar, from, from + 300 * DAY)).toEqual([[from, from + 300 * DAY]]);
    expect([closingAt(calendar, from), addBusinessMillis(calendar, from, 300 * DAY)]).toEqual([
      undefined,
      from + 300 * DAY,
    ]);
  });
});

describe('calendar days', () => {
  it('a make-up Saturday is open, a holiday closed; the night before reaches into it', () => {
    const calendar: Calendar = {
      zone: 'Asia/Shanghai',
      week: [...Array.from({ length: 5 }, () => [hours(9, 26)]), [], []],
      days: { '2026-10-01': [], '2026-10-10': [hours(9, 18)] },
    };
    expect(openIntervals(calendar, china('2026-09-30T12:00'), china('2026-10-02T12:00'))).toEqual([
      [china('2026-09-30T12:00'), china('2026-10-01T02:00')],
      [china('2026-10-02T09:00'), china('2026-10-02T12:00')],
    ]);
    expect(isOpenAt(calendar, china('2026-10-10T10:00'))).toBe(true);
    expect(isOpenAt(calendar, china('2026-10-11T10:00'))).toBe(false);
  });

  it('slots that meet at midnight are one time', () => {
    const calendar = everyDay('Asia/Shanghai', hours(0, 2), hours(20, 24));
    expect(closingAt(calendar, china('2026-10-01T21:00'))).toBe(china('2026-10-02T02:00'));
  });

  it('summer time: nine o’clock is nine o’clock, before and after', () => {
    const calendar = everyDay('America/New_York', hours(9, 17));
    expect(nextOpening(calendar, newYork('2026-03-07T18:00', '-05:00'))).toBe(newYork('2026-03-08T09:00', '-04:00'));
    expect(nextOpening(calendar, newYork('2026-10-31T18:00', '-04:00'))).toBe(newYork('2026-11-01T09:00', '-05:00'));
  });

  it('summer time: a night is an hour shorter, or longer; a slot in the hour left out is none', () => {
    const night = everyDay('America/New_York', hours(22, 30));
    const lasts = (evening: number) => businessMillis(night, evening, evening + 12 * HOUR) / HOUR;
    expect(lasts(newYork('2026-03-07T22:00', '-05:00'))).toBe(7);
    expect(lasts(newYork('2026-10-31T22:00', '-04:00'))).toBe(9);
    const leftOut = everyDay('America/New_York', { from: 135, to: 165 });
    expect(
      openIntervals(leftOut, newYork('2026-03-08T00:00', '-05:00'), newYork('2026-03-09T00:00', '-04:00')),
    ).toEqual([]);
  });

  it.each([
    ['Asia/Shanghai', true],
    ['America/New_York', true],
    ['Asia/Chang-an', false],
    ['+08:00', false],
    ['', false],
  ])('zone %s: known is %s', (zone, known) => {
    expect(isKnownZone(zone)).toBe(known);
  });
});
