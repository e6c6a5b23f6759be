import { describeCloud } from '../../cloud/describe-cloud';
import { deskCloud } from '../desk-cloud';

const PERSON = 'oPages-0123456789abcdefghijk';
const functions = { many: 'test/cloudfunctions/_records/many-function.ts' };

// WeChat's pages say 1,000 and 100 for what one query gives; 37 stands for whatever it may turn out to be.
describe.each([100, 1_000, 37])('where one query gives %i records at most', (mostRecords) => {
  describeCloud('reading many', deskCloud([], { functions, mostRecords }), (cloud) => {
    const idOf = (nth: number) => `r${String(nth).padStart(4, '0')}`;
    /** So many records, several of each age. */
    const fill = (count: number) => {
      const records = Array.from({ length: count }, (_, nth) => ({ _id: idOf(nth), createdAt: nth % 7, v: 1 }));
      cloud.database.insert('rates', records);
      return records;
    };
    const read = async <T>(data: object) => {
      const { result, databaseCalls, error } = await cloud.callFunction('many', data, { openid: PERSON });
      expect(error).toBeUndefined();
      return { result: result as T, databaseCalls };
    };

    it.each([0, 1, 99, 100, 101, 200, 257])('findMany: %i records are all read, in order, each once', async (count) => {
      const records = fill(count);
      const byId = await read<string[]>({ how: 'many', atMost: 5_000 });
      expect(byId.result).toEqual(records.map(({ _id }) => _id));
      const byAge = await read<string[]>({ how: 'many', atMost: 5_000, orderBy: [['createdAt', 'desc']], fields: [] });
      const sorted = [...records].sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1));
      expect(byAge.result).toEqual(sorted.map(({ _id }) => _id));
      // A hundred at a time, and one that finds the end.
      if (mostRecords >= 100) expect(byId.databaseCalls).toBe(Math.ceil(count / 100) + 1);
    });

    it('findMany: a bound is a bound, also between two hundreds', async () => {
      fill(300);
      for (const atMost of [101, 150, 200, 299]) {
        const { result } = await read<string[]>({ how: 'many', atMost });
        expect(result).toEqual(Array.from({ length: atMost }, (_, nth) => idOf(nth)));
      }
    });

    it('findPage: pages of several hundreds together are everything, once', async () => {
      fill(510);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        type Page = { ids: string[]; nextCursor?: string };
        const { result }: { result: Page } = await read<Page>({ how: 'page', orderBy: [], size: 250, cursor });
        seen.push(...result.ids);
        cursor = result.nextCursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(Array.from({ length: 510 }, (_, nth) => idOf(nth)));
    });
  });
});

describeCloud('reading by ids', deskCloud([], { functions }), (cloud) => {
  const ids = Array.from({ length: 230 }, (_, nth) => `r${nth}`);
  beforeEach(() =>
    cloud.database.insert(
      'rates',
      ids.map((_id) => ({ _id, createdAt: 1, v: 1 })),
    ),
  );

  it('findByIds: all that are there, one query for each hundred', async () => {
    const { result, databaseCalls } = await cloud.callFunction(
      'many',
      { how: 'ids', ids: [...ids, 'none'] },
      { openid: PERSON },
    );
    expect([...(result as string[])].sort()).toEqual([...ids].sort());
    expect(databaseCalls).toBe(3);
  });

  it('in: more values than a query can be relied on for are refused before anything is asked', async () => {
    const ask = (count: number) =>
      cloud.callFunction('many', { how: 'in', ids: ids.slice(0, count), atMost: 500 }, { openid: PERSON });
    expect((await ask(100)).ok).toBe(true);
    expect(await ask(101)).toMatchObject({
      ok: false,
      databaseCalls: 0,
      error: { errMsg: expect.stringContaining('100 values, not 101') },
    });
  });
});
