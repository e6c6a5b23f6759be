import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { deskCloud, seedDesk } from '../desk-cloud';

describeCloud('chores: purge', deskCloud(['chores']), (cloud) => {
  beforeEach(() => seedDesk(cloud));

  const old = (collection: string, count: number, at = testStartAt - 40 * DAY) =>
    cloud.database.insert(
      collection,
      Array.from({ length: count }, (_, nth) => ({ _id: `old${nth}`, createdAt: at, updatedAt: at, v: 1 })),
    );

  test('goes on until nothing is due, of every kind, in one run', async () => {
    old('idempotency', 950);
    old('push_events', 320);
    old('rates', 100);
    old('outbox', 1, testStartAt);
    await cloud.clock.advance(10 * MINUTE);
    for (const name of ['idempotency', 'push_events', 'rates'])
      expect([name, cloud.database.count(name)]).toEqual([name, 0]);
    expect(cloud.database.count('outbox')).toBe(1);
  });

  test('purge: every tenth minute forgets all old keys and pushes, and keeps young ones', async () => {
    const now = cloud.clock.now();
    const aged = (age: number, count: number) =>
      Array.from({ length: count }, (_, place) => ({
        _id: `${age}-${place}`,
        createdAt: now - age,
        updatedAt: 0,
        v: 1,
      }));
    cloud.database.insert('idempotency', [...aged(31 * DAY, 250), ...aged(29 * DAY, 3)]);
    cloud.database.insert('push_events', [...aged(3 * DAY, 5), ...aged(DAY, 2)]);
    const counts = () => [cloud.database.count('idempotency'), cloud.database.count('push_events')];
    await cloud.runTimer('chores');
    expect(counts()).toEqual([3, 2]);
    cloud.database.insert('push_events', aged(4 * DAY, 5));
    await cloud.clock.advance(9 * MINUTE);
    expect(counts()).toEqual([3, 7]);
    await cloud.clock.advance(MINUTE);
    expect(counts()).toEqual([3, 2]);
  });
});
