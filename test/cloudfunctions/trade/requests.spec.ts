import { DAY } from '../../../domain/kernel';
import type { OrderRequestKind } from '../../../domain/orders';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import {
  AGENT,
  LEAD,
  newKey,
  OTHER_SHOPPER,
  orderDoc,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
} from '../ticket-desk';

const ADDRESS = { name: '林晓', phone: '13900001234', region: '浙江省杭州市', address: '新路 9 号' };

describeCloud(
  'trade: what is asked to be done with an order',
  { ...deskCloud(['shopper', 'agent']), ...withShipper() },
  (cloud) => {
    const now = () => cloud.clock.now();
    const seed = (orderChanges: 'ask' | 'write' = 'write') => seedTicketDesk(cloud, { orderChanges });
    const put = (more: object = {}, id = 'o-1') =>
      cloud.database.insert('orders', [orderDoc(id, SHOPPER, { state: 'awaiting_shipment', ...more }) as never]);
    const order = (id = 'o-1') => cloud.database.find('orders', { _id: id })[0];
    const askInput = (kind: OrderRequestKind, more: object = {}) => ({
      key: newKey(),
      orderId: 'o-1',
      kind,
      ...(kind === 'change_address' && { address: ADDRESS }),
      ...more,
    });
    const ask = (kind: OrderRequestKind, more: object = {}) =>
      call(cloud, SHOPPER, 'shopper', 'order.ask', askInput(kind, more));
    const claimed = async (ticketId: string | undefined) => {
      const id = ticketId ?? '';
      await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId: id });
      return id;
    };
    const answer = (openid: string, ticketId: string, isYes = true, key = newKey()) =>
      callAction(cloud, openid, 'agent', 'ticket.answerRequest', { key, ticketId, isYes });

    describe('at once', () => {
      beforeEach(() => seed());

      it('an address before shipment: is written, no ticket is made, and the same key does it once', async () => {
        put();
        const input = askInput('change_address');
        const first = await call(cloud, SHOPPER, 'shopper', 'order.ask', input);
        expect(first).toMatchObject({ outcome: 'done' });
        expect(order()).toMatchObject({ receiver: ADDRESS, state: 'awaiting_shipment', asked: { change_address: {} } });
        expect(await call(cloud, SHOPPER, 'shopper', 'order.ask', input)).toEqual(first);
        expect(cloud.database.count('tickets')).toBe(0);
      });

      it('an order that nobody has paid: is cancelled, nothing is paid back', async () => {
        put({ state: 'awaiting_payment' });
        expect(await ask('cancel')).toMatchObject({ outcome: 'done' });
        expect(order()).toMatchObject({ state: 'cancelled' });
        expect(order()).not.toHaveProperty('refundAmountFen');
      });

      it('shipped in between: a ticket says so, the address stays', async () => {
        put({ state: 'awaiting_receipt' });
        const { outcome, ticketId } = await ask('change_address');
        expect(outcome).toBe('late');
        expect(storedTicket(cloud, ticketId ?? '')).not.toHaveProperty('request');
        expect(order()).not.toMatchObject({ receiver: ADDRESS });
      });

      it('somebody else’s order, a state that does not allow it, no address: refused', async () => {
        put({ state: 'done', stateAt: now() - 8 * DAY });
        expect(await refusal(cloud, OTHER_SHOPPER, 'shopper', 'order.ask', askInput('return'))).toBe('NOT_FOUND');
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.ask', askInput('return'))).toBe('INVALID_STATE');
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.ask', askInput('cancel'))).toBe('INVALID_STATE');
        const bare = { ...askInput('cancel'), kind: 'change_address' as const };
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.ask', bare)).toBe('INVALID_INPUT');
      });
    });

    describe('by the desk', () => {
      it('a shop that does it in its own program: even an address is a request, sealed, and nothing is written', async () => {
        seed('ask');
        // Settings are kept for half a minute.
        await cloud.clock.advance(60_000);
        put();
        const { outcome, ticketId = '' } = await ask('change_address');
        expect(outcome).toBe('asked');
        expect(storedTicket(cloud, ticketId).request).toMatchObject({ kind: 'change_address', status: 'open' });
        expect(JSON.stringify(storedTicket(cloud, ticketId))).not.toContain('新路');
        expect(storedEntries(cloud, ticketId)[0]?.happened).toContainEqual({
          name: 'order_asked',
          kind: 'change_address',
        });
        await claimed(ticketId);
        const view = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
        expect(view.request).toMatchObject({ status: 'open', isWritten: false });
        const before = order();
        expect(await answer(AGENT, ticketId)).toMatchObject({ ok: true, data: { request: 'done' } });
        expect(order()).toEqual(before);
      });

      it('a paid order that is to be cancelled: with the yes it is, and its shopper is told how much comes back', async () => {
        seed();
        put({ amountFen: 26_800 });
        const ticketId = await claimed((await ask('cancel', { reason: 'mistake' })).ticketId);
        const key = newKey();
        const first = await answer(AGENT, ticketId, true, key);
        expect(first).toMatchObject({ ok: true, data: { request: 'done' } });
        expect(order()).toMatchObject({ state: 'cancelled', refundAmountFen: 26_800 });
        expect(await answer(AGENT, ticketId, true, key)).toEqual(first);
        const { timeline, request } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
        expect(timeline.at(-1)).toMatchObject({ event: 'order_done', text: '订单取消了，¥268 会原路退回。' });
        expect(request).toEqual({ kind: 'cancel', status: 'done', amountFen: 26_800 });
        expect(await answer(AGENT, ticketId)).toMatchObject({ error: { code: 'ALREADY_DONE' } });
      });

      it('above the ceiling: the first yes waits, the same person cannot say it twice, another can', async () => {
        seed();
        put({ amountFen: 88_000 });
        const ticketId = await claimed((await ask('cancel', { reason: 'unwanted' })).ticketId);
        expect(await answer(AGENT, ticketId)).toMatchObject({ data: { request: 'second' } });
        expect(order()).toMatchObject({ state: 'awaiting_shipment' });
        expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ kind: 'note' });
        expect(await answer(AGENT, ticketId)).toMatchObject({ error: { code: 'FORBIDDEN' } });
        expect(await answer(LEAD, ticketId)).toMatchObject({ data: { request: 'done' } });
        expect(order()).toMatchObject({ state: 'cancelled', refundAmountFen: 88_000 });
      });

      it('shipped before the yes: nothing is done, the shopper is told, and the ticket goes on', async () => {
        seed();
        put();
        const ticketId = await claimed((await ask('cancel', { reason: 'mistake' })).ticketId);
        await cloud.call(SHOPPER, 'shipper', { orderId: 'o-1' });
        expect(await answer(AGENT, ticketId)).toMatchObject({ data: { request: 'overtaken' } });
        expect(order()).toMatchObject({ state: 'awaiting_receipt' });
        expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'open', request: { status: 'overtaken' } });
      });

      it('no: nothing is done, and it says so in the words of who said it', async () => {
        seed();
        put();
        const ticketId = await claimed((await ask('cancel', { reason: 'mistake' })).ticketId);
        const input = { key: newKey(), ticketId, isYes: false, text: '已经在打包了，到手不合适可以退。' };
        expect(await call(cloud, AGENT, 'agent', 'ticket.answerRequest', input)).toMatchObject({ request: 'refused' });
        expect(order()).toMatchObject({ state: 'awaiting_shipment' });
      });

      it('asked twice while it is open: leads to the ticket that there is; urging again the same day too', async () => {
        seed();
        put();
        const { ticketId } = await ask('cancel', { reason: 'mistake' });
        const again = await callAction(cloud, SHOPPER, 'shopper', 'order.ask', askInput('cancel'));
        expect(again).toMatchObject({ error: { code: 'ALREADY_DONE', details: { ticketId } } });
        await ask('urge');
        expect(await refusal(cloud, SHOPPER, 'shopper', 'order.ask', askInput('urge'))).toBe('ALREADY_DONE');
      });

      it('a parcel that does not move: its trace stands in the ticket', async () => {
        seed();
        put({ state: 'awaiting_receipt', shippedAt: now() - 4 * DAY, carrier: '顺丰速运', trackingNumber: 'SF1' });
        const { ticketId = '' } = await ask('trace');
        const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
        expect(timeline[0]?.text).toMatch(/顺丰速运 SF1\n最后动静：11月16日 10:00\n已经 4 天没有更新/);
      });
    });

    it('a return in the 微信小店: the yes is said there, and a second time it is not said again', async () => {
      seed();
      cloud.trade.putAfterSale({ after_sale_order_id: '77', type: 'RETURN', status: 'MERCHANT_PROCESSING' });
      put({ _id: 'xd-1', source: 'store', state: 'done', stateAt: now() - DAY, afterSaleId: '77' }, 'xd-1');
      const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'order.ask', {
        ...askInput('return', { reason: 'faulty' }),
        orderId: 'xd-1',
      });
      await claimed(ticketId);
      expect(await answer(AGENT, ticketId ?? '')).toMatchObject({ data: { request: 'done' } });
      expect(cloud.trade.findAfterSale('77')).toMatchObject({ status: 'USER_WAIT_RETURN' });
      expect(order('xd-1')).toMatchObject({ state: 'done' });
    });

    it('a shopper and whoever ships, at the same moment: the parcel goes where the answer says, or a ticket says why not', async () => {
      seed();
      const races = Number(process.env.RACES ?? 40);
      const outcomes = { done: 0, late: 0 };
      for (let race = 0; race < races; race += 1) {
        const id = `o-${race}`;
        put({ receiver: { ...ADDRESS, address: '旧路 1 号' } }, id);
        const ticketsBefore = cloud.database.count('tickets');
        const input = { ...askInput('change_address'), orderId: id };
        const [asked, sentTo] = await Promise.all([
          call(cloud, SHOPPER, 'shopper', 'order.ask', input),
          cloud.call<string>(SHOPPER, 'shipper', { orderId: id }),
        ]);
        const made = cloud.database.count('tickets') - ticketsBefore;
        outcomes[asked.outcome as keyof typeof outcomes] += 1;
        expect([asked.outcome, made, sentTo]).toEqual(
          asked.outcome === 'done' ? ['done', 0, '新路 9 号'] : ['late', 1, '旧路 1 号'],
        );
        // A limit of its own: thirty requests in ten minutes.
        await cloud.clock.advance(60_000);
      }
      expect(outcomes.done + outcomes.late).toBe(races);
    });
  },
);

function withShipper() {
  const options = deskCloud(['shopper', 'agent']);
  return {
    functions: { ...options.functions, shipper: 'test/cloudfunctions/trade/shipper-function.ts' },
  };
}
