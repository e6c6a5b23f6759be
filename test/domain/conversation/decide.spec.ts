import fc from 'fast-check';
import { decideTurn, NEW_TALK, type Said, type Talk, type TurnContext } from '../../../domain/conversation';
import { createMatcher } from '../../../domain/faq/matching';
import { HOUR, MINUTE } from '../../../domain/kernel';
import { articleOf } from '../faq/article-of';

const at = Date.parse('2026-11-20T10:00+08:00');
const ships = articleOf({
  id: 'ships',
  question: '什么时候发货？',
  similar: ['多久发货', '几天能发'],
  categoryId: 'shipping',
});
const urge = articleOf({ id: 'urge', question: '怎么催发货？', categoryId: 'shipping' });
const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const articles = [ships, urge, refund];
const categories = [
  { id: 'shipping', title: '发货物流', icon: 'truck' },
  { id: 'refund', title: '退款售后', icon: 'rotate-ccw' },
];
const matcher = createMatcher(articles);
const NONE = { outcome: 'refused', suggestions: [], score: 0, ranked: [] } as const;
const context: TurnContext = {
  categories,
  questionsOf: (id) => articles.filter(({ categoryId }) => categoryId === id),
  articleOf: (id) => articles.find((one) => one.id === id),
  // So few questions are near to anything.
  match: (words) => (/天气|笑话/.test(words) ? NONE : matcher(words)),
  related: (id) => (id === 'ships' ? [urge] : []),
  opening: () => [urge, ships],
  campaigns: [{ keywords: ['双11', '红包'], text: '红包在首页领。', fromAt: at - HOUR, untilAt: at + HOUR }],
  isVip: false,
};
const text = (words: string): Said => ({ kind: 'text', text: words });
const turn = (talk: Talk, words: string, more: Partial<TurnContext> = {}, when = at) =>
  decideTurn(talk, text(words), { ...context, ...more }, when);

