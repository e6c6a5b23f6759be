import {
  type Campaign,
  campaignFor,
  campaignPhase,
  campaignProblems,
  campaignReply,
  campaignsOf,
  fits,
  tidyKeywords,
} from '../../../domain/conversation';
import { FIELD_CHARS, HOUR, LIST_COUNTS } from '../../../domain/kernel';

const at = Date.UTC(2026, 10, 11);
const campaign = (keywords: string[], fromHours = -1, untilHours = 1): Campaign => ({
  keywords,
  text: '红包在首页领。',
  fromAt: at + fromHours * HOUR,
  untilAt: at + untilHours * HOUR,
});

describe('campaignPhase', () => {
  it.each([
    [-1, 1, 'running'],
    [0, 1, 'running'],
    [1, 2, 'planned'],
    [-2, 0, 'over'],
    [1, -1, 'over'],
  ] as const)('from %i hours until %i hours: %s', (from, until, phase) => {
    expect(campaignPhase(campaign(['红包'], from, until), at)).toBe(phase);
  });
});

describe('campaignFor', () => {
  it('the first that runs and has a word of it, however that is written', () => {
    const campaigns = [campaign(['双11'], 1, 2), campaign(['', 'RED 包']), campaign(['包'])];
    expect(campaignFor('ｒｅｄ包怎么领', campaigns, at)).toBe(campaigns[1]);
    expect(campaignFor('双11', campaigns, at)).toBeUndefined();
  });
});

describe('campaignProblems', () => {
  it.each<[string, Campaign[], object[]]>([
    ['nothing is wrong with none, or with words of their own', [campaign(['红包']), campaign(['满减'])], []],
    ['one that ends as it begins answers nobody', [campaign(['红包'], 1, 1)], [{ campaign: 0, rule: 'backwards' }]],
    [
      'a word of two at the same time, however it is written, at both of them',
      [campaign(['红包', 'Sale']), campaign(['ＳＡＬＥ'], 0, 2)],
      [
        { campaign: 0, rule: 'keyword_twice', keyword: 'Sale', other: 1 },
        { campaign: 1, rule: 'keyword_twice', keyword: 'ＳＡＬＥ', other: 0 },
      ],
    ],
    ['the same word one after the other is fine', [campaign(['红包'], 0, 1), campaign(['红包'], 1, 2)], []],
    [
      'a word twice in one',
      [campaign(['红包', ' 红 包 '])],
      [{ campaign: 0, rule: 'keyword_twice', keyword: ' 红 包 ', other: 0 }],
    ],
  ])('%s', (_title, campaigns, problems) => {
    expect(campaignProblems(campaigns)).toEqual(problems);
  });
});

it('tidyKeywords: trimmed, none empty, none that reads as another', () => {
  expect(tidyKeywords([' 红包 ', '', ' ', '红 包', 'Sale', 'sale'])).toEqual(['红包', 'Sale']);
});

it('campaignReply: the longest text fits what WeChat takes, with the way to a person', () => {
  const reply = campaignReply('😀'.repeat(FIELD_CHARS.campaignText));
  expect(fits(reply)).toBe(true);
  expect(reply).toContain('回复「人工」找客服');
});

it('campaignsOf: believes nothing that is not whole, and no more than there can be', () => {
  const whole = campaign(['红包']);
  expect(campaignsOf([whole, { ...whole, keywords: [1] }, null, { ...whole, untilAt: 'x' }])).toEqual([whole]);
  expect(campaignsOf(Array(30).fill(whole))).toHaveLength(LIST_COUNTS.campaigns);
  expect(campaignsOf('x')).toEqual([]);
});
