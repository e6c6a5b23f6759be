import { type Calendar, calendarProblems, FIRST_CALENDAR, type Slots } from '../../../domain/calendar';
import { zonedProblems } from '../../../domain/calendar/zoned';
import { LIST_COUNTS } from '../../../domain/kernel';

const withMonday = (...slots: Slots): Calendar => ({
  ...FIRST_CALENDAR,
  week: FIRST_CALENDAR.week.map((usual, weekday) => (weekday === 0 ? slots : usual)),
});
const rulesOf = (calendar: Calendar) => zonedProblems(calendar).map(({ day, slot, rule }) => [day, slot, rule]);

describe('problems of a calendar', () => {
  it('none of the one that a shop begins with, of several slots that meet, of one over midnight', () => {
    expect(zonedProblems(FIRST_CALENDAR)).toEqual([]);
    expect(zonedProblems(withMonday({ from: 540, to: 720 }, { from: 720, to: 1440 }))).toEqual([]);
    expect(zonedProblems(withMonday({ from: 1200, to: 2880 }))).toEqual([]);
    expect(zonedProblems(withMonday())).toEqual([]);
  });

  it.each<readonly [string, Slots, readonly unknown[]]>([
    ['ends before it begins', [{ from: 600, to: 540 }], ['week.0', 0, 'order']],
    ['lasts no time', [{ from: 600, to: 600 }], ['week.0', 0, 'order']],
    ['begins on another day', [{ from: 1440, to: 1500 }], ['week.0', 0, 'range']],
    ['ends after the next day', [{ from: 600, to: 2881 }], ['week.0', 0, 'range']],
    ['begins before its day', [{ from: -1, to: 600 }], ['week.0', 0, 'range']],
    ['is no minute', [{ from: 0.5, to: 600 }], ['week.0', 0, 'range']],
    [
      'overlaps an earlier one',
      [
        { from: 540, to: 720 },
        { from: 700, to: 800 },
      ],
      ['week.0', 1, 'overlap'],
    ],
  ])('a slot that %s', (_what, slots, problem) => {
    expect(rulesOf(withMonday(...slots))).toEqual([problem]);
  });

  it('too many slots of a day, too many exceptional days, a date that is none, too few weekdays', () => {
    const many = Array.from({ length: LIST_COUNTS.slots + 1 }, (_, at) => ({ from: at * 60, to: at * 60 + 30 }));
    expect(rulesOf(withMonday(...many))).toEqual([['week.0', undefined, 'too_many_slots']]);
    expect(rulesOf(withMonday(...many.slice(1)))).toEqual([]);
    const dates = Array.from({ length: LIST_COUNTS.exceptionalDays + 1 }, (_, at) =>
      new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const days = Object.fromEntries(dates.map((date) => [date, []]));
    expect(rulesOf({ ...FIRST_CALENDAR, days })).toEqual([['days', undefined, 'too_many_days']]);
    for (const date of ['2026-02-30', '2026-2-3', 'constructor', '']) {
      expect(rulesOf({ ...FIRST_CALENDAR, days: { [date]: [] } })).toEqual([[`days.${date}`, undefined, 'date']]);
    }
    expect(rulesOf({ ...FIRST_CALENDAR, week: [] })).toEqual([['week', undefined, 'range']]);
  });

  it('the slots of an exceptional day are asked like any others', () => {
    const calendar = { ...FIRST_CALENDAR, days: { '2026-10-10': [{ from: 600, to: 540 }] } };
    expect(rulesOf(calendar)).toEqual([['days.2026-10-10', 0, 'order']]);
  });

  it('a zone that nobody knows: told by who has a list of them', () => {
    const calendar = { ...FIRST_CALENDAR, zone: 'Asia/Chang-an' };
    expect(rulesOf(calendar)).toEqual([['zone', undefined, 'zone']]);
    expect(calendarProblems(calendar)).toEqual([]);
  });
});