describe('the machine’s turn', () => {
  it.each<[string, string, Partial<TurnContext>, object]>([
    ['a campaign’s word', '红包怎么领', {}, { type: 'campaign', text: '红包在首页领。' }],
    ['a campaign’s word reaches a VIP too', '红包', { isVip: true }, { type: 'campaign' }],
    ['a VIP', '什么时候发货', { isVip: true }, { type: 'handover', reason: 'direct' }],
    ['a wish for a person', '转人工', {}, { type: 'handover', reason: 'asked' }],
    ['anger', '我要投诉你们', {}, { type: 'handover', reason: 'upset' }],
    ['anger before the answer', '什么时候发货，骗子', {}, { type: 'handover', reason: 'upset' }],
    ['thanks', '好的谢谢', {}, { type: 'thanks' }],
    [
      'a question of the FAQ',
      '什么时候发货',
      {},
      { type: 'article', article: { id: 'ships' }, related: [{ id: 'urge' }] },
    ],
    ['a greeting', '你好', {}, { type: 'categories', isGreeting: true }],
    ['something else', '今天天气怎么样啊', {}, { type: 'categories', isGreeting: false }],
    ['nothing to offer', '今天天气怎么样啊', { categories: [] }, { type: 'handover', reason: 'missed' }],
    ['a number without a list', '2', {}, { type: 'categories' }],
  ])('%s: %s', (_, words, more, reply) => {
    expect(turn(NEW_TALK, words, more).reply).toMatchObject(reply);
  });

  it('campaign: not before its days and not after them', () => {
    for (const when of [at - 2 * HOUR, at + HOUR]) {
      expect(turn(NEW_TALK, '红包', {}, when).reply.type).not.toBe('campaign');
    }
  });

  it('framework: a digit opens a category, the next one answers, and the last list counts', () => {
    const menu = turn(NEW_TALK, '你好');
    const shipping = turn(menu.talk, '①');
    expect(shipping.reply).toMatchObject({ type: 'questions', category: { id: 'shipping' } });
    const answer = turn(shipping.talk, '第二个');
    expect(answer.reply).toMatchObject({ type: 'article', article: { id: 'urge' } });
    expect(answer.talk.aboutCategoryId).toBe('shipping');
  });

  it('number: one that is not on the list brings the categories and counts as no miss', () => {
    const menu = turn(NEW_TALK, '你好');
    const beyond = turn(menu.talk, '9');
    expect(beyond.reply.type).toBe('categories');
    expect(beyond.talk.misses).toBe(0);
  });

  it('number: of a list from yesterday still opens what stands there, of one that is gone the categories', () => {
    const menu = turn(NEW_TALK, '你好');
    expect(turn(menu.talk, '2', {}, at + 20 * HOUR).reply).toMatchObject({ type: 'questions' });
    expect(turn(menu.talk, '2', { categories: categories.slice(0, 1) }).reply.type).toBe('categories');
  });

  it('misses: the second in a row hands over, one that was answered between starts again', () => {
    const once = turn(NEW_TALK, '今天天气怎么样啊');
    expect(turn(once.talk, '讲个笑话听听嘛').reply).toEqual({ type: 'handover', reason: 'missed' });
    const helped = turn(once.talk, '什么时候发货');
    expect(turn(helped.talk, '讲个笑话听听嘛').reply.type).toBe('categories');
  });

  it('misses: half an hour later nothing is held against them', () => {
    const once = turn(NEW_TALK, '今天天气怎么样啊');
    expect(turn(once.talk, '讲个笑话听听嘛', {}, at + 30 * MINUTE).reply.type).toBe('categories');
  });

  it('handover: the talk begins anew after it, and how often a person was asked for is counted', () => {
    const asked = turn(turn(NEW_TALK, '什么时候发货').talk, '人工');
    expect(asked.talk).toEqual({ ...NEW_TALK, personAsks: 1, lastAt: at });
  });

  it.each(['image', 'card', 'other'] as const)('%s: is answered politely, and a VIP’s goes to a person', (kind) => {
    expect(decideTurn(NEW_TALK, { kind }, context, at).reply).toEqual({ type: 'wordless', kind });
    expect(decideTurn(NEW_TALK, { kind }, { ...context, isVip: true }, at).reply.type).toBe('handover');
  });

  it('card: of an order of their own it says what is asked of it, by number; of anything else it asks for words', () => {
    const { talk, reply } = decideTurn(NEW_TALK, { kind: 'card', isOrder: true }, context, at);
    expect(reply).toEqual({ type: 'order', articles: [urge, ships] });
    expect(turn(talk, '2').reply).toMatchObject({ type: 'article', article: ships });
    const none = { ...context, opening: () => [] };
    expect(decideTurn(NEW_TALK, { kind: 'card', isOrder: true }, none, at).reply.type).toBe('wordless');
    const vip = { ...context, isVip: true };
    expect(decideTurn(NEW_TALK, { kind: 'card', isOrder: true }, vip, at).reply.type).toBe('handover');
  });

  it('any talk: every message has exactly one reply, numbers stay within the list, misses below two', () => {
    const said = fc.constantFrom(
      '你好',
      '1',
      '2',
      '9',
      '人工',
      '什么时候发货',
      '天气',
      '谢谢',
      '红包',
      '退款',
      '气死了',
      '第三个',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(said, fc.integer({ min: 0, max: 60 })), { maxLength: 30 }), (messages) => {
        let talk = NEW_TALK;
        let when = at;
        for (const [words, minutes] of messages) {
          when += minutes * MINUTE;
          const decision = turn(talk, words, {}, when);
          expect(decision.reply.type).toBeTruthy();
          expect(decision.talk.menu.length).toBeLessThanOrEqual(7);
          expect(decision.talk.misses).toBeLessThan(2);
          talk = decision.talk;
        }
      }),
    );
  });
});
