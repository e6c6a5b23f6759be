import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { HOSTS } from '../../cloud/hosts';

/** Writes twice and tells of each write whether the SDK saw it fail. */
const writer = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const notes = cloud.database().collection('notes');
exports.main = async () => {
  const told = [];
  for (const _id of ['first', 'second']) {
    try { await notes.add({ data: { _id } }); told.push(_id); }
    catch (error) { told.push(error.errCode); }
  }
  return told;
};`;

describe.each(HOSTS)('%s', (_, host) =>
  describeCloud(
    'planned faults',
    {
      ...host,
      functions: { writer: { code: writer }, other: { code: writer } },
      collections: [{ name: 'notes', indexes: [] }],
      templates: [{ id: 'template', title: '通知', keys: { thing1: '内容' } }],
    },
    (cloud) => {
      const ids = () => cloud.database.find('notes').map(({ _id }) => _id);

      it('before: the request fails and takes no effect', async () => {
        cloud.failNext({ nth: 2, when: 'before' });
        expect(await cloud.call('oAlice', 'writer')).toEqual(['first', -501001]);
        expect(ids()).toEqual(['first']);
      });

      it('after: the request fails although it took effect', async () => {
        cloud.failNext({ nth: 1, when: 'after' });
        expect(await cloud.call('oAlice', 'writer')).toEqual([-501001, 'second']);
        expect(ids().sort()).toEqual(['first', 'second']);
      });

      it('of one function: waits for it, and strikes once', async () => {
        cloud.failNext({ nth: 1, when: 'before', functionName: 'other' });
        expect(await cloud.call('oAlice', 'writer')).toEqual(['first', 'second']);
        cloud.database.clear();
        expect(await cloud.call('oAlice', 'other')).toEqual([-501001, 'second']);
        cloud.database.clear();
        expect(await cloud.call('oAlice', 'other')).toEqual(['first', 'second']);
      });

      it('two plans: both strike the same invocation', async () => {
        cloud.failNext({ nth: 1, when: 'before' });
        cloud.failNext({ nth: 2, when: 'before' });
        expect(await cloud.call('oAlice', 'writer')).toEqual([-501001, -501001]);
      });

      it('an outcome: counts the database requests of its own run', async () => {
        const [one, two] = await Promise.all(
          ['writer', 'other'].map((name) => cloud.callFunction(name, {}, { openid: 'oAlice' })),
        );
        expect([one?.databaseCalls, two?.databaseCalls]).toEqual([2, 2]);
      });

      it('reset: no documents, nothing sent, no plans, no grants, and the clock where it began', async () => {
        await cloud.call('oAlice', 'writer');
        cloud.failNext({ nth: 1, when: 'before' });
        await cloud.tapSubscribe('oAlice', { template: 'accept' });
        await cloud.clock.advance(5_000);
        cloud.reset();
        expect(cloud.clock.now()).toBe(testStartAt);
        expect([ids(), cloud.sent(), cloud.humanDesk.messages()]).toEqual([[], [], []]);
        expect(await cloud.call('oAlice', 'writer')).toEqual(['first', 'second']);
      });
    },
  ),
);
