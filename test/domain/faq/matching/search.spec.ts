import fc from 'fast-check';
import type { ArticleConditions } from '../../../../domain/faq';
import { createSearch, highlight, nearDuplicates, relatedArticles } from '../../../../domain/faq/matching';
import type { AskerFacts } from '../../../../domain/faq/reading';
import { ENTRIES } from './knowledge-base';

const search = createSearch(ENTRIES);
const ids = (typed: string, limit?: number) => search(typed, limit).map(({ id }) => id);

describe('search: while someone types', () => {
  test('one character: every entry that holds it, the ones that begin with it first', () => {
    expect(ids('退')).toEqual(['refund-when', 'refund-how']);
  });

  test('one character in half of all sentences: only what begins with it', () => {
    expect(ids('怎').sort()).toEqual(['account', 'invoice', 'phone', 'ship-when']);
    expect(ids('么')).toEqual([]);
  });

  test('one letter: what begins with that sound', () => {
    expect(ids('t')).toEqual(['refund-when', 'invoice']);
    expect(ids('x')).toEqual([]);
  });

  test('one character that nothing holds: no guess', () => {
    expect(ids('费')).toEqual(['topup', 'member']);
    expect(ids('废')).toEqual([]);
    expect(ids('花废').length).toBeGreaterThan(0);
  });

  test.each(['tuik', 'tk', 'tkuan', 'tuikuan', 'TUIK'])('pinyin in progress: %s', (typed) => {
    expect(ids(typed).slice(0, 2)).toEqual(['refund-when', 'refund-how']);
  });

  test('keywords and other wordings: found as well', () => {
    expect(ids('税号')[0]).toBe('invoice');
    expect(ids('怎么还不')[0]).toBe('ship-when');
  });

  test('nothing holds the letters: what is meant comes all the same', () => {
    expect(ids('花费没到')[0]).toBe('topup');
  });

  test('order state: of two that hold the letters the one for this order stands first, and the other stays', () => {
    const states = createSearch([
      { id: 'unpaid', question: '取消订单', conditions: { orderStates: ['awaiting_payment'] } },
      { id: 'shipped', question: '怎么取消订单', conditions: { orderStates: ['awaiting_receipt'] } },
      { id: 'gold', question: '订单专属客服', conditions: { memberTiers: ['gold'] } },
    ]);
    const found = (state: 'awaiting_payment' | 'awaiting_receipt') =>
      states('取消订单', 8, { facts: { order: { state, stateAt: 0 }, tier: 'none' }, now: 0 }).map(({ id }) => id);
    expect(found('awaiting_payment').slice(0, 2)).toEqual(['unpaid', 'shipped']);
    expect(found('awaiting_receipt').slice(0, 2)).toEqual(['shipped', 'unpaid']);
    const first = (tier: 'gold' | 'none') =>
      createSearch([
        { id: 'all', question: '人工客服' },
        { id: 'gold', question: '客服专线', conditions: { memberTiers: ['gold'] } },
      ])('客服', 8, { facts: { tier }, now: 0 })[0]?.id;
    expect([first('gold'), first('none')]).toEqual(['gold', 'all']);
  });

  test('days of validity: found only within them', () => {
    const timed = createSearch([{ id: 'sale', question: '双十一活动', conditions: { validFrom: 10, validTo: 20 } }]);
    const at = (now: number) => timed('双十一', 8, { now }).length;
    expect([at(9), at(10), at(20), at(21)]).toEqual([0, 1, 1, 0]);
  });

  test('synonyms: a word only the merchant knows finds the article, and only with the merchant’s list', () => {
    const entries = [...ENTRIES, { id: 'tea', question: '茶饼受潮怎么办' }];
    const find = (synonyms?: string[]) => createSearch(entries, synonyms)('普洱圆片').map(({ id }) => id);
    expect(find()).not.toContain('tea');
    expect(find(['茶饼 普洱圆片'])[0]).toBe('tea');
    expect(find()).not.toContain('tea');
  });

  test('limit: is kept', () => {
    expect(ids('怎', 2)).toHaveLength(2);
  });

  test('nothing typed: nothing found', () => {
    expect(ids('')).toEqual([]);
    expect(ids('  ！')).toEqual([]);
  });

  test('guide: never for a shopper', () => {
    const withGuide = createSearch([...ENTRIES, { id: 'guide', question: '退款口径', tier: 'guide' }]);
    expect(withGuide('退款').map(({ id }) => id)).not.toContain('guide');
    expect(withGuide('退款', 8, { audience: 'agent' }).map(({ id }) => id)).toContain('guide');
  });

  test('any string: never throws, scores fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const scores = search(typed).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});

describe('highlight: what to mark', () => {
  const marked = (typed: string, question: string) =>
    highlight(typed, question).map(({ start, end }) => question.slice(start, end));

  test('shared characters: joined to stretches', () => {
    expect(marked('退款到账', '退款多久到账？')).toEqual(['退款', '到账']);
  });

  test('traditional and simplified: are one', () => {
    expect(marked('退款', '怎麼退款，發貨後')).toEqual(['退款']);
    expect(marked('发货', '怎麼退款，發貨後')).toEqual(['發貨']);
  });

  test('Latin words: whole, in any width', () => {
    expect(marked('vip', '开通ＶＩＰ有什么用')).toEqual(['ＶＩＰ']);
    expect(marked('ip', '开通VIP有什么用')).toEqual([]);
  });

  test('what only sounds alike: not marked', () => {
    expect(marked('花废', '话费充值')).toEqual([]);
  });

  test('any texts: ranges rise and stay inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (typed, question) => {
        let last = 0;
        for (const { start, end } of highlight(typed, question)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(question.length);
      }),
    );
  });
});

