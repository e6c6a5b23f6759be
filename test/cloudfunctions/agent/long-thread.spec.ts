import { OUR_LIMITS } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { AGENT, newKey, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud('a long thread at the desk', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  test('a number in two messages that would stand on two pages is hidden all the same', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    for (const text of ['打 138', '12345678 找我'])
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text });
    // So many that the second of them would be the last of the newest page.
    for (let count = 1; count < OUR_LIMITS.timelinePage; count += 1) {
      const answer = { key: newKey(), ticketId, text: `第 ${count} 句`, pictures: [], asks: false };
      await call(cloud, AGENT, 'agent', 'ticket.reply', answer);
    }
    const { timeline, earlierCursor: cursor = '' } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
    const { entries } = await call(cloud, AGENT, 'agent', 'ticket.earlier', { ticketId, cursor });
    expect(timeline).toHaveLength(OUR_LIMITS.timelinePage - 1);
    const words = [...entries, ...timeline].flatMap(({ text }) => text ?? []);
    expect(words).toEqual(expect.arrayContaining(['打 138', '****5678 找我', '第 1 句', '第 49 句']));
    expect(new Set([...entries, ...timeline].map(({ id }) => id)).size).toBe(entries.length + timeline.length);
  });
});
