import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  ELSEWHERE,
  GOLD_SHOPPER,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  orderDoc,
  SHOPPER,
  seedTicketDesk,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('queue.list', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const waiting = (openid = AGENT, cursor?: string) =>
    call(cloud, openid, 'agent', 'queue.list', { view: 'waiting', cursor });
  const mine = () => call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' });
  const on = (ticketId: string) => ({ key: newKey(), ticketId });

  it('waiting: longest first, a gold card counting as fifteen minutes, whatever was written last', async () => {
    const ids: string[] = [];
    for (const pause of [14 * MINUTE, MINUTE / 2, 0]) {
      ids.push(await ticketThatIs(cloud, 'new'));
      await cloud.clock.advance(pause);
    }
    const at14 = await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message());
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ids[0] ?? ''), text: '在吗，13800138012' });
    const { tickets, waitingCount, mineCount } = await waiting();
    // Came 14 and a half minutes after the first, so stands before all of them.
    expect(tickets.map(({ id }) => id)).toEqual([at14.ticketId, ...ids]);
    expect(tickets[0]).toMatchObject({
      headStartMillis: 15 * MINUTE,
      headStarts: [{ reason: 'gold', millis: 15 * MINUTE }],
    });
    expect(tickets[1]).toMatchObject({ preview: '在吗，138****8012', waitingSinceAt: testStartAt, headStartMillis: 0 });
    expect([waitingCount, mineCount]).toEqual([4, 0]);
    // Half a minute more, and a gold card no longer comes before who came first.
    await cloud.clock.advance(MINUTE);
    const late = await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message());
    expect((await waiting()).tickets.map(({ id }) => id)).toEqual([
      at14.ticketId,
      ids[0],
      late.ticketId,
      ids[1],
      ids[2],
    ]);
  });

  it('waiting: who pays for a membership stands earlier and the card says why; run out when they come back, no more', async () => {
    const paidUntil = testStartAt + MINUTE;
    cloud.database.insert('shoppers', [{ _id: OTHER_SHOPPER, name: '孙佩', tier: 'silver', paidUntil }]);
    const { ticketId } = await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.create', message());
    const silver = { reason: 'silver', millis: 5 * MINUTE };
    const paid = { reason: 'paid_member', millis: 10 * MINUTE };
    expect((await waiting()).tickets[0]).toMatchObject({ headStarts: [silver, paid], headStartMillis: 15 * MINUTE });
    await call(cloud, AGENT, 'agent', 'ticket.claim', on(ticketId));
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(ticketId), text: '好了' });
    await cloud.clock.advance(2 * MINUTE);
    await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.reopen', { ...on(ticketId), text: '还没到账' });
    expect((await waiting()).tickets[0]).toMatchObject({ headStarts: [silver] });
  });

  it('waiting: page after page, each ticket once, also when one is claimed in between', async () => {
    for (let n = 0; n < 45; n += 1) {
      await call(cloud, n % 2 ? SHOPPER : OTHER_SHOPPER, 'shopper', 'ticket.create', message());
    }
    const first = await waiting();
    const claimed = first.tickets[3]?.id ?? '';
    await call(cloud, AGENT, 'agent', 'ticket.claim', on(claimed));
    const second = await waiting(AGENT, first.nextCursor);
    const third = await waiting(AGENT, second.nextCursor);
    const seen = [first, second, third].flatMap(({ tickets }) => tickets.map(({ id }) => id));
    expect([seen.length, new Set(seen).size, third.nextCursor]).toEqual([45, 45, undefined]);
    expect(third.waitingCount).toBe(44);
  });

  it('waiting: the own team’s; an admin sees all', async () => {
    await ticketThatIs(cloud, 'new', { topic: 'refund' });
    await ticketThatIs(cloud, 'new', { topic: 'product' });
    const counts = await Promise.all(
      [AGENT, ELSEWHERE, LEAD, ADMIN].map(async (one) => (await waiting(one)).waitingCount),
    );
    expect(counts).toEqual([1, 1, 1, 2]);
    expect((await waiting(ADMIN)).tickets.map(({ teamName }) => teamName).sort()).toEqual(['售前组', '售后组'].sort());
  });

  it('waiting: a lead of several teams sees all of them in one order, page after page', async () => {
    const lead = 'oDesk_OfBoth-0123456789abcde';
    cloud.database.insert('members', [
      {
        _id: memberIdOf(lead),
        openid: lead,
        name: '秦岚',
        roles: ['lead'],
        teamIds: ['aftersale', 'presale'],
        status: 'active',
      },
    ]);
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) {
      ids.push(await ticketThatIs(cloud, 'new', { topic: n % 3 ? 'refund' : 'product' }));
      await cloud.clock.advance(1000);
    }
    const first = await waiting(lead);
    const second = await waiting(lead, first.nextCursor);
    expect([...first.tickets, ...second.tickets].map(({ id }) => id)).toEqual(ids);
    expect([first.waitingCount, second.nextCursor]).toEqual([23, undefined]);
    expect((await call(cloud, lead, 'agent', 'ticket.claim', on(ids[0] ?? ''))).status).toBe('open');
    expect((await call(cloud, lead, 'agent', 'ticket.claim', on(ids[1] ?? ''))).status).toBe('open');
  });

  it('counts: to a hundred and no further, of one team, of all, and of what one holds', async () => {
    const _id = await ticketThatIs(cloud, 'new', { topic: 'refund' });
    const [ticket] = cloud.database.find('tickets', { _id });
    const copies = (count: number, more: object) =>
      cloud.database.insert(
        'tickets',
        Array.from({ length: count }, (_, nth) => {
          const name = `${JSON.stringify(more).length}-${nth}`;
          return { ...ticket, _id: `copy-${name}`, number: `copy-${name}`, ...more };
        }),
      );
    copies(98, { queueAt: testStartAt });
    const countsOf = async (openid: string) => {
      const { waitingCount, mineCount } = await call(cloud, openid, 'agent', 'queue.list', { view: 'mine' });
      return [waitingCount, mineCount];
    };
    expect(await countsOf(AGENT)).toEqual([99, 0]);
    copies(30, { queueAt: testStartAt, headStartMillis: 0 });
    copies(130, { queueAt: testStartAt, queue: 'held', assigneeId: memberIdOf(ELSEWHERE) });
    expect([await countsOf(AGENT), await countsOf(ADMIN)]).toEqual([
      [100, 0],
      [100, 0],
    ]);
    const held = await cloud.call(ELSEWHERE, 'agent', { action: 'queue.list', input: { view: 'waiting' } });
    expect(held).toMatchObject({ data: { waitingCount: 0, mineCount: 100 } });
  });

  it('passed on: the card says by whom and with which words, masked, until its new holder answers', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const give = (
      by: string,
      to: { kind: 'team'; teamId: string } | { kind: 'member'; memberId: string },
      note?: string,
    ) => call(cloud, by, 'agent', 'ticket.transfer', { ...on(ticketId), to, note });
    const handoverIn = async (list: ReturnType<typeof waiting>) => (await list).tickets[0]?.handover;
    const { name } = cloud.database.find('members', { _id: memberIdOf(AGENT) })[0] ?? {};
    await give(AGENT, { kind: 'team', teamId: 'aftersale' }, '打 13800138012 找他');
    expect(await handoverIn(waiting())).toEqual({ by: name, words: '打 138****8012 找他' });
    await call(cloud, AGENT, 'agent', 'ticket.claim', on(ticketId));
    expect(await handoverIn(mine())).toMatchObject({ by: name });
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '查到了' });
    expect(await handoverIn(mine())).toBeUndefined();
    await give(AGENT, { kind: 'team', teamId: 'aftersale' });
    expect(await handoverIn(waiting())).toEqual({ by: name });
  });

  it('mine: what one holds, waiting shoppers first', async () => {
    const answered = await ticketThatIs(cloud, 'answered');
    await cloud.clock.advance(60_000);
    const open = await ticketThatIs(cloud, 'open');
    await ticketThatIs(cloud, 'resolved');
    const { tickets, mineCount, waitingCount } = await mine();
    expect(tickets.map(({ id }) => id)).toEqual([open, answered]);
    expect(tickets[1]?.waitingSinceAt).toBeUndefined();
    expect(tickets[0]?.assigneeName).toBe('小林');
    expect([mineCount, waitingCount]).toEqual([2, 0]);
  });

  it('tells what the machine knew: the order, the wish to be called, the article that did not help', async () => {
    await ticketThatIs(cloud, 'new', { orderId: 'order-1', callback: { phone: '13800138012' } });
    expect((await waiting()).tickets[0]).toMatchObject({
      orderTitle: '手冲咖啡壶等 2 件',
      orderState: 'awaiting_shipment',
      orderAmountFen: 19_900,
      wantsCallback: true,
      teamName: '售后组',
    });
  });

  it('preview: the number of its own order stays readable, after every message; what somebody’s is does not', async () => {
    const number = '202611201234567890';
    cloud.database.insert('orders', [{ ...orderDoc('order-2', SHOPPER, { number }) }]);
    const text = `${number} 到了吗，电话 13800138012`;
    const preview = `${number} 到了吗，电话 138****8012`;
    const previewNow = async () => (await waiting()).tickets[0]?.preview;
    const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ orderId: 'order-2', text }));
    expect(await previewNow()).toBe(preview);
    await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text: `${text}？` });
    expect(await previewNow()).toBe(`${preview}？`);
  });

  it('beside: answers the open ticket too, as ticket.get does, and colleagues see who looks; one out of reach is left out', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    const alone = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
    const both = (openid: string, beside: { ticketId: string; isTyping?: boolean }) =>
      call(cloud, openid, 'agent', 'queue.list', { view: 'waiting', beside });
    expect((await both(AGENT, { ticketId, isTyping: true })).beside).toEqual(alone);
    expect((await mine()).beside).toBeUndefined();
    await both(AGENT, { ticketId, isTyping: true });
    expect((await call(cloud, LEAD, 'agent', 'ticket.get', { ticketId })).others).toEqual([
      { name: '小林', isTyping: true },
    ]);
    const elsewhere = await both(ELSEWHERE, { ticketId });
    expect(elsewhere.beside).toBeUndefined();
    expect(elsewhere.tickets).toEqual([]);
    expect(cloud.database.find('beats', { _id: memberIdOf(ELSEWHERE) })).toHaveLength(1);
  });

  it('a desk that was never set up: an internal error with a request id, and nothing told', async () => {
    cloud.reset();
    cloud.database.insert('members', [
      {
        _id: memberIdOf(AGENT),
        openid: AGENT,
        name: '小林',
        roles: ['agent'],
        teamIds: ['aftersale'],
        status: 'active',
      },
    ]);
    // Past the half minute for which an instance keeps the settings.
    await cloud.clock.advance(60_000);
    const answer = await cloud.call(AGENT, 'agent', { action: 'queue.list', input: { view: 'waiting' } });
    expect(answer).toEqual({
      ok: false,
      at: testStartAt + 60_000,
      error: { code: 'INTERNAL', message: 'internal error', details: { requestId: expect.any(String) } },
    });
  });
});
