import * as fc from 'fast-check';
import {
  calendarProblems,
  dayGroups,
  dayOfDate,
  FIRST_CALENDAR,
  longerDays,
  oneMoreSlot,
  type Slots,
  slotBetween,
  weekGroups,
  withDays,
  withoutDays,
  withWeekdays,
} from '../../../domain/calendar';
import { LIST_COUNTS } from '../../../domain/kernel';

const day = (date: string): number => dayOfDate(date) ?? Number.NaN;
const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const TEN_TO_SIX = [hours(10, 18)];

describe('changing a calendar', () => {
  it('weekdays: those named, the others stay', () => {
    const { week } = withWeekdays(FIRST_CALENDAR, [5, 6], TEN_TO_SIX);
    expect(week.map(([slot]) => slot?.from)).toEqual([540, 540, 540, 540, 540, 600, 600]);
  });

  it('exceptional days: a stretch over the end of a month, and back again', () => {
    const closed = withDays(FIRST_CALENDAR, day('2026-09-29'), day('2026-10-02'), []);
    expect(Object.keys(closed.days)).toEqual(['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02']);
    expect(Object.keys(withoutDays(closed, day('2026-09-30'), day('2026-10-01')).days)).toEqual([
      '2026-09-29',
      '2026-10-02',
    ]);
  });

  it.each([
    [9 * 60, 18 * 60, hours(9, 18)],
    [18 * 60, 2 * 60, hours(18, 26)],
    [9 * 60, 0, hours(9, 24)],
    [0, 0, hours(0, 24)],
    [9 * 60, 9 * 60, hours(9, 33)],
  ])('a slot from %i to %i: an end that is not later is the next day’s', (from, end, slot) => {
    expect(slotBetween(from, end)).toEqual(slot);
  });

  it.each<readonly [string, Slots, unknown]>([
    ['a day off', [], hours(9, 22)],
    ['a morning', [hours(9, 12)], hours(13, 17)],
    ['an afternoon', [hours(13, 21)], hours(22, 24)],
    ['an evening', [hours(17, 24)], hours(0, 17)],
    ['a whole day', [hours(0, 24)], undefined],
  ])('one more slot beside %s', (_what, slots, more) => {
    expect(oneMoreSlot(slots)).toEqual(more);
  });

  it('one more slot never makes a problem', () => {
    const slot = fc.tuple(fc.nat(1439), fc.nat(1439)).map(([from, end]) => slotBetween(from, end));
    fc.assert(
      fc.property(fc.array(slot, { maxLength: LIST_COUNTS.slots }), (slots) => {
        const more = oneMoreSlot(slots);
        const problems = (some: Slots) => calendarProblems(withWeekdays(FIRST_CALENDAR, [0], some)).length;
        if (more && problems(slots) === 0) expect(problems([...slots, more])).toBe(0);
      }),
    );
  });
});

describe('longerDays: every open day, earlier and later', () => {
  it('only its first slot begins earlier, only its last ends later; days off stay off, exceptional days too', () => {
    const calendar = {
      ...FIRST_CALENDAR,
      week: [[hours(13, 18), hours(9, 12)], [], ...Array.from({ length: 5 }, () => TEN_TO_SIX)],
      days: { '2026-10-01': [], '2026-12-05': TEN_TO_SIX },
    };
    const longer = longerDays(calendar, 60, 120);
    expect(longer.week[0]).toEqual([hours(8, 12), hours(13, 20)]);
    expect(longer.week[1]).toEqual([]);
    expect(longer.days).toEqual({ '2026-10-01': [], '2026-12-05': [hours(9, 20)] });
  });

  it('never before midnight, nor beyond what a slot may reach', () => {
    const calendar = { ...FIRST_CALENDAR, week: Array.from({ length: 7 }, () => [{ from: 30, to: 2_850 }]) };
    const longer = longerDays(calendar, 60, 60);
    expect(longer.week[0]).toEqual([{ from: 0, to: 2_880 }]);
    expect(calendarProblems(longer)).toEqual([]);
  });
});

describe('days that are alike', () => {
  it('of a week: in a row together, whatever order their slots were put in', () => {
    const calendar = withWeekdays(FIRST_CALENDAR, [1], [hours(13, 18), hours(9, 12)]);
    const same = withWeekdays(calendar, [2], [hours(9, 12), hours(13, 18)]);
    expect(weekGroups(same).map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 2],
      [3, 6],
    ]);
    expect(weekGroups(FIRST_CALENDAR)).toEqual([{ first: 0, last: 6, slots: [hours(9, 22)] }]);
  });

  it('exceptional: from a day on, in order, those in a row together', () => {
    const holiday = withDays(FIRST_CALENDAR, day('2026-10-01'), day('2026-10-07'), []);
    const more = withDays(
      withDays(holiday, day('2026-10-08'), day('2026-10-08'), TEN_TO_SIX),
      day('2026-05-01'),
      day('2026-05-01'),
      [],
    );
    expect(dayGroups(more, day('2026-05-02'))).toEqual([
      { first: day('2026-10-01'), last: day('2026-10-07'), slots: [] },
      { first: day('2026-10-08'), last: day('2026-10-08'), slots: TEN_TO_SIX },
    ]);
    expect(dayGroups(more, day('2026-10-03'))[0]?.first).toBe(day('2026-10-03'));
  });
});
