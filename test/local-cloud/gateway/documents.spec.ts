import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('documents through the SDK', (running) => {
  const db = cloud.database();
  const _ = db.command;
  const tickets = () => db.collection('tickets');

  test('add: a document comes back as it went, dates and regular expressions included', async () => {
    const openedAt = new Date('2026-01-02T03:04:05.678Z');
    const { _id } = await tickets().add({
      data: { _id: 't1', number: 1, openedAt, pattern: /a+/i, deep: { list: [1, 2.5, null, true, '好'] } },
    });
    expect(_id).toBe('t1');
    const { data } = await tickets().doc('t1').get();
    expect(data).toMatchObject({ _id: 't1', number: 1, openedAt, deep: { list: [1, 2.5, null, true, '好'] } });
  });

  test('doc.get: a missing document is an error that names it', async () => {
    const refusal = await refusalOf(tickets().doc('zz').get());
    expect(refusal.errCode).toBe(-1);
    expect(refusal.message).toContain('document with _id zz does not exist');
  });

  test('where: operators, order, page', async () => {
    running.database.admin.insert(
      'tickets',
      Array.from({ length: 30 }, (_unused, number) => ({ _id: `t${number}`, number, queue: number % 2 ? 'a' : 'b' })),
    );
    const { data } = await tickets()
      .where({ queue: 'a', number: _.gte(10).and(_.lt(20)) })
      .orderBy('number', 'desc')
      .skip(1)
      .limit(2)
      .get();
    expect(data.map(({ number }) => number)).toEqual([17, 15]);
  });

  test('update: merges nested objects', async () => {
    running.database.admin.insert('tickets', [{ _id: 't1', number: 1, o: { a: 1 } }]);
    expect(
      await tickets()
        .doc('t1')
        .update({ data: { o: { z: 2 }, n: _.inc(2) } }),
    ).toMatchObject({ stats: { updated: 1 } });
    expect(running.database.admin.find('tickets')).toEqual([{ _id: 't1', number: 1, o: { a: 1, z: 2 }, n: 2 }]);
  });
});
