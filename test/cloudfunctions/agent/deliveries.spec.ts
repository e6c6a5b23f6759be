import type { OutboxDoc } from '../../../cloudfunctions/_records/documents';
import { HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, JOBS_WITHOUT_LEASE, REPLY_TEMPLATE, refusal, sources } from '../desk-cloud';
import { missedRow } from '../missed-row';
import { ADMIN, AGENT, headOf, LEAD, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud(
  'agent: what became of telling a shopper',
  deskCloud([], { functions: { ...JOBS_WITHOUT_LEASE, ...sources(['shopper', 'agent']) } }),
  (cloud) => {
    beforeEach(() => seedTicketDesk(cloud));

    const grant = async (replies: number, wechats = replies) => {
      const choices = { [REPLY_TEMPLATE]: 'accept' } as const;
      for (let tap = 0; tap < wechats; tap += 1) await cloud.tapSubscribe(SHOPPER, choices);
      for (let tap = 0; tap < replies; tap += 1)
        await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
    };
    const reply = (ticketId: string) =>
      call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
    const ways = async (ticketId: string) => {
      const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
      return timeline.flatMap(({ kind, delivery }) => (kind === 'agent' ? [delivery?.way] : []));
    };
    const missed = async (openid = LEAD) => (await call(cloud, openid, 'agent', 'missed.list', {})).items;

    test('nothing granted: the badge; granted: a notice; right after it, one notice for both; read: a notice again', async () => {
      const ticketId = await ticketThatIs(cloud, 'answered');
      await grant(3);
      await cloud.clock.advance(MINUTE);
      await reply(ticketId);
      await reply(ticketId);
      expect(await ways(ticketId)).toEqual(['badge', 'notice', 'joined']);
      expect(headOf(cloud, SHOPPER)?.grants).toEqual({ reply: 2 });
      await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      await reply(ticketId);
      expect((await ways(ticketId)).at(-1)).toBe('notice');
      expect(cloud.sent(SHOPPER)).toHaveLength(2);
      // Nothing of it reaches the shopper.
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline.filter((entry) => 'delivery' in entry)).toEqual([]);
    });

    test('at night what nobody waits for is told in the morning, once; what they wait for at once', async () => {
      await grant(3);
      const ticketId = await ticketThatIs(cloud, 'open');
      // 22:10 in the shop.
      await cloud.clock.advance(12 * HOUR + 10 * MINUTE);
      await reply(ticketId);
      await reply(ticketId);
      expect(await ways(ticketId)).toEqual(['quiet', 'quiet']);
      expect(cloud.sent(SHOPPER)).toHaveLength(0);
      expect(headOf(cloud, SHOPPER)?.grants).toEqual({ reply: 3 });
      const awaited = await ticketThatIs(cloud, 'open', { text: '另一件事，想现在问' });
      await reply(awaited);
      expect(await ways(awaited)).toEqual(['notice']);
      // 8:02.
      await cloud.clock.advance(9 * HOUR + 52 * MINUTE);
      await cloud.runTimer('unleased');
      expect(await ways(ticketId)).toEqual(['notice', 'joined']);
      expect(cloud.sent(SHOPPER)).toHaveLength(2);
    });

    test('so many a day: what nobody waits for is told by the badge', async () => {
      cloud.reset();
      seedTicketDesk(cloud, { noticesPerDay: 1 });
      await cloud.clock.advance(MINUTE);
      await grant(3);
      const first = await ticketThatIs(cloud, 'answered');
      const second = await ticketThatIs(cloud, 'open');
      await cloud.clock.advance(2 * HOUR);
      await reply(second);
      expect([await ways(first), await ways(second)]).toEqual([['notice'], ['enough']]);
    });

    describe('what could not be told', () => {
      /** WeChat counted one of two. */
      const denied = async () => {
        await grant(2, 0);
        return ticketThatIs(cloud, 'answered');
      };

      test('43101: stands in the list of its lead with its code; once granted anew, it is told', async () => {
        const ticketId = await denied();
        expect(await ways(ticketId)).toEqual(['denied']);
        const [item] = await missed();
        expect(item).toMatchObject({ ticketId, to: 'shopper', code: 'denied', mayRetry: true, state: '已回复' });
        expect(await call(cloud, LEAD, 'agent', 'missed.count', {})).toEqual({ count: 1 });
        await grant(1);
        const again = { key: newKey(), id: item?.id ?? '' };
        const ack = await call(cloud, LEAD, 'agent', 'missed.retry', again);
        expect(await call(cloud, LEAD, 'agent', 'missed.retry', again)).toEqual(ack);
        expect(cloud.sent(SHOPPER).filter(({ accepted }) => accepted)).toHaveLength(1);
        expect(await ways(ticketId)).toEqual(['notice']);
        expect(await missed()).toEqual([]);
        expect(headOf(cloud, SHOPPER)?.grants).toEqual({ reply: 0 });
      });

      test('tried again in vain: comes back, three times at the most; read meanwhile: is over', async () => {
        const ticketId = await denied();
        const { id = '' } = (await missed())[0] ?? {};
        const again = () => refusal(cloud, LEAD, 'agent', 'missed.retry', { key: newKey(), id });
        for (let times = 0; times < 3; times += 1) expect(await again()).toBeUndefined();
        expect(await missed()).toMatchObject([{ id, code: 'no_grant', mayRetry: false }]);
        expect(await again()).toBe('INVALID_STATE');
        cloud.database.insert('outbox', [missedRow('o-read', { ticketId, failedAt: testStartAt + 1 })]);
        await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
        await cloud.clock.advance(MINUTE);
        await call(cloud, LEAD, 'agent', 'missed.retry', { key: newKey(), id: 'o-read' });
        expect((await missed()).map((item) => item.id)).toEqual([id]);
      });

      test('a lead has what is of their teams, an admin all, page by page; nobody else’s is there', async () => {
        const rows = Array.from({ length: 25 }, (_, nth) => missedRow(`o${nth}`, { failedAt: testStartAt + nth }));
        const elsewhere = [
          missedRow('o-presale', { teamId: 'presale' }),
          missedRow('o-nobody', { teamId: undefined as never }),
        ];
        cloud.database.insert('outbox', [...rows, ...elsewhere, missedRow('o-over', { failedAt: 0 })]);
        const first = await call(cloud, LEAD, 'agent', 'missed.list', {});
        const rest = await call(cloud, LEAD, 'agent', 'missed.list', { cursor: first.nextCursor });
        expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(rows.map(({ _id }) => _id).reverse());
        expect(rest.nextCursor).toBeUndefined();
        expect(await call(cloud, ADMIN, 'agent', 'missed.count', {})).toEqual({ count: 27 });
        const retry = (openid: string, id: string) =>
          refusal(cloud, openid, 'agent', 'missed.retry', { key: newKey(), id });
        expect(await retry(LEAD, 'o-presale')).toBe('NOT_FOUND');
        expect(await retry(LEAD, 'o-over')).toBe('NOT_FOUND');
        expect(await retry(AGENT, 'o1')).toBe('FORBIDDEN');
        expect((cloud.database.find('outbox', { _id: 'o1' })[0] as unknown as OutboxDoc).triedAgain).toBeUndefined();
      });
    });
  },
);
