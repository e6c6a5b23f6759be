import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { PNG } from '../../local-cloud/pictures';
import { atEveryRequest } from '../at-every-request';
import { call, deskCloud, WITH_DESK_NOTICES } from '../desk-cloud';
import { ADMIN, LEAD, message, seedTicketDesk, storedEntries, storedTicket } from '../ticket-desk';
import { paidOrder } from './trade-orders';

const ORDER = 'wx-42000000000001';
/** Of whom the desk knows nothing yet. */
const WRITER = 'oWriter';

describeCloud(
  'trade: what people write into 意见反馈',
  deskCloud(['trade', 'shopper', 'agent', 'merchant'], { maxRunsPerLeap: 2 }),
  (cloud) => {
    const now = () => cloud.clock.now();
    const pull = () => cloud.runTimer('trade');
    const tickets = () => cloud.database.find('tickets', { shopperId: WRITER }).map(({ _id }) => String(_id));
    const happened = (ticketId: string) =>
      storedEntries(cloud, ticketId).flatMap(({ happened = [] }) => happened.map(({ name }) => name));
    const lane = async () => (await call(cloud, LEAD, 'agent', 'team.poor', {})).ratings;
    const seedFeedback = () =>
      seedTicketDesk(cloud, { ...WITH_DESK_NOTICES, orderSource: 'wechat', wechatFeedback: 'on' });
    const give = (record_id: number, more: object = {}, pictures: readonly Buffer[] = []) =>
      cloud.trade.putFeedback(
        {
          ...{ record_id, create_time: Math.floor(now() / 1000) - 60, openid: WRITER, type: 8 },
          ...{ content: '少发了一件', phone: 13_800_005_678, nickname: '小雨', ...more },
        },
        pictures,
      );
    const kept = () => cloud.database.find('settings', { _id: 'feedback_pull' })[0];
    const pulled = async () => ((await pull()).result as { feedback: number }).feedback;
    beforeEach(() => {
      seedFeedback();
      cloud.seen(LEAD);
      cloud.seen(WRITER);
    });

    it('a ticket of their one open order, with their words and picture, before the lead, however often it is told', async () => {
      cloud.trade.putOrder(paidOrder(1, now(), { openid: WRITER }));
      give(1, {}, [PNG]);
      expect(await pulled()).toBe(1);
      await cloud.clock.advance(10 * MINUTE);
      expect(tickets()).toHaveLength(1);
      const [ticketId = ''] = tickets();
      expect(happened(ticketId)).toEqual(['created', 'feedback_given', 'complaint_raised']);
      expect(storedTicket(cloud, ticketId)).toMatchObject({
        poorOf: 'feedback',
        order: { id: ORDER },
        callback: null,
      });
      expect(await lane()).toMatchObject([{ id: ticketId, by: 'feedback', comment: '少发了一件' }]);
      const { timeline } = await call(cloud, WRITER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline).toMatchObject([{ event: 'feedback_given', text: '少发了一件', pictures: [{}] }]);
    });

    it('who has asked about it already: their words come into that ticket', async () => {
      const { ticketId } = await call(cloud, WRITER, 'shopper', 'ticket.create', message());
      cloud.trade.putOrder(paidOrder(1, now(), { openid: WRITER }));
      give(1, { content: '没有人理我' });
      give(2, { content: '还是没有' });
      expect(await pulled()).toBe(2);
      expect(tickets()).toEqual([ticketId]);
      expect(happened(ticketId).slice(-3)).toEqual(['feedback_given', 'complaint_raised', 'feedback_given']);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'new', poorOf: 'feedback' });
      expect(await lane()).toMatchObject([{ comment: '还是没有' }]);
    });

    it('of the program alone, or long ago: no ticket; of the program in upset words: one', async () => {
      give(1, { type: 2, content: '闪退' });
      give(2, { create_time: Math.floor((now() - 4 * DAY) / 1000) });
      give(3, { type: 3, content: '付了钱就卡住，我要投诉' });
      expect(await pulled()).toBe(1);
      expect(tickets()).toHaveLength(1);
      expect(kept()).toMatchObject({ v: 2, seen: [{ id: '3' }, { id: '1' }] });
    });

    it('over several pages, since the last time only; nothing new is not written', async () => {
      for (let nth = 1; nth <= 120; nth += 1) give(nth, { type: 2, create_time: Math.floor(now() / 1000) - nth });
      expect(await pulled()).toBe(0);
      expect(kept()).toMatchObject({ v: 1 });
      expect((kept() as unknown as { seen: unknown[] }).seen).toHaveLength(120);
      await pulled();
      expect(kept()).toMatchObject({ v: 1 });
    });

    it('no right to it: said once, not asked again for a day, and nothing is lost', async () => {
      give(1);
      cloud.trade.setOpen('operation', false);
      expect(await pulled()).toBe(0);
      expect(kept()).toMatchObject({ refused: { code: 48001, untilAt: now() + DAY }, seen: [] });
      await cloud.clock.advance(DAY);
      await pull();
      // Asked again a day later, and refused again.
      expect((kept() as unknown as { refused: { untilAt: number } }).refused.untilAt).toBeGreaterThan(now());
      expect((await call(cloud, ADMIN, 'merchant', 'settings.get', {})).feedback).toEqual({ refusedCode: 48001 });
      cloud.trade.setOpen('operation', true);
      expect(await pulled()).toBe(0);
      await cloud.clock.advance(DAY);
      expect(tickets()).toHaveLength(1);
      expect(kept()).toMatchObject({ refused: null });
    });

    it('a run that breaks off anywhere: the next one raises it, and once', async () => {
      await atEveryRequest(cloud, { functionName: 'trade', when: 'after' }, async (crash) => {
        cloud.reset();
        seedTicketDesk(cloud, { wechatFeedback: 'on' });
        give(1, {}, [PNG]);
        crash();
        await cloud.runTimer('trade');
        await cloud.clock.advance(5 * MINUTE, { maxRuns: 2 });
        expect(tickets()).toHaveLength(1);
        expect(happened(tickets()[0] ?? '')).toEqual(['created', 'feedback_given', 'complaint_raised']);
      });
    });
  },
);
