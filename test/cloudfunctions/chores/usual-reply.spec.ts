import { HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, FEW_TIMER_RUNS } from '../desk-cloud';
import { AGENT, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('chores: the usual reply', deskCloud(['shopper', 'agent', 'jobs', 'chores'], FEW_TIMER_RUNS), (cloud) => {
  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
  });
  const head = () => call(cloud, OTHER_SHOPPER, 'shopper', 'inbox.head', {});
  const answerEight = async () => {
    const asked = [];
    for (let n = 0; n < 8; n += 1) {
      asked.push(await call(cloud, SHOPPER, 'shopper', 'ticket.create', message()));
    }
    await cloud.clock.advance(25 * MINUTE);
    for (const { ticketId } of asked) {
      await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
    }
  };

  test('shoppers are told what was measured, and nothing before', async () => {
    expect((await head()).usualReplyMillis).toBeUndefined();
    await answerEight();
    await cloud.clock.advance(10 * MINUTE);
    expect((await head()).usualReplyMillis).toBe(30 * MINUTE);
    // Of the night nothing is known.
    await cloud.clock.advance(13 * HOUR);
    expect((await head()).usualReplyMillis).toBeUndefined();
  });

  test('noted when it changed, not every time', async () => {
    await answerEight();
    await cloud.clock.advance(10 * MINUTE);
    const noted = () => cloud.database.find('settings', { _id: 'pace' });
    expect(noted()).toEqual([{ _id: 'pace', v: expect.any(Number), day: 30 * MINUTE, night: null }]);
    const [{ v } = {}] = noted();
    await cloud.clock.advance(HOUR);
    expect(noted()).toMatchObject([{ v }]);
  });
});
