import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('documents through the SDK', (running) => {
  const db = cloud.database();
  const _ = db.command;
  const tickets = () => db.collection('tickets');
  const stored = () => running.database.admin.find('tickets');
  const seed = (...documents: Record<string, unknown>[]) => running.database.admin.insert('tickets', documents);
  const seedMany = (count: number) =>
    seed(...Array.from({ length: count }, (_unused, number) => ({ number, queue: number % 2 ? 'odd' : 'even' })));

  test('add: a document comes back as it went, dates and regular expressions included', async () => {
    const document = {
      number: 1,
      openedAt: new Date('2026-01-02T03:04:05.678Z'),
      deep: { list: [1, 2.5, -0.1, null, true, '好', { at: new Date(0) }], big: 2 ** 40 },
    };
    const { _id } = await tickets().add({ data: { _id: 't1', ...document, pattern: /a+/i, nothing: undefined } });
    expect(_id).toBe('t1');
    const { data } = await tickets().doc('t1').get();
    expect(data).toMatchObject({ _id: 't1', ...document });
    expect(data).not.toHaveProperty('nothing');
    expect(stored()[0]?.pattern).toEqual(/a+/i);
  });

  test('add without _id: the platform makes one of 32 hexadecimal digits', async () => {
    const { _id } = await tickets().add({ data: { number: 1 } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('add with an _id that exists: -502001 with E11000', async () => {
    seed({ _id: 't1', number: 1 });
    const refusal = await refusalOf(tickets().add({ data: { _id: 't1', number: 2 } }));
    expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000 duplicate key') });
    expect(stored()).toEqual([{ _id: 't1', number: 1 }]);
  });

  test('unique index: a second holder is refused, by add and by update', async () => {
    seed({ _id: 't1', number: 1 }, { _id: 't2', number: 2 });
    const added = await refusalOf(tickets().add({ data: { number: 1 } }));
    expect(added).toMatchObject({ errCode: -502001, message: expect.stringContaining('dup key: { number: 1 }') });
    const moved = await refusalOf(
      tickets()
        .doc('t2')
        .update({ data: { number: 1 } }),
    );
    expect(moved).toMatchObject({ errCode: -502001, message: expect.stringContaining('index: number') });
  });

  test('unique index: a missing field counts as null, so only one document may lack it', async () => {
    await tickets().add({ data: { title: 'first' } });
    const refusal = await refusalOf(tickets().add({ data: { title: 'second' } }));
    expect(refusal.message).toContain('dup key: { number: null }');
  });

  test('a collection that was never made: -502005', async () => {
    for (const call of [
      db.collection('nowhere').get(),
      db.collection('nowhere').add({ data: {} }),
      db.collection('nowhere').doc('x').remove(),
    ]) {
      expect(await refusalOf(call)).toMatchObject({ errCode: -502005 });
    }
  });

  test('createCollection: makes one; a second time is an error with errCode -1', async () => {
    await db.createCollection('made');
    await db.collection('made').add({ data: { a: 1 } });
    expect(running.database.admin.count('made')).toBe(1);
    expect(await refusalOf(db.createCollection('made'))).toMatchObject({
      errCode: -1,
      message: expect.stringContaining('Table exist'),
    });
  });

  test('doc.get: a missing document is an error that names it', async () => {
    const refusal = await refusalOf(tickets().doc('zz').get());
    expect(refusal).toMatchObject({ errCode: -1, message: expect.stringContaining('_id zz does not exist') });
  });

  test('doc.get with throwOnNotFound off: null', async () => {
    const lenient = cloud.database({ throwOnNotFound: false });
    expect((await lenient.collection('tickets').doc('zz').get()).data).toBeNull();
  });

  test('where: operators, order, offset and limit', async () => {
    seedMany(30);
    const { data } = await tickets()
      .where({ queue: 'odd', number: _.gte(10).and(_.lt(20)) })
      .orderBy('number', 'desc')
      .skip(1)
      .limit(2)
      .get();
    expect(data.map(({ number }) => number)).toEqual([17, 15]);
  });

  test('where: or, in, exists, elements of lists, dates and expressions', async () => {
    const at = new Date(Date.UTC(2026, 0, 1));
    seed(
      { _id: 'a', number: 1, tags: ['x', 'y'], at },
      { _id: 'b', number: 2, tags: ['y'] },
      { _id: 'c', number: 3, title: '退款 Refund' },
    );
    const ids = async (query: Parameters<ReturnType<typeof tickets>['where']>[0]) =>
      (await tickets().where(query).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id);
    expect(await ids(_.or([{ number: 1 }, { number: 3 }]))).toEqual(['a', 'c']);
    expect(await ids({ number: _.in([2, 3]) })).toEqual(['b', 'c']);
    expect(await ids({ tags: _.exists(false) })).toEqual(['c']);
    expect(await ids({ tags: 'y' })).toEqual(['a', 'b']);
    expect(await ids({ at })).toEqual(['a']);
    expect(await ids({ at: _.lte(at) })).toEqual(['a']);
    expect(await ids({ title: /refund/i })).toEqual(['c']);
    expect(await ids({ title: db.RegExp({ regexp: '^退' }) })).toEqual(['c']);
    expect(await ids({ number: _.mod(2, 1) })).toEqual(['a', 'c']);
  });

  test('where with an operator of places: refused, not half understood', async () => {
    const refusal = await refusalOf(
      tickets()
        .where({ place: { $nearSphere: 1 } })
        .get(),
    );
    expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('$nearSphere') });
  });

  test('limit: 100 unless asked, never more than 1000', async () => {
    seedMany(1_100);
    expect((await tickets().get()).data).toHaveLength(100);
    expect((await tickets().limit(1_000).get()).data).toHaveLength(1_000);
    expect((await tickets().limit(5_000).get()).data).toHaveLength(1_000);
    expect((await tickets().where({ queue: 'odd' }).count()).total).toBe(550);
  });

  test('field: only the fields asked for, and _id', async () => {
    seed({ _id: 't1', number: 1, title: 'x', o: { a: 1, b: 2 } });
    const { data } = await tickets().where({ number: 1 }).field({ number: true, 'o.a': true }).get();
    expect(data).toEqual([{ _id: 't1', number: 1, o: { a: 1 } }]);
  });

  test('update: merges nested objects; _.set replaces; {} changes nothing', async () => {
    seed({ _id: 't1', number: 1, o: { a: 1 }, p: { a: 1 } });
    const change = { o: { z: 2 }, p: _.set({ z: 2 }), empty: {}, n: _.inc(2) };
    expect(await tickets().doc('t1').update({ data: change })).toMatchObject({ stats: { updated: 1 } });
    expect(stored()).toEqual([{ _id: 't1', number: 1, o: { a: 1, z: 2 }, p: { z: 2 }, n: 2 }]);
  });

  test('update of a missing document: 0 updated, no error', async () => {
    expect(
      await tickets()
        .doc('zz')
        .update({ data: { a: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } });
  });

  test('update that changes nothing: 0 updated', async () => {
    seed({ _id: 't1', number: 1 });
    expect(
      await tickets()
        .doc('t1')
        .update({ data: { number: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } });
  });

  test('update of _id: -501007', async () => {
    seed({ _id: 't1', number: 1 });
    expect(
      await refusalOf(
        tickets()
          .doc('t1')
          .update({ data: { _id: 't2' } }),
      ),
    ).toMatchObject({ errCode: -501007 });
  });

  test('where.update: every match, in one write', async () => {
    seedMany(10);
    expect(
      await tickets()
        .where({ queue: 'odd' })
        .update({ data: { done: true } }),
    ).toMatchObject({ stats: { updated: 5 } });
    expect(stored().filter(({ done }) => done)).toHaveLength(5);
  });

  test('update operators: lists, removal, renaming, least and greatest', async () => {
    seed({ _id: 't1', number: 1, list: [3, 1], tags: ['a'], old: 1, gone: 1, least: 5, greatest: 5 });
    const data = {
      list: _.push({ each: [2], sort: 1, slice: 3 }),
      tags: _.addToSet({ $each: ['a', 'b'] }),
      old: _.rename('young'),
      gone: _.remove(),
      least: _.min(3),
      greatest: _.max(9),
    };
    await tickets().doc('t1').update({ data });
    expect(stored()).toEqual([
      { _id: 't1', number: 1, list: [1, 2, 3], tags: ['a', 'b'], young: 1, least: 3, greatest: 9 },
    ]);
  });

  test('_.addToSet({ each }): adds the object itself, a trap of the SDK', async () => {
    seed({ _id: 't1', number: 1, tags: [] });
    await tickets()
      .doc('t1')
      .update({ data: { tags: _.addToSet({ each: ['a'] }) } });
    expect(stored()[0]?.tags).toEqual([{ each: ['a'] }]);
  });

  test('an update operator on the wrong type: -502001 and nothing changes', async () => {
    const before = { _id: 't1', number: 1, title: 'x' };
    seed(before);
    for (const data of [{ title: _.inc(1) }, { title: _.push('y') }, { title: { deeper: 1 } }, { number: _.pull(1) }]) {
      expect(await refusalOf(tickets().doc('t1').update({ data }))).toMatchObject({ errCode: -502001 });
    }
    expect(stored()).toEqual([before]);
  });

  test('set: makes or replaces the whole document', async () => {
    const made = await tickets()
      .doc('t1')
      .set({ data: { number: 1, a: 1 } });
    expect(made).toMatchObject({ _id: 't1', stats: { created: 1, updated: 0 } });
    const replaced = await tickets()
      .doc('t1')
      .set({ data: { number: 1, b: 2 } });
    expect(replaced).toMatchObject({ stats: { created: 0, updated: 1 } });
    expect(stored()).toEqual([{ _id: 't1', number: 1, b: 2 }]);
  });

  test('remove: one by id, or every match', async () => {
    seedMany(6);
    seed({ _id: 't1', number: 100 });
    expect(await tickets().doc('t1').remove()).toMatchObject({ stats: { removed: 1 } });
    expect(await tickets().doc('t1').remove()).toMatchObject({ stats: { removed: 0 } });
    expect(await tickets().where({ queue: 'odd' }).remove()).toMatchObject({ stats: { removed: 3 } });
    expect(running.database.admin.count('tickets')).toBe(3);
  });

  test("serverDate: the cloud's clock, wherever it stands, with its offset", async () => {
    running.now = Date.UTC(2027, 5, 1);
    await tickets().add({ data: { _id: 't1', number: 1, at: db.serverDate(), deep: { list: [db.serverDate()] } } });
    await tickets()
      .doc('t1')
      .update({ data: { log: _.push({ at: db.serverDate({ offset: -1_000 }) }) } });
    expect(stored()).toEqual([
      {
        _id: 't1',
        number: 1,
        at: new Date(running.now),
        deep: { list: [new Date(running.now)] },
        log: [{ at: new Date(running.now - 1_000) }],
      },
    ]);
  });

  test('requests: each is told with its action, collection, token and code', async () => {
    await refusalOf(db.collection('nowhere').get());
    expect(running.requests).toMatchObject([
      {
        action: 'database.getDocument',
        collection: 'nowhere',
        token: 'token-1',
        code: 'DATABASE_COLLECTION_NOT_EXIST',
      },
    ]);
  });
});
