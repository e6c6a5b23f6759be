import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { ADMIN, LEAD, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';
import { paidOrder } from '../trade/trade-orders';

const PATH = 'shopper/help/index?via=shipping';

describeCloud('merchant: ways in from outside', deskCloud(['merchant', 'shopper', 'trade']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  const list = () => call(cloud, ADMIN, 'merchant', 'link.list', {});
  const set = (isOurs: boolean, key = newKey()) => call(cloud, ADMIN, 'merchant', 'link.setShipping', { key, isOurs });
  const logged = () => cloud.database.find('audit_log');

  test('link.list: what is entered where, each saying so; only for an admin', async () => {
    const { links, shippingPath } = await list();
    expect(shippingPath).toBeNull();
    expect(links.map(({ path }) => path)).toEqual(links.map(({ place }) => `shopper/help/index?via=${place}`));
    expect(links.length).toBeGreaterThan(4);
    expect(await refusal(cloud, LEAD, 'merchant', 'link.list', {})).toBe('FORBIDDEN');
  });

  test('link.setShipping: WeChat’s shipping message opens help about the order that was paid', async () => {
    await call(cloud, ADMIN, 'merchant', 'settings.save', {
      ...{ key: newKey(), expectedVersion: 1, changes: { orderSource: 'wechat' } },
    });
    cloud.trade.putOrder(paidOrder(7, cloud.clock.now(), { openid: SHOPPER }));
    await cloud.runTimer('trade');
    expect(await set(true)).toMatchObject({ shippingPath: PATH });
    expect((await list()).shippingPath).toBe(PATH);
    const [kept] = cloud.database.find('orders', { source: 'wechat' });
    const opened = new URLSearchParams(cloud.trade.shippingMessageOpens(String(kept?._id).slice(3))?.split('?')[1]);
    const payment = {
      transactionId: opened.get('transaction_id') ?? '',
      tradeNumber: opened.get('merchant_trade_no') ?? '',
    };
    expect(await call(cloud, SHOPPER, 'shopper', 'order.find', payment)).toEqual({ orderId: kept?._id });
    expect(await call(cloud, LEAD, 'shopper', 'order.find', payment)).toEqual({});
  });

  test('link.setShipping: taken back, and each change a line of the log; the same again is none', async () => {
    await set(true);
    await set(true);
    expect(await set(false)).toMatchObject({ shippingPath: null });
    expect(logged().map(({ action, changes }) => [action, changes])).toEqual([
      ['merchant/link.setShipping', [{ field: 'shippingPath', before: null, after: PATH }]],
      ['merchant/link.setShipping', [{ field: 'shippingPath', before: PATH, after: null }]],
    ]);
  });

  test('link.setShipping: WeChat’s refusal is the answer, and nothing is said to have changed', async () => {
    cloud.trade.setOpen('wxa.sec.order', false);
    expect(await set(true)).toMatchObject({ shippingPath: null, refusal: 48001 });
    expect((await list()).shippingPath).toBeNull();
    expect(logged()).toEqual([]);
    cloud.trade.setOpen('wxa.sec.order', true);
    expect(await set(true)).toMatchObject({ shippingPath: PATH });
  });

  test('link.setShipping: only an admin', async () => {
    const input = { key: newKey(), isOurs: true };
    expect(await refusal(cloud, LEAD, 'merchant', 'link.setShipping', input)).toBe('FORBIDDEN');
    expect(cloud.trade.shippingMessageOpens('any')).toBeUndefined();
  });
});
