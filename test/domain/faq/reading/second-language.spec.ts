import fc from 'fast-check';
import type { EnglishArticle, FaqArticle } from '../../../../domain/faq';
import { createMatcher, createShopperSearch } from '../../../../domain/faq/matching';
import {
  articleContent,
  canonicalJson,
  categoryContent,
  categoryTitle,
  englishOf,
  isOnlyChinese,
  slotValues,
  wordsOf,
} from '../../../../domain/faq/reading';
import { anyArticle } from '../any-article';
import { articleOf } from '../article-of';

const answer = [{ type: 'text', text: 'Today.' }] as const;
const english: EnglishArticle = { question: 'When does it ship?', similar: ['Ships today?'], blocks: answer };
const chinese = articleOf({ id: 'ship', question: '什么时候发货？' });

describe('the second language of an article', () => {
  test.each<[string, EnglishArticle | undefined, 'zh' | 'en', string, boolean]>([
    ['Chinese reader, no English', undefined, 'zh', '什么时候发货？', false],
    ['Chinese reader, English there', english, 'zh', '什么时候发货？', false],
    ['English reader, English there', english, 'en', 'When does it ship?', false],
    ['English reader, none', undefined, 'en', '什么时候发货？', true],
    ['English reader, a question without an answer', { ...english, blocks: [] }, 'en', '什么时候发货？', true],
    ['English reader, an answer without a question', { ...english, question: '' }, 'en', '什么时候发货？', true],
  ])('%s', (_, second, language, question, fallsBack) => {
    const article: FaqArticle = second ? { ...chinese, english: second } : chinese;
    const words = wordsOf(article, language);
    expect(words.question).toBe(question);
    expect(words.blocks).toEqual(question === english.question ? answer : chinese.blocks);
    expect(isOnlyChinese(article, language)).toBe(fallsBack);
  });

  test('whatever is written, nobody reads an empty place, and what is marked is the Chinese', () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom('zh' as const, 'en' as const), (article, language) => {
        const words = wordsOf(article, language);
        expect(words.question).not.toBe('');
        if (isOnlyChinese(article, language) || language === 'zh') expect(words.blocks).toBe(article.blocks);
      }),
    );
  });

  test('an article without it is to the byte what it was, and so is one in which nothing is written', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { english: _second, ...before } = article;
        const content = articleContent(before);
        expect(Object.keys(content)).not.toContain('english');
        const empty = { ...before, english: { question: '', similar: [], blocks: [] } };
        expect(canonicalJson(articleContent(empty))).toBe(canonicalJson(content));
      }),
    );
    expect(englishOf({ question: '', similar: [], blocks: [] })).toBeUndefined();
  });

  test('categories: their English name for who reads English, else the one they have', () => {
    const category = { id: 'shipping', title: '物流', icon: 'truck' };
    expect(categoryTitle({ ...category, english: 'Shipping' }, 'en')).toBe('Shipping');
    expect(categoryTitle({ ...category, english: 'Shipping' }, 'zh')).toBe('物流');
    expect(categoryTitle(category, 'en')).toBe('物流');
    expect(categoryContent(category)).toEqual(category);
  });

  test('days of an order stand in the language of the answer', () => {
    const order = { number: '1', title: '茶', amountFen: 100, expectedShipAt: Date.UTC(2026, 10, 22, 4) };
    expect(slotValues(order, undefined)['order.expectedShipAt']).toBe('11月22日');
    expect(slotValues(order, undefined, undefined, 'en')['order.expectedShipAt']).toBe('Nov 22');
  });
});

describe('finding by the second language', () => {
  const others = [
    '怎么开发票？',
    '退款什么时候到账？',
    '运费怎么算？',
    '优惠券为什么用不了？',
    '地址填错了，还能改吗？',
  ];
  const shop = [{ ...chinese, english }, ...others.map((question, nth) => articleOf({ id: `a${nth}`, question }))];
  const withoutEnglish = shop.map(({ english: _second, ...article }) => article);

  test('an English question finds its article, on any phone', () => {
    const match = createMatcher(shop);
    expect(match('when does it ship?').ranked[0]?.id).toBe('ship');
    expect(match('when does it ship?').outcome).toBe('answer');
  });

  test('what is asked in Chinese is ranked as if there were no English', () => {
    const [both, alone] = [createMatcher(shop), createMatcher(withoutEnglish)];
    for (const text of ['什么时候发货', '发票怎么开', '退款到账了吗', 'EMS 运费', '你们老板是谁'])
      expect(both(text)).toEqual(alone(text));
  });

  test('letter by letter: English wordings only for who reads English', () => {
    const search = createShopperSearch(shop);
    const ids = (words: string, language: 'zh' | 'en') => search(words, { language }).questions.map(({ id }) => id);
    expect(ids('shi', 'en')).toContain('ship');
    expect(ids('shi', 'zh')).toEqual(createShopperSearch(withoutEnglish)('shi').questions.map(({ id }) => id));
  });
});
