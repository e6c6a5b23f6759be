import * as fc from 'fast-check';
import { type Calendar, FIRST_CALENDAR, isOpenIn, nextOpeningIn } from '../../../../domain/calendar';
import { comingHours, isOpenAt, nextOpening } from '../../../../domain/calendar/zoned';
import { DAY, HOUR } from '../../../../domain/kernel';
import { anyCalendar } from '../any-calendar';

const china = (text: string): number => Date.parse(`${text}+08:00`);

describe('hours that phones are told', () => {
  it('are those of today and eight days more', () => {
    const hours = comingHours(FIRST_CALENDAR, china('2026-11-27T15:00'));
    expect(hours).toHaveLength(9);
    expect(hours[0]).toEqual([china('2026-11-27T09:00'), china('2026-11-27T22:00')]);
    expect(hours[8]).toEqual([china('2026-12-05T09:00'), china('2026-12-05T22:00')]);
  });

  it('are the same all day', () => {
    const hours = comingHours(FIRST_CALENDAR, china('2026-11-27T00:00'));
    expect(comingHours(FIRST_CALENDAR, china('2026-11-28T00:00') - 1)).toEqual(hours);
    expect(comingHours(FIRST_CALENDAR, china('2026-11-28T00:00'))).not.toEqual(hours);
  });

  it('hold the next opening, though it is months away', () => {
    const calendar: Calendar = {
      ...FIRST_CALENDAR,
      week: FIRST_CALENDAR.week.map(() => []),
      days: { '2027-03-01': [{ from: 540, to: 1080 }] },
    };
    expect(comingHours(calendar, china('2026-11-27T15:00'))).toEqual([
      [china('2027-03-01T09:00'), china('2027-03-01T18:00')],
    ]);
  });

  it('say for eight days what the calendar says, wherever the shop is', () => {
    const now = Date.parse('2026-10-28T07:30:00Z');
    fc.assert(
      fc.property(anyCalendar(['2026-10-30', '2026-11-01']), fc.nat(8 * DAY), (calendar, later) => {
        const hours = comingHours(calendar, now);
        const at = now + later;
        expect(isOpenIn(hours, at)).toBe(isOpenAt(calendar, at));
        if (!isOpenIn(hours, now)) expect(nextOpeningIn(hours, now)?.at).toBe(nextOpening(calendar, now));
      }),
    );
  });

  it('stay small: of six short slots a day fewer days', () => {
    const slots = Array.from({ length: 6 }, (_, at) => ({ from: at * 120, to: at * 120 + 60 }));
    const hours = comingHours(
      { ...FIRST_CALENDAR, week: FIRST_CALENDAR.week.map(() => slots) },
      china('2026-11-27T15:00'),
    );
    expect(hours).toHaveLength(32);
    expect(hours[31]?.[0]).toBeGreaterThan(china('2026-11-27T15:00') + 4 * DAY + HOUR);
  });
});
