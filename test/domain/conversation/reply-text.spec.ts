import fc from 'fast-check';
import { fits, type Reply, type ReplyContext, replyText } from '../../../domain/conversation';
import type { ArticleBlock } from '../../../domain/faq';
import { MINUTE } from '../../../domain/kernel';
import { articleOf } from '../faq/article-of';

const context: ReplyContext = {
  appId: 'wx1',
  values: {},
  soothingText: '很抱歉。',
  opens: undefined,
  position: undefined,
};
const RANGE = { fromMillis: 5 * MINUTE, untilMillis: 15 * MINUTE };
const category = { id: 'shipping', title: '发货物流', icon: 'truck' };
const say = (reply: Reply, more: Partial<ReplyContext> = {}) => replyText(reply, { ...context, ...more });
const answer = (blocks: readonly ArticleBlock[], related: readonly string[] = []): Reply => ({
  type: 'article',
  article: articleOf({ id: 'a', blocks }),
  related: related.map((question, index) => articleOf({ id: `r${index}`, question })),
});

describe('what the machine says', () => {
  it('article: texts with their facts, steps told apart from numbers to send, and what else is asked', () => {
    const blocks: ArticleBlock[] = [
      { type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出。' },
      { type: 'steps', items: ['打开订单', '点催发货'] },
      { type: 'tip', text: '预售的看商品页。' },
    ];
    const text = say(answer(blocks, ['怎么催？']), { values: { 'order.expectedShipAt': '11月22日' } });
    expect(text).toBe(
      '预计 11月22日 发出。\n① 打开订单\n② 点催发货\n提示：预售的看商品页。\n还有人问：\n1. 怎么催？\n回复数字就能看答案，找客服回复「人工」。',
    );
  });

  it('article: what a conversation cannot show leads to its page', () => {
    const text = say(
      answer([
        { type: 'text', text: '看图。' },
        { type: 'image', fileId: 'cloud://x/y', alt: '图' },
      ]),
    );
    expect(text).toContain('id=a');
    expect(text).not.toContain('cloud://');
  });

  it.each<[Partial<ReplyContext>, string]>([
    [{ position: { ahead: 0, isMore: false } }, '前面没有人排队。先把'],
    [{ position: { ahead: 3, isMore: false } }, '前面还有 3 位。先把'],
    [{ position: { ahead: 0, isMore: false, range: RANGE } }, '前面没有人排队，大约 5–15 分钟。先把'],
    [{ position: { ahead: 3, isMore: false, range: RANGE } }, '前面还有 3 位，大约 5–15 分钟。先把'],
    [{ position: { ahead: 99, isMore: true } }, '前面还有 99+ 位'],
    [{ position: { ahead: 3, isMore: false }, opens: '明天 9:00 起回复' }, '现在是休息时间，明天 9:00 起回复'],
    [{}, '客服看到就回你'],
  ])('handover: says position or hours (%j)', (more, words) => {
    expect(say({ type: 'handover', reason: 'asked' }, more)).toContain(words);
  });

  it('in English: every way out names a person, and no Chinese is left but what is only written in it', () => {
    const english = {
      question: 'When?',
      similar: [],
      blocks: [{ type: 'text', text: 'On {{order.shippedAt|soon}}.' }],
    };
    const article = articleOf({ id: 'a', english: english as never });
    const only = articleOf({ id: 'b', question: '多久？' });
    const replies: readonly [Reply, string][] = [
      [{ type: 'article', article, related: [] }, 'On soon.\nNot solved? Reply “agent” for a person.'],
      [{ type: 'suggestions', articles: [article, only] }, 'Did you mean:\n1. When?\n2. 多久？\nReply with a number'],
      [
        { type: 'questions', category: { ...category, english: 'Shipping' }, articles: [article] },
        'Shipping, asked most:',
      ],
      [{ type: 'categories', categories: [category], isGreeting: true }, 'Hello, what is it about?\n1. 发货物流\n'],
      [{ type: 'campaign', text: '红包', english: 'Coupons' }, 'Coupons\nNot solved?'],
      [{ type: 'campaign', text: '红包' }, '红包\nNot solved?'],
      [{ type: 'thanks' }, 'You are welcome.'],
      [{ type: 'wordless', kind: 'image' }, 'Got the picture. Please say'],
      [{ type: 'handover', reason: 'direct' }, 'Hello, a person will help you. Somebody answers'],
    ];
    for (const [reply, words] of replies) {
      const text = say(reply, { language: 'en' }).replace(/<[^>]*>/g, '');
      expect(text.startsWith(words)).toBe(true);
      expect(text).toMatch(/agent|person/);
    }
  });

  it.each<[Partial<ReplyContext>, string]>([
    [{ position: { ahead: 0, isMore: false, range: RANGE } }, 'You are next, about 5–15 minutes. Write here'],
    [{ position: { ahead: 99, isMore: true } }, '99+ ahead of you. Write'],
    [{ opens: 'reply from 9:00 today' }, 'We are closed now and reply from 9:00 today. Write'],
  ])('handover in English: says position or hours (%j)', (more, words) => {
    expect(say({ type: 'handover', reason: 'upset' }, { ...more, language: 'en', soothingText: 'Sorry.' })).toContain(
      `Sorry. ${words}`,
    );
  });

  it('handover: somebody upset reads the shop’s own words first', () => {
    expect(say({ type: 'handover', reason: 'upset' })).toMatch(/^很抱歉。/);
  });

  it('every way but a handover itself tells how to reach a person', () => {
    const articles = [articleOf({ id: 'q', question: '什么时候发货？' })];
    const replies: Reply[] = [
      answer([{ type: 'text', text: '好。' }]),
      { type: 'suggestions', articles },
      { type: 'categories', categories: [category], isGreeting: true },
      { type: 'categories', categories: [category], isGreeting: false },
      { type: 'questions', category, articles },
      { type: 'campaign', text: '领红包' },
      { type: 'thanks' },
      { type: 'wordless', kind: 'image' },
    ];
    for (const reply of replies) expect(say(reply)).toContain('「人工」');
  });

  it('whatever an editor wrote: WeChat takes it, and no link is anybody’s but ours', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 2000 });
    const block = fc.oneof(
      words.map((text): ArticleBlock => ({ type: 'text', text })),
      fc.array(words, { maxLength: 12 }).map((items): ArticleBlock => ({ type: 'steps', items })),
      words.map((text): ArticleBlock => ({ type: 'tip', text })),
    );
    const question = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), fc.array(question, { maxLength: 3 }), (blocks, related) => {
        const text = say(answer([...blocks, { type: 'text', text: '<a href="https://evil.example">x</a>' }], related));
        expect(fits(text)).toBe(true);
        expect(text).not.toContain('evil.example">');
        expect(text).toContain('人工');
      }),
      { numRuns: 60 },
    );
  });
});
