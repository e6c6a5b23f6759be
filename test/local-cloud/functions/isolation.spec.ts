import { describeCloud } from '../../cloud/describe-cloud';
import { HOSTS } from '../../cloud/hosts';

const whoami = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
exports.main = async (event) => {
  const before = cloud.getWXContext();
  if (event.write) {
    await db.collection('notes').add({ data: { from: before.OPENID, n: event.n } });
    await db.collection('notes').where({ from: before.OPENID }).count();
  }
  await new Promise((resolve) => setTimeout(resolve, event.pause || 0));
  return { before, after: cloud.getWXContext(), tokens: Object.keys(process.env).filter((key) => key.startsWith('WX_')) };
};`;

interface Who {
  before: Record<string, string>;
  after: Record<string, string>;
  tokens: string[];
}

describe.each(HOSTS)('%s', (_, host) =>
  describeCloud(
    'identity',
    {
      ...host,
      functions: {
        whoami: { code: whoami, config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 3 * * * *' }] } },
        relay: {
          code: `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async () => (await cloud.callFunction({ name: 'whoami', data: {} })).result;`,
        },
      },
      collections: [{ name: 'notes', indexes: [] }],
    },
    (cloud) => {
      it('a call: finds the person, the appid, the environment and the source', async () => {
        const { before } = await cloud.call<Who>('oAlice', 'whoami');
        expect(before).toMatchObject({
          OPENID: 'oAlice',
          APPID: 'wx0000000000000000',
          ENV: 'local-env',
          SOURCE: 'wx_client',
        });
      });

      it('overlapping calls: nobody is ever taken for another, before or after waiting', async () => {
        const people = ['oAlice', 'oBobby'];
        const calls = Array.from({ length: 60 }, async (_, n) => {
          const openid = people[n % 2] ?? '';
          const who = await cloud.call<Who>(openid, 'whoami', { write: true, n, pause: n % 5 });
          return { openid, before: who.before.OPENID, after: who.after.OPENID };
        });
        for (const { openid, before, after } of await Promise.all(calls)) {
          expect([before, after]).toEqual([openid, openid]);
        }
        const notes = cloud.database.find('notes');
        expect(notes).toHaveLength(60);
        for (const { from, n } of notes) expect(from).toBe(people[Number(n) % 2]);
      });

      it('a timer after a person: finds nobody in the same runner', async () => {
        await cloud.call('oAlice', 'whoami');
        const { result } = await cloud.runTimer('whoami');
        const { before, tokens } = result as Who;
        expect(before.OPENID).toBeUndefined();
        expect(before.SOURCE).toBe('wx_trigger');
        expect(tokens).not.toContain('WX_OPENID');
      });

      it('a person after a timer: is not taken for a timer', async () => {
        await cloud.runTimer('whoami');
        const { before, tokens } = await cloud.call<Who>('oAlice', 'whoami');
        expect(before).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client' });
        expect(tokens).not.toContain('WX_TRIGGER_API_TOKEN_V0');
      });

      it('a function called by a function: sees the same person, and scf behind the source', async () => {
        const { before } = await cloud.call<Who>('oAlice', 'relay');
        expect(before).toMatchObject({ OPENID: 'oAlice', SOURCE: 'wx_client,scf' });
      });

      it('functions that call functions: more of them than may run at once still come to an end', async () => {
        const calls = Array.from({ length: 8 }, () => cloud.call<Who>('oAlice', 'relay'));
        for (const { before } of await Promise.all(calls)) expect(before.OPENID).toBe('oAlice');
      });
    },
  ),
);
