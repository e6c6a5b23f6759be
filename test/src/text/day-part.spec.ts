import { formatDayPart } from '../../../src/text/day-part';

jest.mock('@tarojs/taro', () => ({}));

const china = (text: string): number => Date.parse(`${text}+08:00`);
/** A Saturday. */
const now = china('2026-11-28T11:40');

describe('formatDayPart', () => {
  it.each([
    ['2026-11-28T13:00', '今天下午', 'this afternoon'],
    ['2026-11-29T09:00', '明天上午', 'tomorrow morning'],
    ['2026-11-30T18:00', '11月30日晚上', 'Nov 30 evening'],
    ['2026-12-02T13:00', '12月2日下午', 'Dec 2 afternoon'],
    ['2026-11-27T18:00', '昨天晚上', 'yesterday evening'],
  ])('%s: is named as people do, without an hour', (at, zh, en) => {
    expect(formatDayPart(china(at), now, 'zh')).toBe(zh);
    expect(formatDayPart(china(at), now, 'en')).toBe(en);
  });
});
