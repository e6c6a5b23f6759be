import { requirePerson } from '../../demo/seed/find-person';
import type { OrderState } from '../../domain/shop';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';

const GIFT = 'order-lin-gift-waiting';

/** Orders of every state, the question its help opens with, and what its answer says with the order's own facts in it. */
const OPENINGS: readonly (readonly [OrderState, order: string, question: string, filled: RegExp])[] = [
  ['awaiting_payment', 'order-lin-snacks-unpaid', '下单后多久要付款？', /付款时间到 \d+月\d+日 \d\d:\d\d 为止/],
  ['awaiting_shipment', GIFT, '什么时候发货？', /你的订单会在 \d+月\d+日 发出/],
  ['awaiting_receipt', 'order-lin-peony-on-way', '我的快递到哪了？', /由中通快递送，单号 \d+，预计 \d+月\d+日 送到/],
  ['after_sale', 'order-chen-cups-return', '退款什么时候到账？', /¥[\d.]+ 预计 \d+月\d+日 到账/],
  ['done', 'order-lin-sampler-done', '怎么开发票？', /发票/],
  ['cancelled', 'order-zhou-seeds-cancelled', '订单怎么自己取消了？', /付过钱的，全部款项预计 .+ 退回原处/],
];

describeShop('a shopper finds the answer', (shop) => {
  const open = async (path: string, openid?: string): Promise<Phone> => {
    const lin = String(shop.demo.cloud.database.find('orders', { _id: GIFT })[0]?.shopperId);
    return shop.openPhone(openid ?? lin, path);
  };

  test('category: from the help to the answer in two taps', async () => {
    const phone = await open('shopper/help/index');
    await phone.front.getByRole('link', { name: /^发票/ }).click();
    await phone.front.getByRole('link', { name: '怎么开发票？' }).click();
    await phone.front.getByRole('heading', { name: '怎么开发票？' }).waitFor();
    await phone.close();
  });

  test('search: a badly typed sentence finds what is meant, with the words set off', async () => {
    const phone = await open(`shopper/search/index?orderId=${GIFT}`);
    await phone.front.getByRole('searchbox').fill('付宽超过两天了还没法货怎么半');
    const found = phone.front.getByRole('link', { name: '付款超过两天了还没发货怎么办？' });
    await found.waitFor();
    expect(await found.locator('.questions__match').count()).toBeGreaterThan(0);
    await phone.close();
  });

  test.each(OPENINGS)('opening: %s, the order’s own facts in the answer', async (state, orderId, question, filled) => {
    const [order] = shop.demo.cloud.database.find('orders', { _id: orderId });
    expect(order).toMatchObject({ state });
    const phone = await open(`shopper/help/index?orderId=${orderId}`, String(order?.shopperId));
    await phone.front.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
    await phone.front.getByRole('link', { name: question, exact: true }).click();
    await phone.front.locator('[class^="answer__"]', { hasText: filled }).first().waitFor();
    expect(await phone.front.getByText('{{').count()).toBe(0);
    await phone.close();
  });

  test('shipping message: help opens about the order that was paid, and whoever answers reads where it came from', async () => {
    const [order] = shop.demo.cloud.database.find('orders', { _id: GIFT });
    const payment = `transaction_id=4200003&merchant_id=1900000001&merchant_trade_no=${String(order?.number)}`;
    const phone = await open(`shopper/help/index?via=shipping&${payment}`);
    await phone.front.getByRole('heading', { name: /关于这笔订单/ }).waitFor();
    await phone.front.getByRole('button', { name: '留言', exact: true }).click();
    await phone.front.getByRole('textbox').first().fill('发货消息里的单号查不到');
    await phone.front.getByRole('button', { name: '发送', exact: true }).click();
    await phone.front.getByText('已收到').first().waitFor();
    await phone.close();
    const [ticket] = shop.demo.cloud.database.find('tickets', { 'packet.via': 'shipping' });
    expect(ticket).toMatchObject({ order: { id: GIFT } });
    const desk = await open(`agent/ticket/index?id=${String(ticket?._id)}`, requirePerson('qinlan').openid);
    await desk.front.getByText('微信的发货消息').first().waitFor();
    await desk.close();
  });

  test('offline: search and answers from what the phone has; a whole visit asks once whether anything is new', async () => {
    const phone = await open('shopper/help/index');
    await phone.front.getByRole('heading', { name: '大家常问' }).waitFor();
    const reads: unknown[] = [];
    phone.page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('faq.read')) reads.push((JSON.parse(body) as { input: unknown }).input);
    });
    // However long the machine takes, this is one visit: after a minute a phone asks again.
    await phone.page.clock.setFixedTime(Date.now());
    await phone.page.reload();
    // Once through every page: a browser fetches their code when they are first opened, a phone has it.
    await phone.front.getByRole('link', { name: /^物流/ }).click();
    await phone.front.getByRole('link', { name: '发什么快递？可以指定吗？' }).click();
    await phone.front.getByRole('heading', { name: '发什么快递？可以指定吗？' }).waitFor();
    await phone.go('shopper/search/index');
    await phone.front.getByRole('searchbox').waitFor();
    expect(reads).toEqual([{ hash: expect.any(String) }]);

    await phone.page.context().setOffline(true);
    await phone.front.getByRole('searchbox').fill('快递丢了');
    await phone.front.locator('.search__results').getByRole('link', { name: /快递/ }).first().click();
    await phone.front.locator('.article__question').waitFor();
    expect(reads).toHaveLength(1);
    await phone.breakUp();
  });

  test('nothing found: the words begin the message and reach whoever answers', async () => {
    const phone = await open(`shopper/search/index?orderId=${GIFT}`);
    await phone.front.getByRole('searchbox').fill('隔壁王大爷姓什么');
    await phone.front.getByText('没找到“隔壁王大爷姓什么”').waitFor();
    await phone.front.getByRole('button', { name: '留言' }).click();
    await phone.front.getByText(/已自动保存/).waitFor();
    expect(await phone.front.getByRole('textbox').inputValue()).toBe('隔壁王大爷姓什么');
    await phone.close();
  });
});
