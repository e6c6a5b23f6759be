import { ZONE_NAMES } from '../../../domain/calendar';
import { zoneMeaning, zonesLike, zoneWords } from '../../../src/text/zones';

describe('zones in words', () => {
  test.each([
    ['Asia/Tokyo', '东京的钟比北京早 1 小时。设的 9:00 就是东京的 9:00；客人看到的是北京时间 8:00。'],
    ['Asia/Hong_Kong', '和北京时间一样'],
    [
      'America/New_York',
      '纽约的钟比北京晚 13 小时。当地夏令时差 12 小时，会自己跟着变。设的 9:00 就是纽约的 9:00；客人看到的是北京时间 22:00。',
    ],
    ['Pacific/Honolulu', '客人看到的是北京时间 第二天 3:00'],
    ['Asia/Kolkata', '晚 2 小时 30 分钟'],
    ['Europe/Oslo', '设的时间都按 Europe/Oslo 的钟算'],
  ])('%s: what it means is said by a clock of the shop’s', (zone, words) => {
    expect(zoneMeaning(zone, 9 * 60, 'zh')).toContain(words);
    expect(zoneMeaning(zone, 9 * 60, 'en')).not.toMatch(/[\u4e00-\u9fff]|undefined|NaN/);
  });

  test('a clock that is the day before in China', () => {
    expect(zoneMeaning('Asia/Tokyo', 30, 'zh')).toContain('北京时间 前一天 23:30');
  });

  test('search: a city in either language, or the zone’s own name', () => {
    expect(zonesLike('旧金山', ZONE_NAMES)).toEqual(['America/Los_Angeles']);
    expect(zonesLike(' hong k', ZONE_NAMES)).toEqual(['Asia/Hong_Kong']);
    expect(zonesLike('没有的地方', ZONE_NAMES)).toEqual([]);
    expect(zoneWords('Europe/Oslo', 'en')).toBe('Europe/Oslo');
  });
});
