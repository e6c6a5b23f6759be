import type { FigureDoc } from '../../../cloudfunctions/_records/documents';
import { countOf, type Histogram } from '../../../domain/figures';
import { chinaDay, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { AGENT, message, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

describeCloud('chores: waits are counted up', deskCloud(['shopper', 'agent', 'chores']), (cloud) => {
  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
  });
  const agent = (ticketId: string) => ({ key: newKey(), ticketId });
  const wrote = async () => (await call(cloud, SHOPPER, 'shopper', 'ticket.create', message())).ticketId;
  const answered = async (ticketId: string) => {
    await call(cloud, AGENT, 'agent', 'ticket.claim', agent(ticketId));
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...agent(ticketId), text: '今天发出' });
  };
  /** To the full hour, at which it is counted. */
  const hoursLater = (hours: number) => cloud.clock.advance(hours * HOUR - (cloud.clock.now() % HOUR));
  const figures = () => cloud.database.find('figures') as unknown as FigureDoc[];
  const counted = () => figures().map(({ createdAt: _made, updatedAt: _at, v: _v, ...figure }) => figure);

  test('by the hour they came and the day they ended, each once, however often it runs', async () => {
    const ids = [await wrote(), await wrote(), await wrote()];
    await cloud.clock.advance(12 * MINUTE);
    await answered(ids[0] ?? '');
    await answered(ids[1] ?? '');
    await call(cloud, SHOPPER, 'shopper', 'ticket.withdraw', agent(ids[2] ?? ''));
    await hoursLater(3);
    const first: Histogram = { '70': 2 };
    expect(counted()).toEqual(
      expect.arrayContaining([
        {
          _id: 'hours_aftersale',
          kind: 'hours',
          teamId: 'aftersale',
          days: { [chinaDay(testStartAt)]: { '10': first } },
        },
        {
          _id: 'days_aftersale_2026-11',
          kind: 'days',
          teamId: 'aftersale',
          month: '2026-11',
          days: { '20': { first, later: {}, left: { '70': 1 } } },
        },
      ]),
    );
    expect(JSON.stringify(figures())).not.toContain(SHOPPER);
  });

  test('recomputed from nothing they come to be the same', async () => {
    for (let n = 0; n < 120; n += 1) {
      const id = await wrote();
      if (n % 3 === 0) await answered(id);
      if (n % 20 === 0) await cloud.clock.advance(11 * MINUTE);
    }
    await hoursLater(2);
    const before = counted();
    const hours = figures().find(({ kind }) => kind === 'hours');
    const found = Object.values(hours?.kind === 'hours' ? hours.days : {}).flatMap((day) => Object.values(day));
    expect(found.reduce((sum, times) => sum + countOf(times), 0)).toBe(40);
    const kept = ['tickets', 'ticket_entries', 'settings', 'members', 'heads'].map(
      (name) => [name, cloud.database.find(name)] as const,
    );
    cloud.database.clear();
    for (const [name, documents] of kept) cloud.database.insert(name, documents);
    await hoursLater(1);
    expect(counted()).toEqual(before);
  });
});
