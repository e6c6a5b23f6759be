import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { drawTicket } from '../seed-review';
import {
  AGENT,
  COLLEAGUE,
  GOLD_SHOPPER,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('ticket.others', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  const others = (ticketId: string, openid = AGENT, cursor?: string) =>
    call(cloud, openid, 'agent', 'ticket.others', { ticketId, ...(cursor !== undefined && { cursor }) });

  it('the shopper’s own and nobody else’s, newest first; what is another team’s is a line without words', async () => {
    const rated = await ticketThatIs(cloud, 'resolved', { text: '打 13800138012' });
    await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { key: newKey(), ticketId: rated, stars: 4, reasons: [] });
    await cloud.clock.advance(1000);
    const elsewhere = await ticketThatIs(cloud, 'new', { topic: 'product', text: '另一组的话' });
    await call(cloud, GOLD_SHOPPER, 'shopper', 'ticket.create', message());
    await cloud.clock.advance(1000);
    const ticketId = await ticketThatIs(cloud, 'open');
    const { tickets } = await others(ticketId);
    const { number } = storedTicket(cloud, elsewhere);
    expect(tickets).toEqual([
      { number, status: 'new', topic: 'product', createdAt: expect.any(Number), lastAt: expect.any(Number) },
      expect.objectContaining({ id: rated, status: 'resolved', stars: 4, preview: '打 138****8012' }),
    ]);
    expect(JSON.stringify(tickets)).not.toContain(elsewhere);
  });

  it('a page at a time', async () => {
    for (let nth = 0; nth < 22; nth += 1) await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.create', message());
    const [ticket] = cloud.database.find('tickets');
    const first = await others(String(ticket?._id));
    const second = await others(String(ticket?._id), AGENT, first.nextCursor);
    expect([first.tickets.length, second.tickets.length, second.nextCursor]).toEqual([20, 1, undefined]);
  });

  it('who may read the ticket, and knows whose it is', async () => {
    await ticketThatIs(cloud, 'resolved');
    const ticketId = await ticketThatIs(cloud, 'resolved');
    expect((await others(ticketId, LEAD)).tickets).toHaveLength(1);
    expect(await refusal(cloud, COLLEAGUE, 'agent', 'ticket.others', { ticketId })).toBe('NOT_FOUND');
    expect(await refusal(cloud, QA, 'agent', 'ticket.others', { ticketId })).toBe('FORBIDDEN');
    // Who also answers reads it here as QA alone, and so without a name.
    const [qa] = cloud.database.find('members', { openid: QA });
    const both = 'oDesk_QaAgent-0123456789abcd';
    cloud.database.insert('members', [{ ...qa, _id: memberIdOf(both), openid: both, roles: ['qa', 'agent'] }]);
    drawTicket(cloud, ticketId);
    expect(await others(ticketId, both)).toEqual({ tickets: [] });
  });
});
