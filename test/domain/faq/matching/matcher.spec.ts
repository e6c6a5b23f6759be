import fc from 'fast-check';
import { createMatcher, type MatchEntry } from '../../../../domain/faq/matching';
import { DAY } from '../../../../domain/kernel';
import { ENTRIES } from './knowledge-base';

const match = createMatcher(ENTRIES);
const first = (text: string) => match(text).ranked[0]?.id;

/** Anything a keyboard, a paste or an attacker may send. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

describe('match: what it forgives', () => {
  test.each([
    ['homophones', '花费冲值没有到帐', 'topup'],
    ['near sounds', '腿款多久到脏', 'refund-when'],
    ['a dropped character', '退款久到账', 'refund-when'],
    ['swapped characters', '么怎开票发', 'invoice'],
    ['traditional characters', '優惠券為什麼用不了', 'coupon'],
    ['greetings, thanks and faces', '在吗？亲，我想问下怎么开发票[流泪]谢谢啦🙏', 'invoice'],
    ['any width and case', 'ｖｉｐ会员怎么取消自动续费', 'member'],
    ['pinyin', 'tuikuan duojiu daozhang', 'refund-when'],
    ['words of like meaning', '啥时候能寄出来', 'ship-when'],
    ['another wording of the entry', '怎么还不发货呀', 'ship-when'],
  ])('%s', (_, text, id) => {
    expect(first(text)).toBe(id);
  });

  test('能不能 is a question, not a denial', () => {
    expect(first('能不能修改收货地址')).toBe('address');
  });
});

describe('match: three outcomes', () => {
  test('answer: the entry whose question was asked, with the runners-up beside it', () => {
    const result = match('退款多久到账');
    expect(result.outcome).toBe('answer');
    expect(result.answer?.id).toBe('refund-when');
    expect(result.suggestions.map(({ id }) => id)).not.toContain('refund-when');
    expect(result.suggestions.length).toBeLessThanOrEqual(3);
  });

  test('suggest: at most three when only part is recognised', () => {
    const result = match('退款');
    expect(result.outcome).not.toBe('refused');
    expect(
      result.ranked
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['refund-how', 'refund-when']);
    expect(result.suggestions.length).toBeLessThanOrEqual(3);
  });

  test.each(['', '   ', '？？？', '🙏🙏', '今晚月亮真圆', 'asdfgh', '666', '你好，在吗'])('refused: %j', (text) => {
    expect(match(text)).toMatchObject({ outcome: 'refused', suggestions: [] });
  });

  test('a call for the service is no mere greeting', () => {
    expect(match('客服').ranked[0]?.id).toBe('hours');
    expect(match('客服').outcome).not.toBe('refused');
  });

  test('a stricter operator answers less', () => {
    const lenient = createMatcher(ENTRIES, { falseAnswerRate: 0.2 });
    const strict = createMatcher(ENTRIES, { falseAnswerRate: 0.001 });
    const texts = ['换个号', '邮寄发票', '改一下手机', '券没了', '到账通知', '充值优惠', '会员价', '工作地址'];
    const answered = (matcher: typeof match) => texts.filter((text) => matcher(text).outcome === 'answer').length;
    expect(answered(strict)).toBeLessThan(answered(lenient));
  });

  test('no entries: everything is refused', () => {
    expect(createMatcher([])('怎么退款')).toMatchObject({ outcome: 'refused', ranked: [] });
  });
});

describe('match: who asks, and when', () => {
  const tiers: readonly MatchEntry[] = [
    ...ENTRIES,
    { id: 'guide', question: '退款争议升级处理口径', tier: 'guide' },
    { id: 'emergency', question: '仓库暴雨停运公告', tier: 'emergency' },
  ];
  const matchTiers = createMatcher(tiers);
  const found = (text: string, context: Parameters<typeof match>[1]) => matchTiers(text, context).ranked[0]?.id;

  test('guide: never for a shopper, for an agent always', () => {
    expect(found('退款争议升级处理口径', { audience: 'shopper', isEmergency: true })).not.toBe('guide');
    expect(found('退款争议升级处理口径', { audience: 'agent' })).toBe('guide');
  });

  test('a shopper is the default: an unknown audience never sees the guide', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(matchTiers(text).ranked.map(({ id }) => id)).not.toContain('guide');
      }),
    );
  });

  test('emergency: for shoppers only while one lasts', () => {
    expect(found('仓库暴雨停运公告', {})).not.toBe('emergency');
    expect(found('仓库暴雨停运公告', { isEmergency: true })).toBe('emergency');
  });

  const states: readonly MatchEntry[] = [
    { id: 'unpaid', question: '怎么取消订单', conditions: { orderStates: ['awaiting_payment'] } },
    { id: 'shipped', question: '怎么取消订单', conditions: { orderStates: ['awaiting_receipt'] } },
    ...ENTRIES,
  ];
  const matchStates = createMatcher(states);
  const now = 100 * DAY;

  test('order state: of two wordings alike the one for this state answers', () => {
    for (const [state, id] of [
      ['awaiting_payment', 'unpaid'],
      ['awaiting_receipt', 'shipped'],
    ] as const) {
      expect(matchStates('怎么取消订单', { facts: { order: { state, stateAt: now } }, now }).answer?.id).toBe(id);
    }
  });

  test('order state: an entry that does not fit may be suggested, never answered', () => {
    const result = matchStates('怎么取消订单', { facts: { order: { state: 'done', stateAt: now } }, now });
    expect(result.outcome).toBe('suggest');
    expect(result.suggestions.map(({ id }) => id)).toContain('unpaid');
  });

  test('validity: an entry out of its days is not found', () => {
    const timed = createMatcher([
      ...ENTRIES,
      { id: 'sale', question: '双十一活动几点开始', conditions: { validFrom: 10, validTo: 20 } },
    ]);
    const at = (moment: number) => timed('双十一活动几点开始', { now: moment }).ranked[0]?.id;
    expect([at(9), at(10), at(20), at(21)].map((id) => id === 'sale')).toEqual([false, true, true, false]);
  });
});

describe('match: what always holds', () => {
  test('any string: never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => void match(text)),
      { numRuns: 500 },
    );
    for (const text of [
      '\ud800',
      '\udc00退款',
      '退'.repeat(10_000),
      'a'.repeat(10_000),
      '\u0000\u0007\u202e',
      '不'.repeat(200),
    ]) {
      expect(() => match(text)).not.toThrow();
    }
  });

  test('same input: same answer, whatever was asked between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const before = match(text);
        match(between);
        expect(match(text)).toEqual(before);
      }),
    );
  });

  test("an entry's own question: finds it first, or level with the same words", () => {
    const question = fc.string({
      unit: fc.constantFrom(...'退款发货到账怎么多久地址改券用会员票开'),
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.uniqueArray(question, { minLength: 2, maxLength: 12 }), (questions) => {
        const entries = questions.map((own, i) => ({
          id: own,
          question: own,
          similar: i % 2 === 0 ? [] : ['别的说法', '再一种'],
        }));
        const matchOwn = createMatcher(entries);
        for (const own of questions) {
          const { ranked } = matchOwn(own);
          expect(ranked.find(({ id }) => id === own)?.score).toBeCloseTo(ranked[0]?.score ?? Number.NaN);
        }
      }),
      { numRuns: 60 },
    );
    for (const { id, question: own } of ENTRIES) expect(first(own)).toBe(id);
  });

  test('an unrelated entry: the first hit stays', () => {
    const withStranger = createMatcher([...ENTRIES, { id: 'stranger', question: 'zqx wvk 9931' }]);
    fc.assert(
      fc.property(fc.constantFrom(...ENTRIES), fc.nat(20), ({ question }, place) => {
        const at = place % question.length;
        const slip = question.slice(0, at) + question.slice(at + 1);
        expect(withStranger(slip).ranked[0]?.id).toBe(first(slip));
      }),
    );
  });
});

describe('match: the merchant', () => {
  test('synonyms: extend the list', () => {
    const own = createMatcher([...ENTRIES, { id: 'tea', question: '茶饼受潮怎么办' }], { synonyms: ['茶饼 普洱圆片'] });
    expect(own('普洱圆片受潮了').ranked[0]?.id).toBe('tea');
    expect(own('普洱圆片').ranked[0]?.id).toBe('tea');
  });

  test('synonyms: another word for one that is known leaves that word its other synonyms', () => {
    const entries = [{ id: 'lost', question: '快递丢了怎么办' }, ...ENTRIES];
    const scoreOf = (text: string, synonyms?: string[]) =>
      createMatcher(entries, { synonyms })(text).ranked.find(({ id }) => id === 'lost')?.score;
    expect(scoreOf('件儿丢了', ['件儿 快递'])).toBeGreaterThan(scoreOf('件儿丢了') ?? 0);
    expect(scoreOf('物流丢了', ['件儿 快递'])).toBe(scoreOf('物流丢了'));
  });
});
