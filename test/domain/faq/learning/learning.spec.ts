import fc from 'fast-check';
import {
  type CountedMiss,
  dayCounts,
  type FaqEvent,
  failingOf,
  freshnessOf,
  groupMisses,
  missesOf,
  nearestArticles,
  sumDays,
} from '../../../../domain/faq/learning';
import { DAY } from '../../../../domain/kernel';
import { articleOf } from '../article-of';

const NOW = Date.UTC(2026, 10, 20);
const ARTICLES = [
  '什么时候发货',
  '怎么申请退款',
  '发票在哪里下载',
  '优惠券为什么用不了',
  '会员怎么升级',
  '地址填错了能改吗',
].map((question, nth) => articleOf({ id: `a${nth}`, question }));

describe('events', () => {
  test('count by article and in all; an article nobody published counts in all only', () => {
    const events: FaqEvent[] = [
      { type: 'view', articleId: 'a0' },
      { type: 'not_helped', articleId: 'a0', reason: 'unclear' },
      { type: 'handoff' },
      { type: 'view', articleId: 'made.up$' },
      { type: 'miss', text: '有没有实体店', outcome: 'none' },
    ];
    expect(dayCounts(events, new Set(['a0']), 29_000_000)).toEqual({
      'totals.views': 2,
      'articles.a0.views': 1,
      'minutes.29000000.a0': 1,
      'totals.notHelped': 1,
      'articles.a0.notHelped': 1,
      'reasons.unclear': 1,
      'totals.handoffs': 1,
      'totals.misses': 1,
    });
  });

  test('missed words: equal ones together whatever their dress, personal numbers masked, empty ones left out', () => {
    const miss = (text: string, outcome: 'none' | 'refused' = 'none'): FaqEvent => ({ type: 'miss', text, outcome });
    const found = missesOf([
      miss('请问有没有实体店？'),
      miss('有沒有實體店', 'refused'),
      miss('打13800138012给我'),
      miss('？？'),
    ]);
    expect(found).toEqual([
      { plain: expect.any(String), text: '请问有没有实体店？', outcomes: { none: 1, refused: 1 } },
      expect.objectContaining({ text: '打138****8012给我' }),
    ]);
    expect(JSON.stringify(found)).not.toContain('13800138012');
  });
});

describe('groups of misses', () => {
  const miss = (id: string, text: string, count = 1, lastAt = 0): CountedMiss => ({ id, text, count, lastAt });

  test('what asks the same stands together, under the wording typed most; counts add up', () => {
    const groups = groupMisses(
      [
        miss('m1', '能不能送到国外', 2, 30),
        miss('m2', '可以送到国外吗', 5, 10),
        miss('m3', '有没有实体店', 4, 20),
        miss('m4', '可以送到国外么', 1, 5),
      ],
      ARTICLES,
    );
    expect(groups.map(({ head, count, lastAt, members }) => [head.id, count, lastAt, members.length])).toEqual([
      ['m2', 8, 30, 3],
      ['m3', 4, 20, 1],
    ]);
  });

  test('every wording is in one group, whatever the wordings', () => {
    const anyMiss = fc.record({
      text: fc
        .array(fc.constantFrom('发货', '退款', '国外', '怎么', '能不能', '吗', 'x', ' '), { maxLength: 5 })
        .map((p) => p.join('')),
      count: fc.integer({ min: 1, max: 9 }),
      lastAt: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.array(anyMiss, { maxLength: 12 }), (list) => {
        const misses = list.map((one, nth) => ({ ...one, id: `m${nth}` }));
        const groups = groupMisses(misses, ARTICLES);
        const members = groups.flatMap((group) => group.members.map(({ id }) => id));
        expect(members.sort()).toEqual(misses.map(({ id }) => id).sort());
        const counts = groups.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  test('the nearest articles: best first, never more than asked for', () => {
    const nearest = nearestArticles(ARTICLES);
    expect(nearest('地址写错了想改', 3)[0]?.id).toBe('a5');
    expect(nearest('地址写错了想改', 1)).toHaveLength(1);
    expect(nearestArticles([])('随便', 3)).toEqual([]);
  });
});

describe('figures', () => {
  test('days add up, absent counts are none', () => {
    const { articles, totals } = sumDays([
      { articles: { a0: { views: 2, helped: 1 } }, totals: { views: 2, misses: 1 } },
      { articles: { a0: { views: 1 }, a1: { handoffs: 1 } } },
      {},
    ]);
    expect(Object.fromEntries(articles)).toEqual({
      a0: { views: 3, helped: 1, notHelped: 0, handoffs: 0 },
      a1: { views: 0, helped: 0, notHelped: 0, handoffs: 1 },
    });
    expect(totals).toEqual({ views: 2, helped: 0, notHelped: 0, handoffs: 0, misses: 1 });
  });

  test('freshness: both limits belong to the fresh side; the most asked of the old first', () => {
    const at = (id: string, days: number, demand = 1) => articleOf({ id, demand, updatedAt: NOW - days * DAY });
    const { refreshedShare, untouched } = freshnessOf(
      [at('a', 30), at('b', 31), at('c', 90), at('d', 91), at('e', 200, 9)],
      NOW,
    );
    expect(refreshedShare).toBe(0.2);
    expect(untouched.map(({ id }) => id)).toEqual(['e', 'd']);
    expect(freshnessOf([], NOW).refreshedShare).toBe(1);
  });

  test('failing: a third and more of many readers were not helped, those who failed most first', () => {
    const read = (views: number, notHelped: number, handoffs = 0) => ({ views, helped: 0, notHelped, handoffs });
    const articles = new Map([
      ['good', read(100, 29)],
      ['bad', read(100, 10, 20)],
      ['worse', read(200, 90)],
      ['seldom', read(19, 19)],
    ]);
    expect(failingOf(articles, 5).map(({ articleId }) => articleId)).toEqual(['worse', 'bad']);
    expect(failingOf(articles, 1)).toHaveLength(1);
  });
});
