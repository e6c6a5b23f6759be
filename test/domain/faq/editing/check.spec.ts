import type { FaqArticle } from '../../../../domain/faq';
import {
  applied,
  articleProblems,
  blockingProblems,
  type CheckInput,
  checkEdition,
  proposePromotions,
  sameWordings,
} from '../../../../domain/faq/editing';
import { COVERAGE_AIM, twoTapCoverage } from '../../../../domain/faq/reading';
import { articleOf, snapshotOf } from '../article-of';

const NOW = Date.UTC(2026, 10, 20);
const SURROUNDINGS = {
  categoryIds: new Set(['shipping']),
  pages: new Set(['mall/order/index']),
  goneFiles: new Set(['cloud://env/gone.jpg']),
};
const problemsOf = (more: Partial<FaqArticle>) =>
  articleProblems(articleOf({ id: 'a1', ...more }), SURROUNDINGS).map(({ kind, severity, text }) => [
    severity,
    kind,
    text,
  ]);
const link = (path: string, appId?: string) => ({
  type: 'link' as const,
  label: '去看看',
  path,
  ...(appId && { appId }),
});
const words = { type: 'text' as const, text: '答案' };

describe('one article', () => {
  test.each<[rule: string, more: Partial<FaqArticle>, expected: unknown[]]>([
    ['in order', { blocks: [{ type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出' }] }, []],
    ['a category that is not there', { categoryId: 'nowhere' }, [['error', 'unknown_category', 'nowhere']]],
    [
      'a misspelt slot',
      { blocks: [{ type: 'steps', items: ['好', '{{order.shipAt|尽快}}'] }] },
      [['error', 'unknown_slot', 'order.shipAt']],
    ],
    [
      'a slot without words',
      { blocks: [{ type: 'tip', text: '由 {{order.carrier}} 送' }] },
      [['warning', 'slot_without_fallback', 'order.carrier']],
    ],
    [
      'a misspelt slot without words is told once',
      { blocks: [{ type: 'text', text: '{{order.shipAt}}' }] },
      [['error', 'unknown_slot', 'order.shipAt']],
    ],
    [
      'a blank that was left in',
      { blocks: [{ type: 'text', text: '退回 【金额】，【温馨提示】' }] },
      [['warning', 'blank_left', '【金额】']],
    ],
    ['no blocks', { blocks: [] }, [['error', 'no_answer', undefined]]],
    [
      'only a button',
      { blocks: [{ type: 'action', label: '催一催', action: 'urge_shipment' }] },
      [['error', 'no_answer', undefined]],
    ],
    ['a picture is an answer', { blocks: [{ type: 'image', fileId: 'cloud://env/a.jpg', alt: '示意' }] }, []],
    ['never valid', { conditions: { validFrom: 2, validTo: 1 } }, [['error', 'impossible_conditions', undefined]]],
    [
      'days that never come',
      { conditions: { daysInState: { min: 3, max: 2 } } },
      [['error', 'impossible_conditions', undefined]],
    ],
    ['a page with a slash and a query', { blocks: [words, link('/mall/order/index?id=1')] }, []],
    [
      'a page that is not there',
      { blocks: [words, link('mall/gone/index')] },
      [['error', 'dead_link', 'mall/gone/index']],
    ],
    ['a page of another mini program', { blocks: [words, link('pages/x', 'wx0123456789abcdef')] }, []],
    [
      'a picture that is gone',
      { blocks: [{ type: 'image', fileId: 'cloud://env/gone.jpg', alt: '示意' }] },
      [['error', 'dead_link', 'cloud://env/gone.jpg']],
    ],
  ])('%s', (_rule, more, expected) => {
    expect(problemsOf(more)).toEqual(expected);
  });

  test('links are not judged where the pages are not known', () => {
    const article = articleOf({ id: 'a1', blocks: [words, link('anywhere')] });
    expect(articleProblems(article, { ...SURROUNDINGS, pages: undefined })).toEqual([]);
  });
});

describe('the same wording', () => {
  const pair = (one: Partial<FaqArticle>, other: Partial<FaqArticle>) =>
    sameWordings([
      articleOf({ id: 'a', question: '怎么退款', ...one }),
      articleOf({ id: 'b', question: '请问怎么退款？', ...other }),
    ]);

  test.each<[rule: string, one: Partial<FaqArticle>, other: Partial<FaqArticle>, isProblem: boolean]>([
    ['both for everybody', {}, {}, true],
    ['in another’s other wordings', { question: '退款怎么操作', similar: ['怎么退款'] }, {}, true],
    [
      'for different order states',
      { conditions: { orderStates: ['done'] } },
      { conditions: { orderStates: ['after_sale'] } },
      false,
    ],
    ['for one state and for all', { conditions: { orderStates: ['done'] } }, {}, true],
    [
      'for days that do not meet',
      { conditions: { daysInState: { max: 2 } } },
      { conditions: { daysInState: { min: 3 } } },
      false,
    ],
    [
      'for days that meet in one, the other way round',
      { conditions: { daysInState: { min: 3 } } },
      { conditions: { daysInState: { max: 3 } } },
      true,
    ],
    [
      'for days that meet in one',
      { conditions: { daysInState: { max: 3 } } },
      { conditions: { daysInState: { min: 3 } } },
      true,
    ],
    [
      'for different tiers of members',
      { conditions: { memberTiers: ['gold'] } },
      { conditions: { memberTiers: ['none'] } },
      false,
    ],
    ['one after the other', { conditions: { validTo: 5 } }, { conditions: { validFrom: 6 } }, false],
    ['the guide beside an answer for shoppers', { tier: 'guide' }, {}, false],
  ])('%s', (_rule, one, other, isProblem) => {
    expect(pair(one, other).map(({ kind, severity }) => [kind, severity])).toEqual(
      isProblem ? [['duplicate', 'error']] : [],
    );
  });
});

describe('the whole check', () => {
  const edition = (articles: readonly FaqArticle[]): CheckInput => ({
    edition: { categories: [{ id: 'shipping', title: '物流', icon: 'truck' }], articles },
    changed: new Set(),
    pages: undefined,
    goneFiles: new Set(),
    now: NOW,
  });
  const ASKED = [
    '什么时候发货',
    '怎么申请退款',
    '发票在哪里下载',
    '优惠券为什么用不了',
    '会员怎么升级',
    '密码忘了怎么找回',
  ];
  const base = ASKED.map((question, nth) => articleOf({ id: `a${nth}`, question }));

  test('a knowledge base in order has no problems', () => {
    expect(checkEdition(edition(base)).problems).toEqual([]);
  });

  test.each<[rule: string, conditions: FaqArticle['conditions'], expected: unknown[]]>([
    ['past its last moment', { validTo: NOW - 1 }, ['expired']],
    ['in its last moment', { validTo: NOW }, []],
    ['before its first moment', { validFrom: NOW + 1 }, ['not_begun']],
    ['in its first moment', { validFrom: NOW }, []],
    ['never valid is told once, as an error', { validFrom: NOW - 1, validTo: NOW - 2 }, ['impossible_conditions']],
  ])('days of validity: %s', (_rule, conditions, expected) => {
    const timed = articleOf({ id: 'timed', question: '双十一几点开始', conditions });
    const { problems } = checkEdition(edition([...base, timed]));
    expect(problems.map(({ kind, articleId }) => [kind, articleId])).toEqual(expected.map((kind) => [kind, 'timed']));
    // Told, and no more than that.
    expect(problems.every(({ severity, kind }) => severity === 'warning' || kind === 'impossible_conditions')).toBe(
      true,
    );
  });

  test('a wording that another article’s question comes near to takes that one’s hits', () => {
    const thief = articleOf({ id: 'thief', question: '快递停运怎么办', similar: ['什么时候可以发货呢'] });
    expect(checkEdition(edition([...base, thief])).problems).toEqual([
      { kind: 'steals', severity: 'warning', articleId: 'thief', otherId: 'a0', text: '什么时候可以发货呢' },
    ]);
  });

  test('a large knowledge base: what is new is asked, and its neighbours', () => {
    const many = Array.from({ length: 700 }, (_, nth) =>
      articleOf({ id: `m${nth}`, question: `${nth} 号礼盒里有什么`, similar: [`${nth} 号盒子装了啥`] }),
    );
    const thief = articleOf({ id: 'thief', question: '快递停运怎么办', similar: ['什么时候可以发货呢'] });
    const input = edition([...base, ...many, thief]);
    const told = (changed: ReadonlySet<string>) =>
      checkEdition({ ...input, changed }).problems.some(({ articleId }) => articleId === 'thief');
    expect(told(new Set(['thief']))).toBe(true);
    expect(told(new Set(['a0']))).toBe(true);
  });

  test('nearly the same question twice is told once, as a warning', () => {
    const near = articleOf({ id: 'near', question: '什么时候可以发货呢' });
    const { problems } = checkEdition(edition([...base, near]));
    expect(problems.filter(({ kind }) => kind === 'duplicate' || kind === 'steals')).toHaveLength(1);
    expect(blockingProblems(edition([...base, near]))).toEqual([]);
  });

  test('what is over is told once, and not also for words that nobody finds any more', () => {
    const over = { conditions: { validTo: NOW - 1 }, tier: 'emergency' as const };
    const storm = articleOf({ id: 'storm', question: '什么时候可以发货呢', ...over });
    const { problems } = checkEdition(edition([...base, storm]));
    expect(problems.map(({ kind, articleId }) => [kind, articleId])).toEqual([['expired', 'storm']]);
  });

  test('errors stand before warnings', () => {
    const broken = articleOf({ id: 'z', question: '什么时候可以发货呢', blocks: [] });
    const severities = checkEdition(edition([...base, broken])).problems.map(({ severity }) => severity);
    expect(severities[0]).toBe('error');
    expect(severities.indexOf('warning')).toBeGreaterThan(severities.lastIndexOf('error'));
  });
});

describe('promotions', () => {
  test('a strong question behind weak ones placed by hand goes up before the weakest', () => {
    const weak = Array.from({ length: 8 }, (_, nth) => articleOf({ id: `weak${nth}`, demand: nth + 1, place: nth }));
    const opening = Array.from({ length: 5 }, (_, nth) => articleOf({ id: `opening${nth}`, demand: 9_000 + nth }));
    const strong = Array.from({ length: 6 }, (_, nth) => articleOf({ id: `strong${nth}`, demand: 5_000 + nth }));
    const snapshot = snapshotOf([...weak, ...opening, ...strong]);
    const before = twoTapCoverage(snapshot, NOW).share;
    const { moves, shareAfter } = proposePromotions(snapshot, NOW);
    const after = moves.reduce(applied, snapshot);
    expect(before).toBeLessThan(COVERAGE_AIM);
    expect(twoTapCoverage(after, NOW).share).toBeCloseTo(shareAfter);
    expect(shareAfter).toBeGreaterThanOrEqual(COVERAGE_AIM);
    expect(moves[0]).toEqual({ articleId: 'strong5', insteadId: 'weak0' });
  });

  test('a full category gives to one with room', () => {
    const crowded = Array.from({ length: 30 }, (_, nth) => articleOf({ id: `q${nth}`, demand: 100 }));
    const roomy = articleOf({ id: 'r', categoryId: 'returns', demand: 1 });
    const { moves } = proposePromotions(snapshotOf([...crowded, roomy]), NOW);
    expect(moves[0]).toMatchObject({ categoryId: 'returns' });
  });

  test('nothing is proposed when enough is within reach', () => {
    expect(proposePromotions(snapshotOf([articleOf({ id: 'a' })]), NOW)).toEqual({ moves: [], shareAfter: 1 });
  });
});
