import { formatClock, formatDay, formatDue, formatWait, formatWhen } from '../../../src/text/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** 20 November 2026, 14:05 in China. */
const now = Date.UTC(2026, 10, 20, 6, 5);

describe('formatWhen', () => {
  it.each([
    [now - 30_000, '刚刚', 'just now'],
    [now - 2 * HOUR, '12:05', '12:05'],
    [now - 24 * HOUR, '昨天 14:05', 'yesterday 14:05'],
    [now - 17 * 24 * HOUR, '11月3日', 'Nov 3'],
    [Date.UTC(2025, 10, 3), '2025年11月3日', 'Nov 3, 2025'],
  ])('when %d: as people say it', (at, zh, en) => {
    expect(formatWhen(at, now, 'zh')).toBe(zh);
    expect(formatWhen(at, now, 'en')).toBe(en);
  });

  it("midnight: is China's, whatever the phone's zone", () => {
    const justAfterMidnight = Date.UTC(2026, 10, 19, 16, 2);
    expect(formatWhen(justAfterMidnight, now, 'zh')).toBe('00:02');
    expect(formatWhen(justAfterMidnight - 5 * MINUTE, now, 'zh')).toBe('昨天 23:57');
  });
});

describe('formatDue, formatDay, formatClock', () => {
  it('due: tells the day and the minute', () => {
    expect(formatDue(now + HOUR, now, 'zh')).toBe('今天 15:05');
    expect(formatDue(now - 20 * HOUR, now, 'zh')).toBe('昨天 18:05');
    expect(formatDue(now + 20 * HOUR, now, 'zh')).toBe('明天 10:05');
    expect(formatDue(now + 72 * HOUR, now, 'en')).toBe('Nov 23 14:05');
    expect(formatDay(now, now, 'zh')).toBe('11月20日');
    expect(formatClock(now)).toBe('14:05');
  });
});

describe('formatWait', () => {
  it.each([
    [-MINUTE, '不到 1 分钟', 'under a minute'],
    [12 * MINUTE + 59_000, '12 分钟', '12 min'],
    [2 * HOUR, '2 小时', '2 h'],
    [2 * HOUR + 5 * MINUTE, '2 小时 5 分钟', '2 h 5 min'],
    [23 * HOUR + 59 * MINUTE, '23 小时 59 分钟', '23 h 59 min'],
    [24 * HOUR + 42 * MINUTE, '1 天', '1 day'],
    [72 * HOUR, '3 天', '3 days'],
  ])('wait of %d ms', (wait, zh, en) => {
    expect(formatWait(wait, 'zh')).toBe(zh);
    expect(formatWait(wait, 'en')).toBe(en);
  });
});