describe('related questions and near duplicates', () => {
  test('related: the nearest first, never itself', () => {
    const related = relatedArticles(ENTRIES, 'refund-when', 3).map(({ id }) => id);
    expect(related[0]).toBe('refund-how');
    expect(related).not.toContain('refund-when');
    expect(related.length).toBeLessThanOrEqual(3);
  });

  test('related: nothing for an unknown id', () => {
    expect(relatedArticles(ENTRIES, 'nowhere', 3)).toEqual([]);
    const [nearest] = relatedArticles(ENTRIES, 'refund-when', 1);
    const past = ENTRIES.map((entry) => (entry === nearest ? { ...entry, conditions: { validTo: 5 } } : entry));
    const nearestAt = (now: number) => relatedArticles(past, 'refund-when', 1, { now })[0]?.id;
    expect(nearestAt(5)).toBe(nearest?.id);
    expect(nearestAt(6)).not.toBe(nearest?.id);
  });

  test('related: the same matter before the same question word', () => {
    const articles = [
      { id: 'own', question: '什么时候发货' },
      { id: 'other-matter', question: '什么时候过生日' },
      { id: 'same-matter', question: '发货用哪家快递' },
    ];
    expect(relatedArticles(articles, 'own', 1).map(({ id }) => id)).toEqual(['same-matter']);
  });

  test('related: of two as near, the one of the same category', () => {
    const near = [
      { id: 'coupon', question: '会员的发货券', categoryId: 'member' },
      { id: 'delay', question: '顺丰的发货单', categoryId: 'shipping' },
    ];
    const relatedTo = (categoryId: string) =>
      relatedArticles([...near, { id: 'own', question: '发货地', categoryId }], 'own', 1)[0]?.id;
    expect(relatedTo('shipping')).toBe('delay');
    expect(relatedTo('member')).toBe('coupon');
  });

  test('related: of its category before one as near of another', () => {
    const articles = [
      { id: 'own', question: '发货地', categoryId: 'shipping' },
      { id: 'nearer', question: '发货地', categoryId: 'member' },
      { id: 'same', question: '顺丰的发货单', categoryId: 'shipping' },
    ];
    expect(relatedArticles(articles, 'own', 2).map(({ id }) => id)).toEqual(['same', 'nearer']);
  });

  test('related: what shares a common word only is none, however few there are', () => {
    const articles = [
      { id: 'own', question: '收到的东西碎了怎么办', categoryId: 'returns' },
      { id: 'chance', question: '收到优惠券怎么用', categoryId: 'promo' },
      { id: 'nothing', question: '会员日是哪天', categoryId: 'returns' },
    ];
    expect(relatedArticles(articles, 'own', 3)).toEqual([]);
  });

  test('related: answers that say the same make two articles near', () => {
    const say = (text: string) => ({ blocks: [{ type: 'text' as const, text }], categoryId: 'returns' });
    const articles = [
      { id: 'own', question: '收到的东西碎了', ...say('签收后 48 小时内留言附照片，我们补发或者退款。') },
      { id: 'near', question: '少了一件赠品', ...say('留言附照片，当天补发。') },
      { id: 'far', question: '想要撤销', ...say('在订单里点撤销申请。') },
    ];
    expect(relatedArticles(articles, 'own', 3).map(({ id }) => id)).toEqual(['near']);
  });

  describe('related: only what may be true for who reads', () => {
    const next = (conditions: ArticleConditions) => ({ id: 'next', question: '快递延误通知', conditions });
    const own = { id: 'own', question: '快递延误怎么赔', conditions: { orderStates: ['awaiting_receipt' as const] } };
    const order = { state: 'awaiting_receipt' as const, stateAt: 0, province: '浙江' as const };
    test.each<[string, ArticleConditions, AskerFacts, boolean]>([
      ['order state', { orderStates: ['awaiting_receipt'] }, { order }, true],
      ['another order state', { orderStates: ['done'] }, { order }, false],
      ['no order, the state the answer read is for', { orderStates: ['awaiting_receipt', 'done'] }, {}, true],
      ['no order, a state the answer read is not for', { orderStates: ['done'] }, {}, false],
      ['days in the state', { daysInState: { min: 3 } }, { order }, false],
      ['membership', { memberTiers: ['gold'] }, { tier: 'gold' }, true],
      ['another membership', { memberTiers: ['gold'] }, { tier: 'none' }, false],
      ['another province', { provinces: ['黑龙江'] }, { order }, false],
      ['its days not begun', { validFrom: 1 }, {}, false],
    ])('%s', (_, conditions, facts, isShown) => {
      expect(relatedArticles([own, next(conditions)], 'own', 3, { facts, now: 0 })).toHaveLength(isShown ? 1 : 0);
    });
  });

  test('related: a question of question words alone still has neighbours', () => {
    const articles = [
      { id: 'own', question: '怎么办' },
      { id: 'other', question: '退款失败怎么办' },
    ];
    expect(relatedArticles(articles, 'own', 1).map(({ id }) => id)).toEqual(['other']);
  });

  test('near duplicate: the same matter in other words', () => {
    const draft = { id: 'draft', question: '退款要多久才到账' };
    expect(nearDuplicates(ENTRIES, draft).map(({ id }) => id)).toEqual(['refund-when']);
  });

  test('near duplicate: not a neighbour, and not itself', () => {
    expect(nearDuplicates(ENTRIES, { id: 'draft', question: '退款可以退到别的卡吗' })).toEqual([]);
    for (const entry of ENTRIES) expect(nearDuplicates(ENTRIES, entry)).toEqual([]);
  });
});
