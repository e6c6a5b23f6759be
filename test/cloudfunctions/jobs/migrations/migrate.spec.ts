import { COLLECTIONS } from '../../../../cloudfunctions/_records/collections';
import { MIGRATIONS } from '../../../../cloudfunctions/jobs/migrations';
import { SCHEMA_VERSION } from '../../../../cloudfunctions/jobs/migrations/schema-version';
import { describeCloud } from '../../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../../at-every-request';

const MIGRATING = 'test/cloudfunctions/jobs/migrations/migrating-function.ts';
const CALLER = 'oSomebody-000000000001';
/** More than two steps look at. */
const RECORDS = 230;

test('migrations: numbered from 1 without a gap, each with a name of its own', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION);
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
});

describeCloud(
  'migrations',
  { collections: COLLECTIONS, functions: { migrating: MIGRATING }, isNear: true },
  (cloud) => {
    const seed = (records: number) => {
      cloud.database.clear();
      const born = { createdAt: 0, updatedAt: 0, v: 1 };
      cloud.database.insert(
        'rates',
        Array.from({ length: records }, (_, count) => ({ _id: `r${count}`, count, ...born })),
      );
    };
    beforeEach(() => seed(RECORDS));
    const run = (mostSteps?: number) => cloud.call<number>(CALLER, 'migrating', { mostSteps });
    const schema = () => cloud.database.find('settings', { _id: 'schema' })[0];
    const expectAllDone = (records = RECORDS) => {
      expect(schema()).toMatchObject({ version: 2, cursor: null });
      const rates = cloud.database.find('rates');
      expect(rates).toHaveLength(records);
      for (const { _id, count, v } of rates)
        expect([_id, count, v]).toEqual([_id, Number(String(_id).slice(1)) * 2 + 1, 3]);
    };

    test('run: every record goes through every migration, in their order, once', async () => {
      await run();
      expectAllDone();
      expect(await run()).toBe(0);
      expectAllDone();
    });

    test('time is over: the next run goes on where this one stopped', async () => {
      expect(await run(1)).toBe(1);
      expect(schema()).toMatchObject({ version: 0, cursor: expect.any(String) });
      expect(cloud.database.find('rates', { createdAt: 1 })).toHaveLength(100);
      while ((await run(1)) > 0);
      expectAllDone();
    });

    test('overlap: two runs at once do nothing twice', async () => {
      await Promise.all([run(), run()]);
      await run();
      expectAllDone();
    });

    test.each(BEFORE_AND_AFTER)(
      'crash %s any request: the next run leaves all as if nothing had happened',
      async (when) => {
        await atEveryRequest(cloud, { functionName: 'migrating', when }, async (crash) => {
          seed(2);
          crash();
          await run().catch(() => undefined);
          await run();
          expectAllDone(2);
        });
      },
    );
  },
);
