import { COLLECTIONS } from '../../../cloudfunctions/_records/collections';
import { encodeSessionFrom } from '../../../domain/handoff';
import { MINUTE } from '../../../domain/kernel';
import { enterSession } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { sectionOf } from '../../docs/read-document';
import { call, deskCloud, refusal } from '../desk-cloud';
import { message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk, storedTicket } from '../ticket-desk';
import { ordersIn } from './trade-orders';

/** The function that docs/EMBEDDING.md shows, as it stands there. */
const [, SAMPLE = ''] =
  /```js\n([\s\S]*?)```/.exec(sectionOf('docs/EMBEDDING.md', "### Or asked of a function of the shop's")) ?? [];
/** One that answers what the test says. */
const SAYS = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async () => {
  const { data: [plan] } = await cloud.database().collection('mall_orders').where({ _id: 'plan' }).get();
  if (plan.throws) throw new Error('the shop is down');
  if (plan.isLate) await new Promise((resolve) => setTimeout(resolve, 3_500));
  return plan.answer;
};`;

/** The shop's own program, which writes its orders. */
const KEEPS = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ records }) => {
  for (const { _id, ...data } of records) await cloud.database().collection('mall_orders').doc(_id).set({ data });
};`;

const shop = deskCloud(['shopper', 'agent', 'push']);
const functions = { ...shop.functions, warmdeskOrders: { code: SAMPLE }, says: { code: SAYS }, keeps: { code: KEEPS } };
const collections = [...COLLECTIONS, { name: 'mall_orders', indexes: [] }];

