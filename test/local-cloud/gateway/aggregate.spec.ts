import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('aggregates through the SDK', (running) => {
  const db = cloud.database();
  const $ = db.command.aggregate;
  const tickets = () => db.collection('tickets').aggregate();

  beforeEach(() => {
    running.database.admin.insert('tickets', [
      { _id: 'a', number: 1, queue: 'returns', minutes: 1, at: new Date(Date.UTC(2026, 0, 1)) },
      { _id: 'b', number: 2, queue: 'returns', minutes: 2, at: new Date(Date.UTC(2026, 0, 2)) },
      { _id: 'c', number: 3, queue: 'orders', minutes: 4, at: new Date(Date.UTC(2026, 0, 2)) },
    ]);
  });

  test('match, limit, count: counts no further than the limit, and of nothing there is no count', async () => {
    const counted = async (match: Record<string, unknown>, limit: number) =>
      (await tickets().match(match).limit(limit).count('total').end()).list;
    expect(await counted({ queue: 'returns' }, 100)).toEqual([{ total: 2 }]);
    expect(await counted({ queue: 'returns' }, 1)).toEqual([{ total: 1 }]);
    // Not a comparison of an indexed text: the rows are looked into.
    expect(await counted({ minutes: db.command.gte(2) }, 1)).toEqual([{ total: 1 }]);
    expect(await counted({ queue: 'nobody' }, 100)).toEqual([]);
    expect((await tickets().match({ queue: 'returns' }).limit(1).end()).list).toHaveLength(1);
  });

  test('match, group, sort: sums and means by key', async () => {
    const { list } = await tickets()
      .match({ number: db.command.gte(1) })
      .group({ _id: '$queue', count: $.sum(1), mean: $.avg('$minutes') })
      .sort({ _id: -1 })
      .end();
    expect(list).toEqual([
      { _id: 'returns', count: 2, mean: 1.5 },
      { _id: 'orders', count: 1, mean: 4 },
    ]);
  });

  test('group by day: dates are dates', async () => {
    const { list } = await tickets()
      .group({ _id: $.dateToString({ date: '$at', format: '%Y-%m-%d' }), last: $.max('$at') })
      .sort({ _id: 1 })
      .end();
    expect(list).toEqual([
      { _id: '2026-01-01', last: new Date(Date.UTC(2026, 0, 1)) },
      { _id: '2026-01-02', last: new Date(Date.UTC(2026, 0, 2)) },
    ]);
  });

  test('bucket: a value on a lower boundary belongs to that bucket, and empty buckets are left out', async () => {
    const { list } = await tickets()
      .bucket({ groupBy: '$minutes', boundaries: [0, 2, 5, 9] })
      .end();
    expect(list).toEqual([
      { _id: 0, count: 1 },
      { _id: 2, count: 2 },
    ]);
  });

  test('bucket: what is outside goes to the default, or is an error without one', async () => {
    const outside = await tickets()
      .bucket({ groupBy: '$minutes', boundaries: [0, 3], default: 'more', output: { ids: $.push('$_id') } })
      .end();
    expect(outside.list).toEqual([
      { _id: 0, ids: ['a', 'b'] },
      { _id: 'more', ids: ['c'] },
    ]);
    const refusal = await refusalOf(
      tickets()
        .bucket({ groupBy: '$minutes', boundaries: [0, 3] })
        .end(),
    );
    expect(refusal).toMatchObject({ errCode: -1, code: 'DATABASE_REQUEST_FAILED' });
  });

  test('lookup, unwind, project, limit, count: as in MongoDB', async () => {
    running.database.admin.insert('notes', [
      { _id: 'n1', ticket: 'a', text: 'x' },
      { _id: 'n2', ticket: 'a', text: 'y' },
    ]);
    const joined = await tickets()
      .lookup({ from: 'notes', localField: '_id', foreignField: 'ticket', as: 'notes' })
      .unwind('$notes')
      .project({ text: '$notes.text' })
      .limit(1)
      .end();
    expect(joined.list).toEqual([{ _id: 'a', text: 'x' }]);
    expect((await tickets().match({ queue: 'returns' }).count('total').end()).list).toEqual([{ total: 2 }]);
  });

  test('a collection that was never made: errCode -1 with the code of the database', async () => {
    expect(await refusalOf(db.collection('nowhere').aggregate().end())).toMatchObject({
      errCode: -1,
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
  });

  test('facet: the SDK itself has none, a trap', () => {
    const aggregate = tickets() as unknown as { facet(spec: object): unknown };
    expect(() => aggregate.facet({})).toThrow(TypeError);
  });
});
