import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudEvent } from '../../../local-cloud';
import { createTestCloud, describeCloud, testStartAt } from '../../cloud/describe-cloud';

const misbehave = `
let calls = 0;
exports.main = async (event) => {
  calls += 1;
  if (event.do === 'throw') throw new TypeError('no such order');
  if (event.do === 'throwText') throw 'only a text';
  if (event.do === 'loop') for (;;);
  if (event.do === 'never') await new Promise(() => {});
  if (event.do === 'exit') process.exit(3);
  if (event.do === 'reject') { Promise.reject(new Error('nobody waits')); await new Promise((r) => setTimeout(r, 50)); }
  if (event.do === 'hoard') { const all = []; for (;;) all.push(new Array(100000).fill(calls)); }
  if (event.do === 'answer') return 'x'.repeat(event.size);
  if (event.do === 'nothing') return undefined;
  if (event.do === 'nest') return JSON.parse('['.repeat(event.levels) + ']'.repeat(event.levels));
  if (event.do === 'wait') await new Promise((r) => setTimeout(r, event.millis));
  return { calls, zone: process.env.MY_SETTING, keys: Object.keys(event) };
};`;

describeCloud(
  'a function that misbehaves',
  {
    functions: {
      misbehave: { code: misbehave, config: { timeout: 60 } },
      // Without a limit of its own: called only with what never comes back in time.
      hasty: { code: misbehave },
      rebuilt: { code: misbehave, config: { timeout: 60 } },
      other: { code: misbehave, config: { timeout: 60 } },
      broken: { code: 'throw new Error("cannot load");' },
      empty: { code: 'exports.other = 1;' },
    },
    functionEnv: { MY_SETTING: 'as set in the console' },
    functionTimeoutMillis: 1_000,
    functionMemoryMb: 40,
    functionRules: { empty: { invoke: false } },
  },
  (cloud) => {
    const run = (data: object, name = 'misbehave') => cloud.callFunction(name, data, { openid: 'oAlice' });
    const errCode = async (data: object, name?: string) => (await run(data, name)).error?.errCode;

    it.each([
      ['throws', { do: 'throw' }, 'no such order'],
      ['throws a text', { do: 'throwText' }, 'only a text'],
      ['exits', { do: 'exit' }, 'exited with code 3'],
      ['leaves a rejection unhandled', { do: 'reject' }, 'nobody waits'],
      ['takes all memory', { do: 'hoard' }, 'memory'],
    ])('%s: the call ends with -504002 and says why', async (_what, data, why) => {
      const { ok, error } = await run(data);
      expect(ok).toBe(false);
      expect(error?.errCode).toBe(-504002);
      expect(error?.errMsg).toContain(why);
    });

    it.each([
      ['loops for ever', { do: 'loop' }],
      ['never answers', { do: 'never' }],
    ])('%s: ends with -504003 when the time is over', async (_what, data) => {
      expect(await errCode(data, 'hasty')).toBe(-504003);
    });

    it('time limit: the function’s own config.json comes before the general one', async () => {
      const wait = { do: 'wait', millis: 1_300 };
      expect(await errCode(wait, 'hasty')).toBe(-504003);
      expect((await run(wait)).ok).toBe(true);
    });

    it('a loop: takes nobody else down, and the next call of the function gets a runner of its own', async () => {
      const [looped, other] = await Promise.all([run({ do: 'loop' }, 'hasty'), run({})]);
      expect(looped.ok).toBe(false);
      expect(other.ok).toBe(true);
      expect((await run({ do: 'throw' }, 'hasty')).error?.errMsg).toContain('no such order');
    });

    it('every place of one function taken: another is called all the same', async () => {
      await run({}, 'other');
      const ended: string[] = [];
      const slow = [1, 2, 3].map(() => run({ do: 'wait', millis: 1_000 }).then(() => ended.push('slow')));
      await run({}, 'other').then(() => ended.push('other'));
      await Promise.all(slow);
      expect(ended).toEqual(['other', 'slow', 'slow', 'slow']);
    });

    it('data that nests past what a reader can follow, or holds itself: -501007, and nothing runs', async () => {
      const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`) as object;
      const own: Record<string, unknown> = {};
      own.own = own;
      for (const data of [deep, { input: deep }, own, { count: 1n }]) {
        const outcome = await cloud.callFunction('misbehave', data, { openid: 'oAlice' });
        expect(outcome).toMatchObject({ ok: false, coldStart: false, error: { errCode: -501007 } });
      }
    });

    it('an answer that nests past what a reader can follow: fails like a throw', async () => {
      expect(await errCode({ do: 'nest', levels: 2_000 })).toBe(-504002);
      expect((await run({ do: 'nest', levels: 90 })).ok).toBe(true);
    });

    it('request: 100 KB are taken, more is refused', async () => {
      const frame = JSON.stringify({ do: '', text: '' }).length;
      const fits = { do: '', text: 'x'.repeat(100 * 1024 - frame) };
      expect((await run(fits)).ok).toBe(true);
      expect(await errCode({ ...fits, text: `${fits.text}x` })).toBe(-501007);
    });

    it('answer: 1 MB is returned, more is -604001', async () => {
      const quotes = 2;
      expect((await run({ do: 'answer', size: 1024 * 1024 - quotes })).ok).toBe(true);
      expect(await errCode({ do: 'answer', size: 1024 * 1024 - quotes + 1 })).toBe(-604001);
    });

    it('nothing returned: is a success without a result', async () => {
      const outcome = await run({ do: 'nothing' });
      expect(outcome).toMatchObject({ ok: true });
      expect(outcome.result).toBeUndefined();
    });

    it('code that cannot be loaded: fails every call, and says why', async () => {
      for (let n = 0; n < 2; n += 1) expect((await run({}, 'broken')).error?.errMsg).toContain('cannot load');
    });

    it('no such function: -501000, and no way out of the folder of functions', async () => {
      expect(await errCode({}, 'nobody')).toBe(-501000);
      expect(await errCode({}, '../../secrets')).toBe(-501000);
    });

    it('access rules: a function closed to clients answers -501023', async () => {
      expect(await errCode({}, 'empty')).toBe(-501023);
    });

    it('too many at once: those beyond the queue get -501004, the others are served', async () => {
      const outcomes = await Promise.all(Array.from({ length: 210 }, () => run({})));
      const refused = outcomes.filter(({ error }) => error?.errCode === -501004);
      expect(refused).toHaveLength(210 - 2 - 200);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(202);
    });

    it('a warm function: keeps what its module remembers', async () => {
      const first = (await run({})).result as { calls: number };
      const second = (await run({})).result as { calls: number };
      expect(second.calls).toBe(first.calls + 1);
    });

    it('a rebuilt bundle: is what the next call runs', async () => {
      expect((await run({}, 'rebuilt')).result).toMatchObject({ calls: 1 });
      const file = join(cloud.functionsDir, 'rebuilt', 'index.js');
      writeFileSync(file, 'exports.main = async () => "rebuilt";');
      utimesSync(file, 1_900_000_000, 1_900_000_000);
      expect((await run({}, 'rebuilt')).result).toBe('rebuilt');
    });

    it('the event: carries what was sent and who the person is; the environment what the console sets', async () => {
      const { result } = await run({ do: '', order: 7 });
      expect(result).toMatchObject({ keys: ['do', 'order', 'userInfo'], zone: 'as set in the console' });
    });

    it('a watcher: reads action, person, code and times of a call, never its content', async () => {
      const seen: CloudEvent[] = [];
      const stop = cloud.onEvent((event) => seen.push(event));
      await run({ action: 'orders.get', secret: 'hush' });
      stop();
      await run({});
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatchObject({
        type: 'function',
        at: testStartAt,
        functionName: 'misbehave',
        action: 'orders.get',
        openid: 'oAlice',
        source: 'wx_client',
        outcome: { ok: true, databaseCalls: 0 },
      });
      expect(JSON.stringify(seen)).not.toMatch(/hush|calls":\d+,"zone/);
    });
  },
);

describe('config.json', () => {
  const withConfig = (config: Record<string, unknown>) =>
    createTestCloud({ functions: { some: { code: 'exports.main = () => 1;', config } } });

  it.each([
    [
      'two triggers',
      { triggers: ['a', 'b'].map((name) => ({ name, type: 'timer', config: '0 0 3 * * * *' })) },
      'one trigger',
    ],
    ['another kind of trigger', { triggers: [{ name: 'a', type: 'http', config: '' }] }, 'only timer'],
    ['a name with a space', { triggers: [{ name: 'a b', type: 'timer', config: '0 0 3 * * * *' }] }, 'trigger name'],
    ['six fields', { triggers: [{ name: 'a', type: 'timer', config: '0 0 3 * * *' }] }, 'a timer has 7'],
    ['a time limit of two minutes', { timeout: 120 }, '1 to 60'],
  ])('%s: keeps the cloud from starting', async (_what, config, why) => {
    await expect(withConfig(config)).rejects.toThrow(why);
  });
});
