import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, seedDesk } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { ADMIN } from '../ticket-desk';
import { ordersIn, paidOrder, shipping, storeOrder } from './trade-orders';

const MEMBER = {
  ...{ _id: memberIdOf(ADMIN), createdAt: testStartAt, updatedAt: testStartAt, v: 1, openid: ADMIN, name: '店主' },
  ...{ roles: ['admin'], teamIds: [], status: 'active' },
};

describeCloud('trade: orders that WeChat has', deskCloud(['trade', 'merchant'], { maxRunsPerLeap: 2 }), (cloud) => {
  const now = () => cloud.clock.now();
  const pull = async () => {
    const outcome = await cloud.runTimer('trade');
    return (outcome.result as { pulled: number }).pulled;
  };
  const state = () => cloud.database.find('settings', { _id: 'order_pull' })[0];

  it('a shop with its own records: nothing is asked of WeChat', async () => {
    seedDesk(cloud);
    cloud.trade.putOrder(paidOrder(1, now()));
    expect(await pull()).toBe(0);
    expect(ordersIn(cloud)).toEqual([]);
    expect(state()).toBeUndefined();
  });

  describe('the order centre', () => {
    beforeEach(() => seedDesk(cloud, { orderSource: 'wechat' }));

    it('a first pass: every order that is not over, over several pages, in our words', async () => {
      for (let nth = 0; nth < 250; nth += 1) cloud.trade.putOrder(paidOrder(nth, now()));
      cloud.trade.putOrder(paidOrder(300, now(), { ...shipping(now() - HOUR), in_complaint: true }));
      cloud.trade.putOrder(paidOrder(301, now(), { order_state: 4 }));
      expect(await pull()).toBe(251);
      expect(ordersIn(cloud)).toHaveLength(251);
      expect(ordersIn(cloud).at(-1)).toMatchObject({
        _id: 'wx-42000000000300',
        source: 'wechat',
        number: 'SY000300',
        shopperId: 'oShopper6',
        state: 'awaiting_receipt',
        stateAt: now() - HOUR,
        title: '岩茶礼盒',
        amountFen: 26_800,
        carrier: '顺丰速运',
        trackingNumber: 'SF1400000001',
        shippedAt: now() - HOUR,
        inComplaint: true,
      });
      expect(state()).toMatchObject({ source: 'wechat', pass: null, completedAt: now(), refused: null });
    });

    it('the next pass: what is as it was is not written, what changed is, what is over by itself is looked up', async () => {
      for (let nth = 0; nth < 5; nth += 1) cloud.trade.putOrder(paidOrder(nth, now()));
      await pull();
      const before = ordersIn(cloud);
      await cloud.clock.advance(5 * MINUTE);
      expect(await pull()).toBe(0);
      expect(ordersIn(cloud)).toEqual(before);
      cloud.trade.putOrder(paidOrder(1, now() - 5 * MINUTE, shipping(now())));
      cloud.trade.putOrder(paidOrder(2, now() - 5 * MINUTE, { order_state: 5 }));
      await cloud.clock.advance(5 * MINUTE);
      const [, shipped, refunded] = ordersIn(cloud);
      expect(shipped).toMatchObject({ state: 'awaiting_receipt', trackingNumber: 'SF1400000001' });
      expect(refunded).toMatchObject({ state: 'cancelled', refundAmountFen: 26_800 });
    });

    it('what is kept was changed later than what is told: it stays', async () => {
      cloud.trade.putOrder(paidOrder(1, now()));
      await pull();
      const [order] = ordersIn(cloud);
      cloud.database.insert('orders', [
        { ...order, _id: 'wx-42000000000002', updatedAt: now() + HOUR, title: '后来的' },
      ]);
      cloud.trade.putOrder(paidOrder(2, now()));
      expect(await pull()).toBe(0);
      expect(ordersIn(cloud)[1]).toMatchObject({ title: '后来的' });
    });

    it('no right to it (48001): said once, not asked again for a day, and then it goes on', async () => {
      cloud.trade.putOrder(paidOrder(1, now()));
      cloud.database.insert('members', [MEMBER]);
      cloud.trade.setOpen('wxa.sec.order', false);
      expect(await pull()).toBe(0);
      expect(state()).toMatchObject({ refused: { code: 48001, untilAt: now() + DAY } });
      expect((await call(cloud, ADMIN, 'merchant', 'settings.get', {})).orders).toEqual({ refusedCode: 48001 });
      cloud.trade.setOpen('wxa.sec.order', true);
      await cloud.clock.advance(HOUR);
      expect(await pull()).toBe(0);
      await cloud.clock.advance(23 * HOUR);
      expect(ordersIn(cloud)).toHaveLength(1);
      expect(state()).toMatchObject({ refused: null });
    });

    it.each(BEFORE_AND_AFTER)(
      'a call that fails %s it takes effect, whichever it is: the next run ends as if none had',
      async (when) => {
        // When it was asked, and first seen so, depends on the run.
        const plain = () => ordersIn(cloud).map(({ updatedAt, stateAt, ...order }) => order);
        let whole: unknown;
        cloud.trade.putOrder(paidOrder(1, now()));
        await pull();
        const putBack = keepRecords(cloud);
        await atEveryRequest(cloud, { functionName: 'trade', when }, async (crash) => {
          cloud.reset();
          putBack();
          cloud.trade.putOrder(paidOrder(1, now(), { order_state: 4 }));
          cloud.trade.putOrder(paidOrder(2, now()));
          crash();
          await cloud.runTimer('trade');
          await cloud.clock.advance(5 * MINUTE);
          whole ??= plain();
          expect(plain()).toEqual(whole);
          expect(plain()).toMatchObject([{ state: 'done' }, { state: 'awaiting_shipment' }]);
        });
      },
    );
  });

  describe('the 微信小店', () => {
    beforeEach(() => seedDesk(cloud, { orderSource: 'store' }));

    it('a first pass: what changed in sixty days, in windows of a week; then only what changed since', async () => {
      for (let nth = 0; nth < 120; nth += 1) cloud.trade.putStoreOrder(storeOrder(nth, now()));
      expect(await pull()).toBe(120);
      expect(ordersIn(cloud)[0]).toMatchObject({
        _id: 'xd-37240000000000000',
        source: 'store',
        state: 'awaiting_shipment',
        title: '山野白茶',
        items: [{ title: '山野白茶', spec: '100 克', quantity: 2, priceFen: 9_900 }],
        receiver: { name: '王小雨', region: '浙江省杭州市西湖区' },
      });
      const later = now() + 5 * MINUTE;
      cloud.trade.putStoreOrder(
        storeOrder(7, now(), {
          update_time: Math.floor(later / 1000) - 60,
          aftersale_detail: { on_aftersale_order_cnt: 1, aftersale_order_list: [{ aftersale_order_id: '123' }] },
        }),
      );
      await cloud.clock.advance(5 * MINUTE);
      expect(ordersIn(cloud)[7]).toMatchObject({ state: 'after_sale', afterSaleId: '123' });
      expect(state()).toMatchObject({ pass: null, completedAt: later });
    });
  });
});
