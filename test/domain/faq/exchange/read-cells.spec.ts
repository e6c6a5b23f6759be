import fc from 'fast-check';
import { cellText, type DateCell } from '../../../../domain/faq/exchange';
import { BadCell } from '../../../../domain/faq/exchange/cell-problem';
import { readDays, readMoment } from '../../../../domain/faq/exchange/read-cells';

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');
const read = (text: string, isEnd = false): number | string | undefined => {
  try {
    return readMoment({ kind: 'text', text }, isEnd);
  } catch (error) {
    if (error instanceof BadCell) return error.problem;
    throw error;
  }
};

const partsOf = (wallAt: number) => {
  const [, year = '', month = '', day = '', clock = '', seconds = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+:\d+):(\d+)/.exec(new Date(wallAt).toISOString()) ?? [];
  return { year, month, day, time: seconds === '00' ? clock : `${clock}:${seconds}` };
};
function asShown(wallAt: number, shows: DateCell['shows']): string {
  const { year, month, day, time } = partsOf(wallAt);
  if (!shows.year && !shows.month && !shows.day) return time;
  if (!shows.year) return `${Number(month)}月${Number(day)}日`;
  if (!shows.day) return `${year}年${Number(month)}月`;
  return `${year}-${month}-${day}${shows.time || wallAt % DAY !== 0 ? ` ${time}` : ''}`;
}

describe('moments in the cells of a table', () => {
  const anyWay = fc.record({
    year: fc.integer({ min: 1990, max: 2100 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
    time: fc.option(fc.record({ hour: fc.nat(25), minute: fc.nat(61), second: fc.option(fc.nat(61)) })),
    marks: fc.constantFrom(['-', '-', ''], ['/', '/', ''], ['.', '.', ''], ['年', '月', '日'], ['-', '/', '']),
    digits: fc.constantFrom(two, String),
    between: fc.constantFrom(' ', 'T', '  '),
    isEnd: fc.boolean(),
  });

  test('text: in any usual writing, with and without leading zeros, the moment in China; what never was is refused', () => {
    fc.assert(
      fc.property(anyWay, ({ year, month, day, time, marks: [first, second, last], digits, between, isEnd }) => {
        const clock =
          time && `${digits(time.hour)}:${two(time.minute)}${time.second === null ? '' : `:${two(time.second)}`}`;
        const text = `${year}${first}${digits(month)}${second}${digits(day)}${last}${clock === null ? '' : between + clock}`;
        const { hour, minute, second: seconds } = time ?? { hour: 0, minute: 0, second: null };
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
        const inDay = ((hour * 60 + minute) * 60 + (seconds ?? 0)) * 1_000;
        const at = date.getTime() - 8 * 3_600_000 + (time === null && isEnd ? DAY - 1 : inDay);
        expect(read(text, isEnd)).toBe(isReal && (seconds ?? 0) < 60 ? at : 'unreadable');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '2026',
    '2026-12',
    '26-12-01',
    '2026-12-1 9:5',
    '2026-12-01 18',
    '12/1/2026',
    '2026-12-01 18:30:00.5',
    '0050-01-01',
  ])('text: %s is refused', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  test('date: any is written by what the sheet shows of it', () => {
    const shows = fc.record({ year: fc.boolean(), month: fc.boolean(), day: fc.boolean(), time: fc.boolean() });
    const second = fc.integer({ min: Date.UTC(1904, 0) / 1_000, max: Date.UTC(2100, 0) / 1_000 });
    fc.assert(
      fc.property(second, fc.constantFrom(1, 60, 86_400), shows, (any, step, shown) => {
        const wallAt = Math.floor(any / step) * step * 1_000;
        const { month, day, year } = partsOf(wallAt);
        const expected = asShown(wallAt, shown);
        const cell: DateCell = { kind: 'date', wallAt, shows: shown };
        expect(cellText(cell)).toBe(expected);
        const [low = 0, high = 0] = [Number(month), shown.day ? Number(day) : Number(year) % 100].sort((a, b) => a - b);
        if (!shown.time && !(shown.year && shown.day)) expect(readDays(cell)).toEqual({ min: low, max: high });
      }),
      { numRuns: 300 },
    );
  });
});
