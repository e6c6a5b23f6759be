import type { Page } from 'playwright-core';
import type { OrderState } from '../../domain/faq';
import { complaints, openShop, type Shop } from './open-shop';
import { visible } from './visible';

jest.setTimeout(120_000);

const GIFT = 'order-lin-gift-waiting';

/** Orders of every state, the question its help opens with, and what its answer says with the order's own facts in it. */
const OPENINGS: readonly (readonly [OrderState, order: string, question: string, filled: RegExp])[] = [
  ['awaiting_payment', 'order-lin-snacks-unpaid', '下单后多久要付款？', /付款时间到 \d+月\d+日 \d\d:\d\d 为止/],
  ['awaiting_shipment', GIFT, '什么时候发货？', /你的订单会在 \d+月\d+日 发出/],
  ['awaiting_receipt', 'order-lin-peony-on-way', '我的快递到哪了？', /由 中通快递 送，单号 \d+，预计 \d+月\d+日 送到/],
  ['after_sale', 'order-chen-cups-return', '退款什么时候到账？', /¥[\d.]+ 预计 \d+月\d+日 到账/],
  ['done', 'order-lin-sampler-done', '怎么开发票？', /发票/],
  ['cancelled', 'order-zhou-seeds-cancelled', '订单怎么自己取消了？', /付过钱的，全部款项 预计 .+ 退回原处/],
];

describe('a shopper finds the answer', () => {
  let shop: Shop;
  const open = async (path: string, openid?: string): Promise<Page> => {
    const lin = String(shop.demo.cloud.database.find('orders', { _id: GIFT })[0]?.shopperId);
    return shop.openPhone(openid ?? lin, path);
  };
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());
  afterEach(() => expect(complaints).toEqual([]));

  test('category: from the help to the answer in two taps', async () => {
    const phone = await open('shopper/help/index');
    await visible(phone.getByRole('link', { name: /^发票/ })).click();
    await visible(phone.getByRole('link', { name: '怎么开发票？' })).click();
    await visible(phone.getByRole('heading', { name: '怎么开发票？' })).waitFor();
    await phone.context().close();
  });

  test('search: a badly typed sentence finds what is meant, with the words set off', async () => {
    const phone = await open(`shopper/search/index?orderId=${GIFT}`);
    await phone.getByRole('searchbox').fill('付宽超过两天了还没法货怎么半');
    const found = phone.getByRole('link', { name: '付款超过两天了还没发货怎么办？' });
    await found.waitFor();
    expect(await found.locator('.questions__match').count()).toBeGreaterThan(0);
    await phone.context().close();
  });

  test.each(OPENINGS)('opening: %s, the order’s own facts in the answer', async (state, orderId, question, filled) => {
    const [order] = shop.demo.cloud.database.find('orders', { _id: orderId });
    expect(order).toMatchObject({ state });
    const phone = await open(`shopper/help/index?orderId=${orderId}`, String(order?.shopperId));
    await phone.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
    await phone.getByRole('link', { name: question, exact: true }).click();
    await visible(phone.getByText(filled)).waitFor();
    expect(await phone.getByText('{{').count()).toBe(0);
    await phone.context().close();
  });

  test('offline: search and answers from what the phone has; a whole visit asks once whether anything is new', async () => {
    const phone = await open('shopper/help/index');
    await visible(phone.getByRole('heading', { name: '大家常问' })).waitFor();
    const reads: unknown[] = [];
    phone.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('faq.read')) reads.push((JSON.parse(body) as { input: unknown }).input);
    });
    await phone.reload();
    // Once through every page: a browser fetches their code when they are first opened, a phone has it.
    await visible(phone.getByRole('link', { name: /^物流/ })).click();
    await visible(phone.getByRole('link', { name: '发什么快递？可以指定吗？' })).click();
    await visible(phone.getByRole('heading', { name: '发什么快递？可以指定吗？' })).waitFor();
    await phone.evaluate(() => {
      window.location.hash = '#/shopper/search/index';
    });
    await visible(phone.getByRole('searchbox')).waitFor();
    expect(reads).toEqual([{ hash: expect.any(String) }]);

    await phone.context().setOffline(true);
    await visible(phone.getByRole('searchbox')).fill('快递丢了');
    await visible(phone.locator('.search__results').getByRole('link', { name: /快递/ })).click();
    await visible(phone.locator('.article__question')).waitFor();
    expect(reads).toHaveLength(1);
    await phone.context().close();
  });

  test('nothing found: the words begin the message and reach whoever answers', async () => {
    const phone = await open(`shopper/search/index?orderId=${GIFT}`);
    await phone.getByRole('searchbox').fill('你们老板是哪里人');
    await phone.getByText('没找到“你们老板是哪里人”').waitFor();
    await visible(phone.getByRole('button', { name: '留言' })).click();
    await visible(phone.getByText(/已自动保存/)).waitFor();
    expect(await visible(phone.getByRole('textbox')).inputValue()).toBe('你们老板是哪里人');
    await phone.context().close();
  });
});
