import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest } from '../at-every-request';
import { call, DESK_TEMPLATE, deskCloud, WITH_DESK_NOTICES } from '../desk-cloud';
import {
  AGENT,
  LEAD,
  message,
  newKey,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';
import { ordersIn, paidOrder, shipping } from './trade-orders';

const ORDER = 'wx-42000000000001';

describeCloud(
  'trade: complaints of orders',
  deskCloud(['trade', 'shopper', 'agent', 'jobs'], { maxRunsPerLeap: 8 }),
  (cloud) => {
    const now = () => cloud.clock.now();
    const seed = () => seedTicketDesk(cloud, { ...WITH_DESK_NOTICES, orderSource: 'wechat' });
    const paidAt = Math.floor(testStartAt / 1000) - 120;
    const put = (in_complaint: boolean, more: object = {}) =>
      cloud.trade.putOrder(paidOrder(1, now(), { openid: SHOPPER, in_complaint, pay_time: paidAt, ...more }));
    const pull = () => cloud.runTimer('trade');
    const tickets = () => cloud.database.find('tickets', { shopperId: SHOPPER }).map(({ _id }) => String(_id));
    const happened = (ticketId: string) =>
      storedEntries(cloud, ticketId).flatMap(({ happened = [] }) => happened.map(({ name }) => name));
    const lane = async () => (await call(cloud, LEAD, 'agent', 'team.poor', {})).ratings;
    beforeEach(() => {
      seed();
      cloud.seen(LEAD);
      cloud.seen(SHOPPER);
    });

    it('one with no open ticket: a ticket is opened once, for its order, before the lead with its time, however often it is told', async () => {
      put(true);
      cloud.trade.putFeedback({ record_id: 1, create_time: paidAt, openid: SHOPPER, type: 8, content: '少一件' });
      await pull();
      await cloud.clock.advance(5 * MINUTE);
      put(true, shipping(now()));
      await pull();
      expect(tickets()).toHaveLength(1);
      const [ticketId = ''] = tickets();
      expect(happened(ticketId)).toEqual(['created', 'order_complained', 'complaint_raised']);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'new', poorOf: 'order', order: { id: ORDER } });
      expect(ordersIn(cloud).at(-1)).toMatchObject({
        complaint: { ticketId, nth: 1, isOver: false },
        complaintDue: false,
      });
      expect(await lane()).toMatchObject([
        {
          id: ticketId,
          by: 'order',
          order: { title: '岩茶礼盒', amountFen: 26_800 },
          clock: { clock: 'complaint_answer', standing: 'ok' },
        },
      ]);
      const theirs = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(theirs.timeline).toMatchObject([{ event: 'order_complained' }]);
      // Feedback is looked at only where the shop has asked for it.
      expect(cloud.database.find('settings', { _id: 'feedback_pull' })).toEqual([]);
    });

    it('one whose shopper asks already: their ticket becomes the complaint, even one that waits for them', async () => {
      put(false);
      await pull();
      const ticketId = await ticketThatIs(cloud, 'asked', { orderId: ORDER });
      await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
      put(true);
      await cloud.clock.advance(5 * MINUTE);
      expect(tickets()).toHaveLength(2);
      expect(happened(ticketId).slice(-2)).toEqual(['order_complained', 'complaint_raised']);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'open', headStarts: [{ reason: 'complaint' }] });
    });

    it('over at WeChat: the ticket says so and stays as it is; raised again after that, it is another', async () => {
      put(true);
      await pull();
      const [ticketId = ''] = tickets();
      const before = storedTicket(cloud, ticketId);
      put(false);
      await cloud.clock.advance(5 * MINUTE);
      expect(happened(ticketId).slice(-1)).toEqual(['order_complaint_over']);
      const { status, queue, waitingSinceAt, poorAt } = storedTicket(cloud, ticketId);
      expect({ status, queue, waitingSinceAt, poorAt }).toEqual({
        ...{ status: before.status, queue: before.queue },
        ...{ waitingSinceAt: before.waitingSinceAt, poorAt: before.poorAt },
      });
      put(true);
      await cloud.clock.advance(5 * MINUTE);
      expect(tickets()).toEqual([ticketId]);
      expect(ordersIn(cloud).at(-1)).toMatchObject({ complaint: { ticketId, nth: 2, isOver: false } });
    });

    it('one of an order that is over: seen within the hour, and that it is over too; what else is over is not written', async () => {
      for (let nth = 2; nth < 130; nth += 1) cloud.trade.putOrder(paidOrder(nth, now(), { order_state: 4 }));
      const over = { order_state: 4, pay_time: paidAt - (29 * DAY) / 1000 };
      put(true, over);
      await pull();
      const [ticketId = ''] = tickets();
      expect(ordersIn(cloud).filter(({ source }) => source === 'wechat')).toMatchObject([
        { _id: ORDER, state: 'done' },
      ]);
      put(false, over);
      await cloud.clock.advance(30 * MINUTE);
      expect(happened(ticketId)).toEqual(['created', 'order_complained', 'complaint_raised']);
      await cloud.clock.advance(30 * MINUTE);
      expect(happened(ticketId).slice(-1)).toEqual(['order_complaint_over']);
      expect(tickets()).toHaveLength(1);
    });

    it('the lead is told at once, before it is late, and that it is; an answer and the end of it stop both', async () => {
      const choices = { [DESK_TEMPLATE]: 'accept' } as const;
      for (let tap = 0; tap < 4; tap += 1) {
        await cloud.tapSubscribe(LEAD, choices);
        await call(cloud, LEAD, 'agent', 'notice.grant', { key: newKey(), choices });
      }
      const told = () =>
        cloud
          .sent(LEAD)
          .map(({ payload }) => (payload as never as { data: { phrase2: { value: string } } }).data.phrase2.value);
      put(true);
      await pull();
      const [ticketId = ''] = tickets();
      await cloud.clock.advance(2 * MINUTE);
      expect(told()).toEqual(['微信投诉']);
      await cloud.clock.advance(12 * HOUR);
      await cloud.clock.advance(2 * MINUTE);
      expect(told()).toEqual(['微信投诉', '投诉快到期']);
      await cloud.clock.advance(12 * HOUR);
      await cloud.clock.advance(2 * MINUTE);
      expect(told()).toEqual(['微信投诉', '投诉快到期', '投诉超时了']);
      expect(await lane()).toMatchObject([{ clock: { clock: 'complaint_answer', standing: 'over' } }]);
      await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '已经联系仓库' });
      expect(await lane()).toMatchObject([{ clock: { clock: 'settlement' } }]);
      await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ticketId, text: '补发了' });
      expect(await lane()).toEqual([]);
      await cloud.clock.advance(3 * DAY);
      expect(told()).toHaveLength(3);
    });

    it('a run that breaks off anywhere: the next one raises it, and once', async () => {
      await atEveryRequest(cloud, { functionName: 'trade', when: 'after' }, async (crash) => {
        cloud.reset();
        seed();
        put(true);
        crash();
        await cloud.runTimer('trade');
        await cloud.clock.advance(5 * MINUTE, { maxRuns: 2 });
        expect(tickets()).toHaveLength(1);
        expect(happened(tickets()[0] ?? '')).toEqual(['created', 'order_complained', 'complaint_raised']);
      });
    });
  },
);
