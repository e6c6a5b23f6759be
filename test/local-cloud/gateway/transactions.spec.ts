import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

/** Retries as our functions have to, because the SDK retries only a conflict that shows at commit. */
async function untilDone(work: () => Promise<unknown>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return tries;
    } catch (error) {
      const { message = '' } = error as { message?: string };
      if (!message.includes('conflict') || tries > 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * tries));
    }
  }
}

for (const conflictMode of ['commit', 'operation'] as const) {
  describeGateway(
    `transactions through the SDK, conflicts shown by the ${conflictMode}`,
    (running) => {
      const db = cloud.database();
      const _ = db.command;
      const tickets = () => db.collection('tickets');
      const stored = () => running.database.admin.find('tickets');
      beforeEach(() => running.database.admin.insert('tickets', [{ _id: 't1', number: 1, count: 0 }]));

      test('commit: all writes at once, and what the callback returns', async () => {
        const returned = await db.runTransaction(async (transaction) => {
          const { data } = await transaction.collection('tickets').doc('t1').get();
          await transaction
            .collection('tickets')
            .doc('t1')
            .update({ data: { count: data.count + 1 } });
          await transaction.collection('tickets').add({ data: { _id: 't2', number: 2 } });
          expect(running.database.admin.count('tickets')).toBe(1);
          return 'done';
        });
        expect(returned).toBe('done');
        expect(stored()).toEqual([
          { _id: 't1', number: 1, count: 1 },
          { _id: 't2', number: 2 },
        ]);
      });

      test('reads: the snapshot of the beginning plus own writes', async () => {
        const transaction = await db.startTransaction();
        await tickets().add({ data: { _id: 'later', number: 9 } });
        const inside = transaction.collection('tickets');
        expect(await refusalOf(inside.doc('later').get())).toMatchObject({ errCode: -1 });
        await inside.add({ data: { _id: 'mine', number: 5 } });
        await inside.doc('mine').update({ data: { count: _.inc(3) } });
        expect((await inside.doc('mine').get()).data).toEqual({ _id: 'mine', number: 5, count: 3 });
        expect((await inside.where({ number: _.gte(1) }).get()).data.map(({ _id }) => _id)).toEqual(['t1', 'mine']);
        await inside.doc('t1').remove();
        expect(await refusalOf(inside.doc('t1').get())).toMatchObject({ errCode: -1 });
        await transaction.rollback();
        expect(stored().map(({ _id }) => _id)).toEqual(['t1', 'later']);
      });

      test('rollback(reason): nothing lasts, and runTransaction rejects with the reason itself', async () => {
        const rejected = db.runTransaction(async (transaction) => {
          await transaction
            .collection('tickets')
            .doc('t1')
            .update({ data: { count: 7 } });
          await transaction.rollback('changed my mind');
        });
        await expect(rejected).rejects.toBe('changed my mind');
        expect(stored()).toEqual([{ _id: 't1', number: 1, count: 0 }]);
      });

      test('an error in the callback: rolled back, passed on, not tried again', async () => {
        let tries = 0;
        const rejected = db.runTransaction(async (transaction) => {
          tries += 1;
          await transaction
            .collection('tickets')
            .doc('t1')
            .update({ data: { count: 7 } });
          throw new Error('mine');
        });
        await expect(rejected).rejects.toThrow('mine');
        expect(tries).toBe(1);
        expect(stored()[0]).toMatchObject({ count: 0 });
      });

      test('where().update() inside: the SDK sends no transaction, so it survives the rollback', async () => {
        const transaction = await db.startTransaction();
        await transaction
          .collection('tickets')
          .where({ number: 1 })
          .update({ data: { leaked: true } });
        await transaction.rollback();
        expect(stored()[0]).toMatchObject({ leaked: true });
      });

      test('set inside: makes the document, though the SDK reports created 0', async () => {
        await db.runTransaction(async (transaction) => {
          const { stats } = await transaction
            .collection('tickets')
            .doc('t9')
            .set({ data: { number: 9 } });
          expect(stats.created).toBe(0);
        });
        expect(running.database.admin.count('tickets')).toBe(2);
      });

      test('a unique key that is taken: -502001 on the operation itself, which ends the transaction', async () => {
        for (const data of [{ number: 1 }, { _id: 't1', number: 2 }]) {
          const transaction = await db.startTransaction();
          const refusal = await refusalOf(transaction.collection('tickets').add({ data }));
          expect(refusal).toMatchObject({ errCode: -502001, message: expect.stringContaining('E11000') });
          expect(await refusalOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_NOT_EXIST' });
        }
      });

      test('a unique key taken by another since: a conflict, so that another try sees it', async () => {
        const transaction = await db.startTransaction();
        await transaction.collection('tickets').add({ data: { _id: 'mine', number: 2 } });
        await tickets().add({ data: { _id: 'theirs', number: 2 } });
        const refusal = await refusalOf(transaction.commit());
        expect(refusal).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
        expect(stored().map(({ _id }) => _id)).toEqual(['t1', 'theirs']);
      });

      test('after 30 s by the clock: the transaction is gone, and its writes with it', async () => {
        const transaction = await db.startTransaction();
        await transaction
          .collection('tickets')
          .doc('t1')
          .update({ data: { count: 5 } });
        running.now += 30_001;
        expect(await refusalOf(transaction.collection('tickets').doc('t1').get())).toMatchObject({ errCode: -501001 });
        expect(await refusalOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_NOT_EXIST' });
        expect(stored()[0]).toMatchObject({ count: 0 });
      });

      test('a counter with 8 callers at once: no increment is lost', async () => {
        const increment = () =>
          db.runTransaction(async (transaction) => {
            const counter = transaction.collection('tickets').doc('t1');
            const { data } = await counter.get();
            await counter.update({ data: { count: data.count + 1 } });
          });
        await Promise.all(
          Array.from({ length: 8 }, async () => {
            await untilDone(increment);
            await untilDone(increment);
          }),
        );
        expect(stored()[0]).toMatchObject({ count: 16 });
      });
    },
    { conflictMode },
  );
}

describeGateway('a conflict shown by the commit', (running) => {
  const db = cloud.database();

  test('runTransaction: the callback runs four times in all, then the conflict is passed on', async () => {
    running.database.admin.insert('tickets', [{ _id: 't1', number: 1 }]);
    let tries = 0;
    const refusal = await refusalOf(
      db.runTransaction(async (transaction) => {
        tries += 1;
        await transaction
          .collection('tickets')
          .doc('t1')
          .update({ data: { mine: tries } });
        await db
          .collection('tickets')
          .doc('t1')
          .update({ data: { theirs: tries } });
      }),
    );
    expect(tries).toBe(4);
    expect(refusal).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(running.database.admin.find('tickets')).toEqual([{ _id: 't1', number: 1, theirs: 4 }]);
  });
});

describeGateway(
  'a conflict shown by the operation',
  (running) => {
    const db = cloud.database();
    const t1 = (of: { collection: typeof db.collection }) => of.collection('tickets').doc('t1');
    beforeEach(() => running.database.admin.insert('tickets', [{ _id: 't1', number: 1 }]));

    test('update of what another transaction holds: -501001 at once, and runTransaction does not try again', async () => {
      const holder = await db.startTransaction();
      await t1(holder).update({ data: { holder: true } });
      let tries = 0;
      const refusal = await refusalOf(
        db.runTransaction(async (transaction) => {
          tries += 1;
          await t1(transaction).update({ data: { second: true } });
        }),
      );
      expect(refusal).toMatchObject({ errCode: -501001, message: expect.stringContaining('conflict') });
      expect(tries).toBe(1);
      await holder.commit();
      expect(running.database.admin.find('tickets')).toEqual([{ _id: 't1', number: 1, holder: true }]);
    });

    test('a plain write of what a transaction holds: waits for its end', async () => {
      const holder = await db.startTransaction();
      await t1(holder).update({ data: { order: ['holder'] } });
      const plain = t1(db).update({ data: { order: db.command.push('plain') } });
      const first = await Promise.race([plain.then(() => 'plain'), new Promise((resolve) => setTimeout(resolve, 60))]);
      expect(first).toBeUndefined();
      await holder.commit();
      await plain;
      expect(running.database.admin.find('tickets')[0]?.order).toEqual(['holder', 'plain']);
    });
  },
  { conflictMode: 'operation' },
);
