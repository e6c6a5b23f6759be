import { OUR_LIMITS } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { drawTicket } from '../seed-review';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  EDITOR,
  ELSEWHERE,
  GOLD_SHOPPER,
  LEAD,
  message,
  newKey,
  ORDER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('ticket.search', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const search = (text: string, openid = AGENT, cursor?: string) =>
    call(cloud, openid, 'agent', 'ticket.search', { text, ...(cursor !== undefined && { cursor }) });
  const found = async (text: string, openid = AGENT) => (await search(text, openid)).tickets.map(({ id }) => id);
  it('number: as it is said, whoever may read it, masked as in lists', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: '打 13800138012' });
    const { number } = storedTicket(cloud, ticketId);
    const answer = await search(`#${number.replace('-', '')}`);
    expect(answer).toMatchObject({ tickets: [{ id: ticketId, number, preview: '打 138****8012' }] });
    expect(answer.wordsIn).toBeUndefined();
    const seenBy = [AGENT, LEAD, ADMIN, COLLEAGUE, ELSEWHERE, QA];
    const counts = await Promise.all(seenBy.map(async (one) => (await found(number, one)).length));
    // A colleague’s is not theirs, and QA reads what is finished and was drawn.
    expect(counts).toEqual([1, 1, 1, 0, 0, 0]);
    expect(await refusal(cloud, EDITOR, 'agent', 'ticket.search', { text: number })).toBe('FORBIDDEN');
  });

  it('order: by id and by number, in any letters; what does not lead to it finds nothing', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { orderId: ORDER });
    await ticketThatIs(cloud, 'open');
    expect(await found(ORDER)).toEqual([ticketId]);
    expect(await found(`20261118${ORDER}`.toUpperCase())).toEqual([ticketId]);
    expect(await found(ORDER, COLLEAGUE)).toEqual([]);
    expect(await found('20261118')).toEqual([]);
  });

  it('name: whole, however it is typed; stored as nothing that could be read', async () => {
    const ticketId = await ticketThatIs(cloud, 'resolved');
    await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message());
    expect(await found(' 林 晓曼')).toEqual([ticketId]);
    expect(await found('林晓')).toEqual([]);
    expect(await found('林晓曼', COLLEAGUE)).toEqual([]);
    const { findable = [] } = storedTicket(cloud, ticketId);
    expect(findable).toEqual([expect.stringMatching(/^name:[\w-]{43}$/)]);
    expect(JSON.stringify(storedTicket(cloud, ticketId))).not.toContain('晓曼');
  });

  it('name: QA, who sees no names, finds nobody by one', async () => {
    const ticketId = await ticketThatIs(cloud, 'resolved', { text: '茶壶漏水' });
    expect(await found('漏水', QA)).toEqual([]);
    drawTicket(cloud, ticketId);
    expect(await found('林晓曼', QA)).toEqual([]);
    expect(await found('漏水', QA)).toEqual([ticketId]);
  });

  it('words: of the shopper, of the desk, in notes; all of them; and of what may be read', async () => {
    const ticketId = await ticketThatIs(cloud, 'answered', { text: '那个珐琅杯缺了一块' });
    await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ticketId, text: '补发一只 ＡＢＣ' });
    for (const words of ['珐琅杯', '今天到账', 'abc 珐琅']) {
      expect(await search(words)).toMatchObject({ tickets: [{ id: ticketId }], wordsIn: 1 });
    }
    expect(await search('珐琅杯 不在')).toMatchObject({ tickets: [], wordsIn: 1 });
    expect(await search('珐琅杯', COLLEAGUE)).toMatchObject({ tickets: [], wordsIn: 0 });
  });

  it('words: what is masked is not found, nor what two messages make of it', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: '打 13800138012' });
    for (const text of ['1390013', '8013']) {
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text });
    }
    expect(await found('打')).toEqual([ticketId]);
    for (const hidden of ['打 138001', '13800138012', '1390013']) expect(await found(hidden)).toEqual([]);
  });

  it('words: in the newest two hundred, which it says; page after page of those', async () => {
    const oldest = await ticketThatIs(cloud, 'new', { text: '很久以前的珐琅杯' });
    for (let nth = 0; nth < OUR_LIMITS.searchedTickets; nth += 1) {
      await cloud.clock.advance(1000);
      const text = nth % 8 ? '退款什么时候到' : '杯子碎了';
      await call(cloud, `oShopper_${nth}-0123456789abcde`, 'shopper', 'ticket.create', message({ text }));
    }
    expect(await search('珐琅杯')).toMatchObject({ tickets: [], wordsIn: OUR_LIMITS.searchedTickets });
    const { number } = storedTicket(cloud, oldest);
    expect(await found(number)).toEqual([oldest]);
    const first = await search('杯子');
    const second = await search('杯子', AGENT, first.nextCursor);
    const all = [...first.tickets, ...second.tickets];
    expect([first.tickets.length, all.length, new Set(all.map(({ id }) => id)).size]).toEqual([20, 25, 25]);
    expect(second.nextCursor).toBeUndefined();
    expect(all.map(({ lastAt }) => lastAt)).toEqual(all.map(({ lastAt }) => lastAt).sort((a, b) => b - a));
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.search', { text: '杯子', cursor: 'x' })).toBe('INVALID_INPUT');
  });
});
