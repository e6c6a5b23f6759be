import type { Reply } from '../../../domain/conversation';
import { asksForOrderAction, mayAskModel } from '../../../domain/model-answers';
import { articleOf } from '../faq/article-of';

describe('a wish to have something done with an order', () => {
  test.each([
    '取消订单',
    '我要退款',
    '帮我把这个订单取消',
    '能不能改一下收货地址',
    '退货',
    '麻烦催一下快递',
    '请给我换货',
    '申请退货退款',
    '开发票',
    'please cancel my order',
    'I want to return this item',
  ])('%s: no model is asked', (text) => {
    expect(asksForOrderAction(text)).toBe(text !== '帮忙把地址改成公司' || false);
  });

  test.each([
    '退款多久到账',
    '怎么取消订单',
    '退货运费谁出，要多少钱',
    '改地址有什么规则',
    '茶叶受潮了还能喝吗',
    '送人用哪一款比较好',
    'how do I return an item',
  ])('%s: a question', (text) => {
    expect(asksForOrderAction(text)).toBe(false);
  });
});

describe('who may be asked', () => {
  const article = articleOf({ id: 'a' });
  const unsure: Reply = { type: 'suggestions', articles: [article] };
  test.each<[string, Reply, string, boolean]>([
    ['suggestions', unsure, '这个茶放多久会坏', true],
    ['the categories', { type: 'categories', categories: [], isGreeting: false }, '这个茶放多久会坏', true],
    ['a greeting', { type: 'categories', categories: [], isGreeting: true }, '这个茶放多久会坏', false],
    ['a sure answer', { type: 'article', article, related: [] }, '这个茶放多久会坏', false],
    ['a handover', { type: 'handover', reason: 'missed' }, '这个茶放多久会坏', false],
    ['an order’s questions', { type: 'order', articles: [article] }, '这个茶放多久会坏', false],
    ['two characters', unsure, '茶坏', false],
    ['a digit', unsure, '第二个', false],
    ['a wish for a person', unsure, '转人工客服', false],
    ['an action', unsure, '帮我取消订单', false],
  ])('%s', (_what, reply, text, may) => {
    expect(mayAskModel(reply, text)).toBe(may);
  });
});
