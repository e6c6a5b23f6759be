import { describeCloud } from '../../cloud/describe-cloud';

const heavy = `
exports.main = async (event) => {
  if (event.do === 'buffers') { const all = []; for (;;) { all.push(Buffer.alloc(20e6, 1)); await new Promise((r) => setTimeout(r, 5)); } }
  if (event.do === 'die') process.kill(process.pid, 'SIGKILL');
  if (event.do === 'loop') for (;;);
  if (event.do === 'exit') process.exit(3);
  if (event.do === 'throw') throw new Error('on purpose');
  return { pid: process.pid, now: Date.now(), who: process.env.WX_OPENID };
};`;

describeCloud(
  'a function in a process of its own',
  {
    functions: { heavy: { code: heavy, config: { timeout: 60 } }, hasty: { code: heavy, config: { timeout: 1 } } },
    functionsInProcesses: ['heavy', 'hasty'],
    functionMemoryMb: 100,
  },
  (cloud) => {
    const run = (data: object, name = 'heavy') => cloud.callFunction(name, data, { openid: 'oAlice' });

    it('answers as in a thread: the caller, the cloud’s time, warm from call to call', async () => {
      const [first, second] = [await run({}), await run({})];
      expect(first.result).toEqual({ pid: expect.any(Number), now: cloud.clock.now(), who: 'oAlice' });
      expect((first.result as { pid: number }).pid).not.toBe(process.pid);
      expect([second.coldStart, second.result]).toEqual([false, first.result]);
      expect((await run({ do: 'throw' })).error).toMatchObject({ errCode: -504002 });
    });

    it.each([
      ['takes memory that is not of the heap', 'buffers', /memory|SIGKILL/],
      ['is killed', 'die', /SIGKILL/],
      ['exits', 'exit', /code 3/],
    ])('%s: that call ends with -504002, this process and the next call go on', async (_what, what, why) => {
      const { error } = await run({ do: what });
      expect(error?.errCode).toBe(-504002);
      expect(error?.errMsg).toMatch(why);
      expect((await run({})).ok).toBe(true);
    });

    it('loops for ever: is ended when its time is over', async () => {
      expect((await run({ do: 'loop' }, 'hasty')).error?.errCode).toBe(-504003);
      expect((await run({}, 'hasty')).ok).toBe(true);
    });
  },
);