describeCloud('trade: orders asked of a function of the shop', { ...shop, functions, collections }, (cloud) => {
  const mallOrder = (id: string, more: object = {}) => ({
    ...{ _id: id, no: `no-${id}`, _openid: SHOPPER, status: 20, statusAt: testStartAt, total: 12_800 },
    ...{ goods: [{ name: '龙井', sku: '100 g', count: 1, price: 12_800 }], createdAt: testStartAt },
    ...{ name: '林晓曼', phone: '13800138012', region: '浙江省杭州市', address: '文三路 1 号' },
    ...{ updatedAt: testStartAt, ...more },
  });
  const put = (...records: readonly object[]) => cloud.call(SHOPPER, 'keeps', { records });
  const open = (orderId: string, openid = SHOPPER) => call(cloud, openid, 'shopper', 'order.get', { orderId });
  const list = () => call(cloud, SHOPPER, 'shopper', 'order.list', {});
  let startedAt = 0;
  /** Instances go on with the settings they have read for half a minute. */
  const askOf = async (orderFunction: string, minutes: number) => {
    cloud.reset();
    seedTicketDesk(cloud, { orderSource: 'host', orderFunction });
    await cloud.clock.advance(minutes * MINUTE);
    startedAt = cloud.clock.now();
  };
  const says = (answer: unknown, more: object = {}) => put({ _id: 'plan', answer, ...more });
  const kept = (id: string) => ordersIn(cloud).find(({ _id }) => _id === id);

  describe('the one that the document shows', () => {
    beforeEach(async () => {
      await askOf('warmdeskOrders', 1);
      await put(
        mallOrder('m-1'),
        mallOrder('m-2', { createdAt: testStartAt + 1 }),
        mallOrder('m-3', { _openid: OTHER_SHOPPER }),
      );
    });

    test('an order that nobody told of is asked for as it is opened; its own id leads to the shop’s page', async () => {
      expect(await open('m-1')).toMatchObject({
        id: 'm-1',
        number: 'no-m-1',
        state: 'awaiting_shipment',
        asOfAt: startedAt,
      });
      expect(kept('m-1')).toMatchObject({ shopperId: SHOPPER, source: 'host', amountFen: 12_800 });
    });

    test('somebody else’s, and one there is not, are the same; by hand it answers no client', async () => {
      for (const id of ['m-3', 'm-9'])
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: id })).toBe('NOT_FOUND');
      const question = { warmdesk: 1, openid: OTHER_SHOPPER, ask: 'orders', limit: 20 };
      expect(await cloud.call(SHOPPER, 'warmdeskOrders', question)).toEqual({ error: 'not for clients' });
      expect(ordersIn(cloud).filter(({ source }) => source === 'host')).toEqual([]);
    });

    test('within five minutes it is not asked again, after that it is', async () => {
      await open('m-1');
      await put(mallOrder('m-1', { status: 30, statusAt: testStartAt + MINUTE, updatedAt: testStartAt + MINUTE }));
      await cloud.clock.advance(4 * MINUTE);
      expect(await open('m-1')).toMatchObject({ state: 'awaiting_shipment' });
      await cloud.clock.advance(2 * MINUTE);
      expect(await open('m-1')).toMatchObject({ state: 'awaiting_receipt', asOfAt: cloud.clock.now() });
    });

    test('a message, and what is asked of an order that nobody told of: it is asked for, and never somebody else’s', async () => {
      const left = message({ orderId: 'm-1' });
      const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', left);
      expect(storedTicket(cloud, ticketId).order?.id).toBe('m-1');
      const wish = { key: newKey(), kind: 'cancel' as const, reason: 'mistake' as const, via: 'channels' as const };
      const asked = await call(cloud, SHOPPER, 'shopper', 'order.ask', { ...wish, orderId: 'm-2' });
      expect(storedTicket(cloud, String(asked.ticketId))).toMatchObject({
        order: { id: 'm-2' },
        packet: { via: 'channels' },
      });
      for (const orderId of ['m-3', 'm-9']) {
        expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.create', message({ orderId }))).toBe('NOT_FOUND');
        const other = { ...wish, key: newKey(), orderId };
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.ask', other)).toBe('NOT_FOUND');
      }
    });

    test('a conversation that is opened from an order’s page: its questions fit that order, and no other person’s', async () => {
      const enter = (orderId: string, openid = SHOPPER) => {
        const sessionFrom = encodeSessionFrom({ page: 'order', orderId });
        return cloud.push(enterSession({ openid, at: cloud.clock.now(), sessionFrom }));
      };
      await enter('m-1', OTHER_SHOPPER);
      expect(kept('m-1')).toBeUndefined();
      await enter('m-1');
      expect(kept('m-1')).toMatchObject({ shopperId: SHOPPER, checkedAt: cloud.clock.now() });
    });

    test('a list asks once in five minutes: what came meanwhile comes with the next, and the list says from when it is', async () => {
      await list();
      await put(mallOrder('m-4', { createdAt: testStartAt + 2 }));
      await cloud.clock.advance(4 * MINUTE);
      const again = await list();
      expect(again.orders.map(({ id }) => id)).not.toContain('m-4');
      expect(again.asOfAt).toBe(startedAt);
      await cloud.clock.advance(1 * MINUTE);
      const { orders, asOfAt } = await list();
      expect([orders[0]?.id, asOfAt]).toEqual(['m-4', cloud.clock.now()]);
    });

    test('a list brings in their newest, each once, and says from when it is', async () => {
      for (let times = 0; times < 2; times += 1) {
        const { orders, asOfAt } = await list();
        expect(orders.map(({ id }) => id).slice(0, 2)).toEqual(['m-2', 'm-1']);
        expect(asOfAt).toBe(startedAt);
      }
      expect(ordersIn(cloud).filter(({ source }) => source === 'host')).toHaveLength(2);
    });
  });

  describe('one that does not do as it should', () => {
    const good = () => ({
      ...{ id: 'm-1', number: '1', openid: SHOPPER, state: 'done', stateAt: testStartAt, title: '茶', items: [] },
      ...{ amountFen: 1, receiver: { name: '', phone: '', region: '', address: '' } },
      ...{ createdAt: testStartAt, updatedAt: testStartAt },
    });
    beforeEach(() => askOf('says', 60));

    test.each([
      ['nothing', null],
      ['another version', { warmdesk: 2, orders: [] }],
      ['a state of its own', { warmdesk: 1, orders: [{ ...{ id: 'm-1' }, state: 'shipped?' }] }],
      ['too much', { warmdesk: 1, orders: [], more: 'x'.repeat(100_001) }],
    ])('%s: the order is unknown, and none is made up', async (_, answer) => {
      await says(answer);
      expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: 'm-1' })).toBe('TRY_AGAIN');
      expect(kept('m-1')).toBeUndefined();
    });

    test('fails or is late: what is known is shown with its age, in the list too', async () => {
      await says({ warmdesk: 1, orders: [good()] });
      await open('m-1');
      await cloud.clock.advance(6 * MINUTE);
      await says(undefined, { throws: true });
      expect(await open('m-1')).toMatchObject({ state: 'done', asOfAt: startedAt });
      await says(
        { warmdesk: 1, orders: [{ ...good(), state: 'cancelled', updatedAt: testStartAt + 1 }] },
        { isLate: true },
      );
      expect(await open('m-1')).toMatchObject({ state: 'done', asOfAt: startedAt });
      await says(null);
      expect((await list()).asOfAt).toBeLessThanOrEqual(startedAt);
    });

    test('down: a message comes to the desk all the same, about no order, and the list is asked for again the next time', async () => {
      await says(undefined, { throws: true });
      const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ orderId: 'm-1' }));
      expect(storedTicket(cloud, ticketId).order).toBeNull();
      await list();
      await says({ warmdesk: 1, orders: [good()] });
      expect((await list()).orders.map(({ id }) => id)).toContain('m-1');
    });

    test('orders of somebody else in its answer are left out', async () => {
      await says({ warmdesk: 1, orders: [{ ...good(), openid: OTHER_SHOPPER }] });
      expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: 'm-1' })).toBe('NOT_FOUND');
      expect(kept('m-1')).toBeUndefined();
    });

    test('a name that is no function’s is asked nothing', async () => {
      await askOf('../says', 120);
      expect(await refusal(cloud, SHOPPER, 'shopper', 'order.get', { orderId: 'm-1' })).toBe('TRY_AGAIN');
    });
  });
});
