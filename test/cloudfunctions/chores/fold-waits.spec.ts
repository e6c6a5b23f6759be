import type { FigureDoc } from '../../../cloudfunctions/_records/documents';
import { countOf, type Histogram } from '../../../domain/figures';
import { chinaDay, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud, sources } from '../desk-cloud';
import { AGENT, GOLD_SHOPPER, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../ticket-desk';

/** The job by itself: in the timer's function others come before it, and a lease after a crash. */
const FOLD = {
  code: "import { foldWaits } from './cloudfunctions/chores/fold-waits'; export const main = () => foldWaits(Date.now(), Date.now, Date.now() + 30_000).then((folded) => ({ folded }));",
};
const functions = { ...sources(['shopper', 'agent', 'chores']), fold: FOLD };

describeCloud('chores: waits are counted up', deskCloud([], { functions }), (cloud) => {
  const fold = () => cloud.callFunction('fold', {}, { openid: '' });
  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
  });
  const agent = (ticketId: string) => ({ key: newKey(), ticketId });
  const wrote = async (openid = SHOPPER) => (await call(cloud, openid, 'shopper', 'ticket.create', message())).ticketId;
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

  test.each(BEFORE_AND_AFTER)('crash %s any request of the run: all are counted, none twice', async (when) => {
    const ids = [await wrote(), await wrote()];
    await cloud.clock.advance(12 * MINUTE);
    for (const id of ids) await answered(id);
    await hoursLater(1);
    const whole = counted();
    const kept = (['tickets', 'ticket_entries', 'settings', 'members', 'heads'] as const).map(
      (name) => [name, cloud.database.find(name)] as const,
    );
    await atEveryRequest(cloud, { functionName: 'fold', when }, async (crash, nth) => {
      cloud.database.clear();
      for (const [name, documents] of kept) cloud.database.insert(name, documents);
      crash();
      await fold();
      await fold();
      expect([nth, counted()]).toEqual([nth, whole]);
    });
  });

  test('recomputed from nothing they come to be the same', async () => {
    for (let n = 0; n < 75; n += 1) {
      const id = await wrote([SHOPPER, OTHER_SHOPPER, GOLD_SHOPPER][n % 3]);
      if (n % 3 === 0) await answered(id);
    }
    await cloud.clock.advance(3 * MINUTE);
    await fold();
    const before = counted();
    const hours = figures().find(({ kind }) => kind === 'hours');
    const found = Object.values(hours?.kind === 'hours' ? hours.days : {}).flatMap((day) => Object.values(day));
    expect(found.reduce((sum, times) => sum + countOf(times), 0)).toBe(25);
    const kept = ['tickets', 'ticket_entries', 'settings', 'members', 'heads'].map(
      (name) => [name, cloud.database.find(name)] as const,
    );
    cloud.database.clear();
    for (const [name, documents] of kept) cloud.database.insert(name, documents);
    await fold();
    expect(counted()).toEqual(before);
  });
});
