import { type Calendar, dayOfDate, FIRST_CALENDAR, withDays, withWeekdays } from '../../../domain/calendar';
import { formatCalendar, formatDays, formatSlot } from '../../../src/text/hours';

jest.mock('@tarojs/taro', () => ({}));

const now = Date.parse('2026-09-20T12:00:00+08:00');
const day = (date: string): number => dayOfDate(date) ?? Number.NaN;
const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const words = (calendar: Calendar) => [formatCalendar(calendar, now, 'zh'), formatCalendar(calendar, now, 'en')];

describe('hours in words', () => {
  it('a week that is alike, and a holiday', () => {
    const calendar = withDays(FIRST_CALENDAR, day('2026-10-01'), day('2026-10-07'), []);
    expect(words(calendar)).toEqual([
      '周一至周日 9:00–22:00，10月1日–7日休息',
      'Monday–Sunday 9:00–22:00; Oct 1–7 closed',
    ]);
  });

  it('days off, several times a day, a make-up day', () => {
    const week = withWeekdays(withWeekdays(FIRST_CALENDAR, [5, 6], []), [2], [hours(13, 18), hours(9, 12)]);
    const calendar = withDays(week, day('2026-10-10'), day('2026-10-10'), [hours(10, 19)]);
    expect(words(calendar)[0]).toBe(
      '周一至周二 9:00–22:00，周三 9:00–12:00、13:00–18:00，周四至周五 9:00–22:00，周六至周日休息，10月10日 10:00–19:00',
    );
  });

  it('of many special days the next three, and how many more; none that are over', () => {
    const dates = ['2026-09-01', '2026-10-01', '2026-10-05', '2026-10-09', '2026-11-01', '2026-11-05'];
    const calendar = dates.reduce<Calendar>((one, date) => withDays(one, day(date), day(date), []), FIRST_CALENDAR);
    expect(words(calendar)).toEqual([
      '周一至周日 9:00–22:00，10月1日休息，10月5日休息，10月9日休息，后面还有 2 处特别安排',
      'Monday–Sunday 9:00–22:00; Oct 1 closed; Oct 5 closed; Oct 9 closed; and 2 more special days',
    ]);
  });

  it('another zone than China’s is said', () => {
    expect(words({ ...FIRST_CALENDAR, zone: 'America/New_York' })[0]).toContain('按纽约时间');
  });

  it.each([
    [hours(9, 24), '9:00–24:00', '9:00–24:00'],
    [hours(18, 26.5), '18:00–次日 2:30', '18:00–2:30 next day'],
    [hours(0, 24), '全天', 'all day'],
  ])('a time %o', (slot, zh, en) => {
    expect([formatSlot(slot, 'zh'), formatSlot(slot, 'en')]).toEqual([zh, en]);
  });

  it.each([
    ['2026-10-30', '2026-11-02', '10月30日–11月2日', 'Oct 30–Nov 2'],
    ['2026-12-31', '2027-01-02', '12月31日–2027年1月2日', 'Dec 31–Jan 2, 2027'],
    ['2027-01-01', '2027-01-03', '2027年1月1日–3日', 'Jan 1–3, 2027'],
  ])('days from %s to %s', (first, last, zh, en) => {
    const days = { first: day(first), last: day(last) };
    expect([formatDays(days, now, 'zh'), formatDays(days, now, 'en')]).toEqual([zh, en]);
  });
});
