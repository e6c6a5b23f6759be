import { HOUR, MINUTE } from '../../../domain/kernel';
import { UNKNOWN_USUAL_REPLY, usualReply, usualReplyMillis } from '../../../domain/ticket';

const noon = Date.parse('2026-11-20T12:00:00+08:00');
const night = Date.parse('2026-11-20T23:00:00+08:00');

const answered = (createdAt: number, ...minutes: readonly number[]) =>
  minutes.map((wait) => ({ createdAt, firstReplyAt: createdAt + wait * MINUTE }));

describe('usual reply', () => {
  it.each([
    ['four in five within ten minutes', [1, 2, 3, 4, 5, 6, 7, 8, 300, 600], 10 * MINUTE],
    ['exactly on a step', [1, 1, 1, 1, 1, 1, 30, 30, 31, 31], 30 * MINUTE],
    ['rounded up, never down', [1, 1, 1, 1, 1, 1, 31, 31, 31, 31], HOUR],
    ['all the same', Array(8).fill(110), 2 * HOUR],
    ['most of a day', Array(8).fill(23 * 60), 24 * HOUR],
  ])('usualReply: %s', (_name, minutes, said) => {
    expect(usualReply(answered(noon, ...minutes)).day).toBe(said);
  });

  it('usualReply: nothing is said from a handful of answers, nor beyond a day', () => {
    expect(usualReply(answered(noon, 1, 1, 1, 1, 1, 1, 1))).toEqual(UNKNOWN_USUAL_REPLY);
    expect(usualReply(answered(noon, ...Array(8).fill(25 * 60)))).toEqual(UNKNOWN_USUAL_REPLY);
    expect(usualReply([])).toEqual(UNKNOWN_USUAL_REPLY);
  });

  it('usualReply: what is not answered yet is left out', () => {
    const waiting = { createdAt: noon, firstReplyAt: null };
    expect(usualReply([...answered(noon, ...Array(8).fill(5)), waiting, waiting, waiting]).day).toBe(10 * MINUTE);
  });

  it('usualReply: what was answered elsewhere before counts from when the desk got it', () => {
    const taken = answered(noon, ...Array(8).fill(10 * 60)).map((one) => ({ ...one, cameBackAt: noon + 595 * MINUTE }));
    expect(usualReply(taken)).toEqual({ day: 10 * MINUTE, night: null });
  });

  it('night: who writes at eleven is told how the night goes, not the day', () => {
    const usual = usualReply([...answered(noon, ...Array(8).fill(5)), ...answered(night, ...Array(8).fill(10 * 60))]);
    expect(usual).toEqual({ day: 10 * MINUTE, night: 12 * HOUR });
    expect(usualReplyMillis(usual, night)).toBe(12 * HOUR);
    expect(usualReplyMillis(usual, noon)).toBe(10 * MINUTE);
  });

  it.each([
    ['07:59', 'night'],
    ['08:00', 'day'],
    ['21:59', 'day'],
    ['22:00', 'night'],
  ] as const)('night: in China’s time, at %s it is %s', (clock, part) => {
    const at = Date.parse(`2026-11-20T${clock}:00+08:00`);
    expect(usualReplyMillis({ day: 1, night: 2 }, at)).toBe({ day: 1, night: 2 }[part]);
  });

  it('usualReplyMillis: nothing when nothing is known', () => {
    expect(usualReplyMillis(UNKNOWN_USUAL_REPLY, noon)).toBeUndefined();
  });
});
