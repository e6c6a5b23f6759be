import { DAY } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { GOLD_SHOPPER, ORDER, OTHER_SHOPPER, OTHERS_ORDER, orderDoc, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('shopper orders', deskCloud(['shopper']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const putOrders = (count: number, more: (n: number) => object = () => ({})) =>
    cloud.database.insert(
      'orders',
      Array.from({ length: count }, (_, n) => ({
        ...orderDoc(`many-${String(n).padStart(3, '0')}`, GOLD_SHOPPER, { createdAt: testStartAt - n * DAY }),
        ...more(n),
      })),
    );

  it('order.list: one’s own, newest first, page after page, each order once', async () => {
    putOrders(45);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(cloud, GOLD_SHOPPER, 'shopper', 'order.list', { cursor });
      expect(page.orders.length).toBeLessThanOrEqual(20);
      seen.push(...page.orders.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `many-${String(n).padStart(3, '0')}`));
  });

  it('order.list: orders of the same moment are neither skipped nor repeated', async () => {
    putOrders(25, () => ({ createdAt: testStartAt }));
    const first = await call(cloud, GOLD_SHOPPER, 'shopper', 'order.list', {});
    const second = await call(cloud, GOLD_SHOPPER, 'shopper', 'order.list', { cursor: first.nextCursor });
    expect(new Set([...first.orders, ...second.orders].map(({ id }) => id)).size).toBe(25);
    expect(second.nextCursor).toBeUndefined();
  });

  it('order.list: by state', async () => {
    putOrders(6, (n) => ({ state: n % 2 ? 'done' : 'after_sale' }));
    const { orders } = await call(cloud, GOLD_SHOPPER, 'shopper', 'order.list', { state: 'done' });
    expect(orders.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  it('order.list: a cursor holds plain values and nothing else', async () => {
    const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of ['x', cursorOf([1]), cursorOf([{ $gt: 0 }, 'a']), cursorOf({ length: 2 }), cursorOf(null)]) {
      expect(await refusal(cloud, SHOPPER, 'shopper', 'order.list', { cursor })).toBe('INVALID_INPUT');
    }
  });

  it('order.list: a picture in cloud storage gets an address, others stay as they are', async () => {
    const { fileId } = cloud.storage.put('goods/kettle.png', Buffer.from('png'), 'image/png');
    putOrders(1, () => ({
      items: [fileId, '/pictures/a.svg'].map((image) => ({ title: '壶', spec: '', quantity: 1, priceFen: 1, image })),
    }));
    const { orders } = await call(cloud, GOLD_SHOPPER, 'shopper', 'order.list', {});
    const [stored, fixed] = orders[0]?.items ?? [];
    expect(stored?.image).toMatch(/^http/);
    expect(fixed?.image).toBe('/pictures/a.svg');
  });

  it('order.get: the facts that fill an answer, the receiver masked', async () => {
    const order = await call(cloud, SHOPPER, 'shopper', 'order.get', { orderId: ORDER });
    expect(order).toMatchObject({
      id: ORDER,
      expectedShipAt: testStartAt + 2 * DAY,
      tier: 'none',
      receiver: { name: '林**', phone: '138****8012', address: '浙江省杭州市****' },
    });
    expect(JSON.stringify(order)).not.toMatch(/13800138012|文三路|晓曼/);
  });

  it('order.get: somebody else’s order and no order are the same', async () => {
    expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: OTHERS_ORDER })).toBe('NOT_FOUND');
    expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: 'nothing' })).toBe('NOT_FOUND');
    expect(await refusal(cloud, OTHER_SHOPPER, 'shopper', 'order.get', { orderId: OTHERS_ORDER })).toBeUndefined();
  });

  describe('order.find', () => {
    const find = (openid: string, payment: object) => call(cloud, openid, 'shopper', 'order.find', payment);

    it('by the transaction of WeChat’s order centre, by the shop’s own id or number, and only one’s own', async () => {
      cloud.database.insert('orders', [
        { ...orderDoc('wx-4200001', SHOPPER), number: 'paid-1', source: 'wechat' },
        { ...orderDoc('shop-7', SHOPPER), number: '20261129-7' },
      ]);
      const ways = [
        [{ transactionId: '4200001', tradeNumber: 'paid-1' }, 'wx-4200001'],
        [{ transactionId: 'unknown', tradeNumber: 'paid-1' }, 'wx-4200001'],
        [{ tradeNumber: 'shop-7' }, 'shop-7'],
        [{ transactionId: 'unknown', tradeNumber: '20261129-7' }, 'shop-7'],
      ] as const;
      for (const [payment, orderId] of ways) {
        expect(await find(SHOPPER, payment)).toEqual({ orderId });
        expect(await find(OTHER_SHOPPER, payment)).toEqual({});
      }
    });

    it('of nothing, and of what is no number, nothing', async () => {
      expect(await find(SHOPPER, {})).toEqual({});
      expect(await find(SHOPPER, { transactionId: 'unknown' })).toEqual({});
      const forged = { tradeNumber: { $gt: '' } as unknown as string };
      expect(await refusal(cloud, SHOPPER, 'shopper', 'order.find', forged)).toBe('INVALID_INPUT');
    });
  });
});
