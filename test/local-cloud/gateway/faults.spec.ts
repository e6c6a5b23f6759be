import { describeGateway, refusalOf } from './describe-gateway';
import { cloud } from './sdk';

describeGateway('faults on the way', (running) => {
  const db = cloud.database();
  const add = (_id: string) => db.collection('notes').add({ data: { _id } });

  test('before: the connection breaks and nothing has happened', async () => {
    running.planFault = ({ action }) => (action === 'database.insertDocument' ? 'before' : undefined);
    expect(await refusalOf(add('n1'))).toMatchObject({ errCode: -501001 });
    expect(running.database.admin.count('notes')).toBe(0);
    expect(running.requests).toMatchObject([{ action: 'database.insertDocument', code: 'ECONNRESET' }]);
  });

  test('after: the connection breaks though it has happened, and it happened once', async () => {
    running.planFault = () => 'after';
    expect(await refusalOf(add('n1'))).toMatchObject({ errCode: -501001 });
    expect(running.database.admin.count('notes')).toBe(1);
    expect(running.requests).toHaveLength(1);
  });

  test('the plan hears of every request once, with the token and action, and what lasts at once', async () => {
    const heard: unknown[] = [];
    running.planFault = (request) => {
      heard.push(request);
      return undefined;
    };
    await add('n1');
    await db.collection('notes').doc('n1').get();
    await db.runTransaction((transaction) => transaction.collection('notes').add({ data: { _id: 'n2' } }));
    const said = (action: string, isPending: boolean) => ({
      token: 'token-1',
      action: `database.${action}`,
      isPending,
    });
    expect(heard).toEqual([
      said('insertDocument', false),
      said('getDocument', false),
      said('startTransaction', true),
      said('insertDocument', true),
      said('commitTransaction', false),
    ]);
  });

  test('a commit that is lost on the way back: the writes last', async () => {
    running.planFault = ({ action }) => (action === 'database.commitTransaction' ? 'after' : undefined);
    const refusal = await refusalOf(
      db.runTransaction((transaction) => transaction.collection('notes').add({ data: { _id: 'n1' } })),
    );
    expect(refusal.message).toMatch(/ECONNRESET|socket hang up/);
    expect(running.database.admin.count('notes')).toBe(1);
  });
});
