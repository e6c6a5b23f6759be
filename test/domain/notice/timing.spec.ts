import fc from 'fast-check';
import { isOpenAt, nextOpening } from '../../../domain/calendar/zoned';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import {
  hasHadEnough,
  isAwaited,
  isToldAlready,
  isToldSince,
  loudHours,
  noticedAgain,
  unnoticed,
} from '../../../domain/notice';

const hour = (zoneHours: number, at: number) => new Date(at + zoneHours * HOUR).getUTCHours();

describe('the time of a notice', () => {
  test('quiet hours: over midnight, within a day, and none', () => {
    const china = loudHours({ from: 22, until: 8 }, 'Asia/Shanghai');
    const at = (text: string) => Date.parse(`${text}+08:00`);
    if (!china) throw new Error('expected hours');
    expect(isOpenAt(china, at('2026-11-20T21:59:59'))).toBe(true);
    expect(isOpenAt(china, at('2026-11-20T22:00:00'))).toBe(false);
    expect(nextOpening(china, at('2026-11-20T22:00:00'))).toBe(at('2026-11-21T08:00:00'));
    expect(nextOpening(china, at('2026-11-21T00:30:00'))).toBe(at('2026-11-21T08:00:00'));
    const nap = loudHours({ from: 12, until: 14 }, 'Asia/Shanghai');
    if (!nap) throw new Error('expected hours');
    expect(isOpenAt(nap, at('2026-11-20T11:59:59'))).toBe(true);
    expect(nextOpening(nap, at('2026-11-20T12:00:00'))).toBe(at('2026-11-20T14:00:00'));
    expect(isOpenAt(nap, at('2026-11-21T03:00:00'))).toBe(true);
    expect(loudHours({ from: 8, until: 8 }, 'Asia/Shanghai')).toBeUndefined();
  });

  test('quiet hours: at any moment exactly those hours of the local clock', () => {
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 400 * 24 * 60 }), (from, until, minute) => {
        const at = Date.parse('2026-01-01T00:00:00Z') + minute * MINUTE;
        const loud = loudHours({ from, until }, 'Asia/Shanghai');
        const h = hour(8, at);
        const isQuiet = from < until ? h >= from && h < until : from > until && (h >= from || h < until);
        expect(loud === undefined || isOpenAt(loud, at)).toBe(!isQuiet);
        if (loud && isQuiet) expect(hour(8, nextOpening(loud, at) ?? 0)).toBe(until);
      }),
    );
  });

  test('enough: so many in a day of theirs, counted anew after it', () => {
    let noticed = noticedAgain(undefined, 't', 0);
    noticed = noticedAgain(noticed, 't', HOUR);
    expect(hasHadEnough(noticed, 2, 2 * HOUR)).toBe(true);
    expect(hasHadEnough(noticed, 3, 2 * HOUR)).toBe(false);
    expect(hasHadEnough(noticed, 2, DAY)).toBe(false);
    expect(noticedAgain(noticed, 't', DAY)).toEqual({ ticketId: 't', at: DAY, sinceAt: DAY, count: 1 });
    expect(hasHadEnough(undefined, 1, 0)).toBe(false);
    expect(hasHadEnough(null, 1, 0)).toBe(false);
  });

  test('told already: the same ticket, a short while ago, and only if it got through', () => {
    const noticed = noticedAgain(undefined, 't', HOUR);
    const within = 10 * MINUTE;
    expect(isToldAlready(noticed, 't', { within, now: HOUR + 9 * MINUTE })).toBe(true);
    expect(isToldAlready(noticed, 't', { within, now: HOUR + 10 * MINUTE })).toBe(false);
    expect(isToldAlready(noticed, 'other', { within, now: HOUR })).toBe(false);
    expect(isToldAlready(unnoticed(noticed), 't', { within, now: HOUR + MINUTE })).toBe(false);
    expect(isToldAlready(noticed, 't', { within: 0, now: HOUR })).toBe(false);
  });

  test('told since: what happened before the last notice of its ticket', () => {
    const noticed = noticedAgain(undefined, 't', HOUR);
    expect(isToldSince(noticed, 't', HOUR - 1)).toBe(true);
    expect(isToldSince(noticed, 't', HOUR)).toBe(false);
    expect(isToldSince(noticed, 'other', 0)).toBe(false);
  });

  test.each([
    ['asked a minute ago', 'answer', MINUTE, true],
    ['asked an hour ago', 'answer', HOUR, true],
    ['asked long ago', 'answer', HOUR + 1, false],
    ['a courtesy is never waited for', 'courtesy', MINUTE, false],
  ] as const)('awaited: %s', (_, weight, ago, expected) => {
    expect(isAwaited(weight, 10 * DAY - ago, 10 * DAY)).toBe(expected);
    expect(isAwaited(weight, NEVER, 10 * DAY)).toBe(false);
  });
});
