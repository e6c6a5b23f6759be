import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { deskCloud, seedDesk } from '../desk-cloud';

describeCloud('caretaker: purge', deskCloud(['caretaker']), (cloud) => {
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
});
