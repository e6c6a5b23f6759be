import { HOUR } from '../../../domain/kernel';
import { changeWords, fieldWords } from '../../../src/records/operations/value-words';

const NOW = Date.parse('2026-11-20T04:00:00Z');
const reading = { language: 'zh', now: NOW, names: { agent: '客服', aftersale: '售后组' } } as const;
const of = (field: string, before: unknown, after: unknown, language: 'zh' | 'en' = 'zh') =>
  changeWords({ field, before: JSON.stringify(before), after: JSON.stringify(after) }, { ...reading, language });

const POLICY = {
  id: 'gold',
  name: '金卡会员',
  match: { teamIds: [], topics: ['refund'], tiers: ['gold'], priorities: [], channels: [] },
  targets: { first: 15, next: 30, resolution: 480 },
  isInHours: true,
};

describe('what was changed, as it is read', () => {
  test.each([
    ['nothing', null, '没有'],
    ['nothing at all in it', { note: null, labelIds: [], tellsLeads: false, id: 'x' }, '没有'],
    ['yes', true, '是'],
    ['a code of its field', ['awaiting_shipment'], '等待发货', 'orderStates'],
    ['a team by its id', ['aftersale', 'agent'], '售后组、客服', 'teamIds'],
    ['a code of a setting', 'wechat', '微信自带的客服工具', 'conversationWay'],
    ['a number of a setting', 20, '20 分钟', 'headStartComplaint'],
    ['a moment', NOW + HOUR, '13:00', 'publishAt'],
    ['a time of the day', { from: 540, to: 1320 }, '9:00–22:00', 'slot'],
    ['labels, of which the ids say nothing', { labelIds: ['a', 'b'] }, '标签 2 个'],
    [
      'a macro that ends',
      { do: 'hold', hours: 24, reason: '等仓库' },
      '做什么 先放一放，放多久 24 小时，在等谁 等仓库',
    ],
    [
      'a promise',
      [POLICY],
      '金卡会员（哪些算 主题 退款售后，会员 金卡，多久 先回 15 分钟，再回 30 分钟，办完 8 小时，按营业时间）',
    ],
  ])('%s', (_title, value, words, field = 'promises') => {
    expect(of(field, null, value).after).toBe(words);
  });

  test('a week: in one word where each day is like the others, by the days where not', () => {
    const open = [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ];
    expect(
      of(
        'week',
        null,
        Array.from({ length: 7 }, () => open),
      ).after,
    ).toBe('每天 9:00–12:00、13:00–18:00');
    const week = Array.from({ length: 7 }, (_, day) => (day === 6 ? [] : open));
    expect(of('week', null, week).after).toMatch(/^周一 9:00–12:00、13:00–18:00；周二 .*；周日 休息$/);
  });

  test('of two lists only what is not in both; all of it where the order alone is another', () => {
    const others = { ...POLICY, id: 'others', name: '其余的', match: {}, targets: { first: 30 } };
    const sooner = { ...POLICY, targets: { first: 10 } };
    expect(of('promises', [POLICY, others], [sooner, others])).toEqual({
      before: expect.stringMatching(/^金卡会员（.*15 分钟.*）$/),
      after: '金卡会员（哪些算 主题 退款售后，会员 金卡，多久 先回 10 分钟，按营业时间）',
    });
    expect(of('categories', ['物流', '发票'], ['发票', '物流'])).toEqual({ before: '物流、发票', after: '发票、物流' });
  });

  test('a field as its own page calls it, else by its word', () => {
    expect([fieldWords('shopName', 'zh'), fieldWords('waitedMinutes', 'zh')]).toEqual(['店名', '等了']);
  });

  test('in English too', () => {
    expect(of('promises', null, [{ ...POLICY, name: 'Gold' }], 'en').after).toBe(
      'Gold (for Topics Refund & return, memberships gold, within first reply 15 min, next reply 30 min, resolution 8 h, business hours)',
    );
  });
});
