import { waitHoursId } from '../../../cloudfunctions/_records/figure-documents';
import { type Histogram, NO_TIMES, withTime } from '../../../domain/figures';
import { chinaDay, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { AGENT, GOLD_SHOPPER, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('shopper: where one stands in the queue', deskCloud(['shopper', 'agent']), (cloud) => {
  /** At ten and at twelve of the last days somebody was answered after 5 to 14 minutes. */
  const times = Array.from({ length: 10 }, (_, nth) => (5 + nth) * MINUTE).reduce<Histogram>(withTime, NO_TIMES);
  const days = Object.fromEntries([1, 2, 3].map((ago) => [chinaDay(testStartAt) - ago, { '10': times, '12': times }]));
  const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
  const closesAt = testStartAt + HOUR;

  beforeEach(() => {
    seedTicketDesk(cloud);
    cloud.database.insert('figures', [
      { _id: waitHoursId('aftersale'), kind: 'hours', teamId: 'aftersale', days, ...born },
    ]);
    cloud.database.insert('settings', [{ _id: 'live', hours: [[testStartAt, closesAt]], v: 1 }]);
  });
  const write = async (openid = SHOPPER, more: Parameters<typeof message>[0] = {}) =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message(more))).ticketId;
  const waiting = async (ticketId: string) =>
    (await call(cloud, SHOPPER, 'shopper', 'ticket.waiting', { ticketId })).waiting;

  test('so many of the same team stand before, and from here it takes so long; the page of the message says the same', async () => {
    await write(OTHER_SHOPPER);
    await write(OTHER_SHOPPER, { topic: 'other' });
    await cloud.clock.advance(1);
    const mine = await write();
    await cloud.clock.advance(1);
    await write(OTHER_SHOPPER);
    const told = { ahead: 1, isMore: false, range: { fromMillis: 5 * MINUTE, untilMillis: 15 * MINUTE } };
    expect(await waiting(mine)).toEqual(told);
    const page = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: mine });
    expect(page.waiting).toEqual(told);
    // A card that comes later stands before, and counts.
    await write(GOLD_SHOPPER);
    expect(await waiting(mine)).toMatchObject({ ahead: 2 });
  });

  test('somebody took it: nothing is told any more', async () => {
    const ticketId = await write();
    await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
    expect(await waiting(ticketId)).toBeUndefined();
    expect((await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId })).waiting).toBeUndefined();
  });

  test('outside the hours nothing is promised; the place is still told', async () => {
    const ticketId = await write();
    expect(await waiting(ticketId)).toHaveProperty('range');
    // Twelve has its history too, but the shop is closed.
    await cloud.clock.advance(2 * HOUR);
    expect(await waiting(ticketId)).toEqual({ ahead: 0, isMore: false });
  });

  test('only one’s own', async () => {
    const ticketId = await write(OTHER_SHOPPER);
    expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.waiting', { ticketId })).toBe('NOT_FOUND');
  });
});
