import { createClock } from '../../../local-cloud/clock';
import { parseCron } from '../../../local-cloud/timer/cron';
import { MAX_RUNS_PER_LEAP, nextRunAt } from '../../../local-cloud/timer/timers';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';

const at = (text: string) => Date.parse(text);
const iso = (millis: number | undefined) => (millis === undefined ? undefined : new Date(millis).toISOString());

describe('a timer’s expression', () => {
  it.each([
    ['every five seconds', '*/5 * * * * * *', '2026-11-20T02:00:05.000Z'],
    ['02:00 in Beijing on the 1st', '0 0 2 1 * * *', '2026-11-30T18:00:00.000Z'],
    ['10:15 on working days', '0 15 10 * * MON-FRI *', '2026-11-20T02:15:00.000Z'],
    ['half hours from 9 to 17', '0 */30 9-17 * * * *', '2026-11-20T02:30:00.000Z'],
    ['the 1st or a Monday, whichever comes first', '0 0 0 1 * 1 *', '2026-11-22T16:00:00.000Z'],
    ['Sunday is 0', '0 0 0 * * 0 *', '2026-11-21T16:00:00.000Z'],
    ['a list', '0 0 9,21 * * * *', '2026-11-20T13:00:00.000Z'],
    ['a year to come', '0 0 0 1 1 * 2028', '2027-12-31T16:00:00.000Z'],
    ['a year gone by', '0 0 0 1 1 * 2020', undefined],
  ])('%s', (_what, expression, expected) => {
    expect(iso(parseCron(expression).next(testStartAt))).toBe(expected);
  });

  it('the 1st or a Monday: the 1st counts on its own too', () => {
    expect(iso(parseCron('0 0 0 1 * 1 *').next(at('2026-11-30T00:00:00Z')))).toBe('2026-11-30T16:00:00.000Z');
  });

  it.each(['0 0 2 1 * *', '* * * * *', '0 0 2 L * * *', '0 0 2 ? * MON *', '0 0 0 * * 7 *', '0 0 25 * * * *', ''])(
    'what the platform does not know is refused: "%s"',
    (expression) => {
      expect(() => parseCron(expression)).toThrow();
    },
  );
});

describe('the next run of a timer', () => {
  const runs = (expression: string, hours: number, maxRuns?: number): number[] => {
    const cron = parseCron(expression);
    const leap = { from: testStartAt, to: testStartAt + hours * 3_600_000, maxRuns };
    const found: number[] = [];
    for (let next = nextRunAt(cron, leap.from, leap); next !== undefined && next <= leap.to; ) {
      found.push(next);
      next = nextRunAt(cron, next, leap);
    }
    return found;
  };

  it('a leap of three days: a timer of every minute runs a bounded number of times, spread, the last one included', () => {
    const found = runs('0 * * * * * *', 72);
    expect(found.length).toBeLessThanOrEqual(MAX_RUNS_PER_LEAP);
    expect(found.length).toBeGreaterThan(MAX_RUNS_PER_LEAP - 5);
    expect(found[found.length - 1]).toBe(testStartAt + 72 * 3_600_000);
    const gaps = found.slice(1).map((run, index) => run - (found[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan((2 * 72 * 3_600_000) / MAX_RUNS_PER_LEAP);
  });

  it('a leap for which fewer runs are asked: as many, the last one included', () => {
    const found = runs('0 * * * * * *', 72, 6);
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(found.at(-1)).toBe(testStartAt + 72 * 3_600_000);
  });

  it('a leap of twenty minutes: every minute has its run', () => {
    expect(runs('0 * * * * * *', 1 / 3)).toHaveLength(20);
  });

  it('a leap of three days: a daily timer runs each day', () => {
    expect(runs('0 0 3 * * * *', 72).map(iso)).toEqual([
      '2026-11-20T19:00:00.000Z',
      '2026-11-21T19:00:00.000Z',
      '2026-11-22T19:00:00.000Z',
    ]);
  });
});

describe('turning the clock', () => {
  it('runs what became due in order, each at its own time, also what that schedules', async () => {
    const clock = createClock({ now: 1_000, isFrozen: true });
    const seen: string[] = [];
    clock.schedule(1_300, () => void seen.push(`c${clock.now()}`));
    clock.schedule(1_100, async () => {
      seen.push(`a${clock.now()}`);
      await Promise.resolve();
      clock.schedule(1_200, () => void seen.push(`b${clock.now()}`));
    });
    clock.schedule(1_501, () => void seen.push('too late'));
    await clock.advance(500);
    expect(seen).toEqual(['a1100', 'b1200', 'c1300']);
    expect(clock.now()).toBe(1_500);
  });

  it('who watches hears of every moment before it is acted on, and of where the turn ends', async () => {
    const clock = createClock({ now: 1_000, isFrozen: true });
    const seen: string[] = [];
    clock.onTurn(() => void seen.push(`kept ${clock.now()}`));
    clock.schedule(1_300, () => void seen.push('ran'));
    await clock.advance(1_000);
    expect(seen).toEqual(['kept 1300', 'ran', 'kept 2000']);
  });

  it('a cancelled wait never runs', async () => {
    const clock = createClock({ now: 0, isFrozen: true });
    let runs = 0;
    const cancel = clock.schedule(10, () => {
      runs += 1;
    });
    cancel();
    await clock.advance(20);
    expect(runs).toBe(0);
  });

  it('two turns at once: the second begins where the first ends', async () => {
    const clock = createClock({ now: 0, isFrozen: true });
    await Promise.all([clock.advance(10), clock.advance(10)]);
    expect(clock.now()).toBe(20);
  });

  it('what fails: is told to whoever turned, and stops nothing that comes later', async () => {
    const clock = createClock({ now: 0, isFrozen: true });
    let runs = 0;
    clock.schedule(5, () => Promise.reject(new Error('woke badly')));
    clock.schedule(8, () => {
      runs += 1;
    });
    await expect(clock.advance(10)).rejects.toThrow('woke badly');
    await clock.advance(10);
    expect(runs).toBe(1);
  });

  it('held: stands and wakes nobody, but can be turned; let go, it goes on from there', async () => {
    const clock = createClock({ now: 1_000, isFrozen: false });
    const goOn = clock.hold();
    const held = clock.now();
    const woken = new Promise<number>((resolve) => void clock.schedule(held + 20, () => resolve(clock.now())));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([clock.now(), clock.isFrozen]).toEqual([held, true]);
    await clock.advance(10);
    expect(clock.now()).toBe(held + 10);
    goOn();
    expect(await woken).toBeGreaterThanOrEqual(held + 20);
    expect(clock.isFrozen).toBe(false);
    clock.close();
  });

  it('backwards: is refused', () => {
    expect(() => createClock({ now: 0, isFrozen: true }).advance(-1)).toThrow(RangeError);
  });
});

const caretaker = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (event) => {
  const { SOURCE } = cloud.getWXContext();
  await cloud.database().collection('runs').add({ data: { at: Date.now(), SOURCE, trigger: process.env.TRIGGER_SRC, event } });
  if (event.fail) throw new Error('bad day');
};`;

describeCloud(
  'timers',
  {
    functions: {
      caretaker: {
        code: caretaker,
        config: { triggers: [{ name: 'tick', type: 'timer', config: '0 */10 * * * * *' }] },
      },
    },
    collections: [{ name: 'runs', indexes: [] }],
  },
  (cloud) => {
    it('a turn of half an hour: runs the timer three times, as a timer, at the times of its calendar', async () => {
      await cloud.clock.advance(30 * 60_000);
      const runs = cloud.database.find('runs');
      expect(runs.map(({ at }) => Number(at) - testStartAt)).toEqual([600_000, 1_200_000, 1_800_000]);
      expect(runs[0]).toMatchObject({
        SOURCE: 'wx_trigger',
        trigger: 'timer',
        event: { Type: 'Timer', TriggerName: 'tick', Time: '2026-11-20T02:10:00.000Z' },
      });
    });

    it('a turn of a week: stays within the bound', async () => {
      await cloud.clock.advance(7 * 24 * 3_600_000);
      expect(cloud.database.count('runs')).toBeLessThanOrEqual(MAX_RUNS_PER_LEAP);
      expect(cloud.database.count('runs')).toBeGreaterThan(20);
    });

    it('after a turn: the timer goes on', async () => {
      await cloud.clock.advance(7 * 24 * 3_600_000);
      const before = cloud.database.count('runs');
      await cloud.clock.advance(10 * 60_000);
      expect(cloud.database.count('runs')).toBe(before + 1);
    });

    it('run now: runs out of turn, and refuses a function without a timer', async () => {
      const outcome = await cloud.runTimer('caretaker');
      expect(outcome.ok).toBe(true);
      expect(cloud.database.count('runs')).toBe(1);
      await expect(cloud.runTimer('nobody')).rejects.toThrow('no timer');
    });
  },
);

const notifier = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async () => {
  try { return await cloud.openapi.subscribeMessage.send({ touser: 'oAlice', templateId: 'template', data: { thing1: { value: '到点了' } } }); }
  catch ({ errCode }) { return { errCode }; }
};`;

describeCloud(
  'openapi in a timer',
  {
    functions: {
      notifier: {
        code: notifier,
        config: {
          permissions: { openapi: ['subscribeMessage.send'] },
          triggers: [{ name: 'tick', type: 'timer', config: '0 0 3 * * * *' }],
        },
      },
    },
    templates: [{ id: 'template', title: '通知', keys: { thing1: '内容' } }],
  },
  (cloud) => {
    it('a timer: may send, by the token that its run was given', async () => {
      await cloud.tapSubscribe('oAlice', { template: 'accept' });
      expect((await cloud.runTimer('notifier')).result).toMatchObject({ errCode: 0 });
      expect((await cloud.runTimer('notifier')).result).toEqual({ errCode: 43101 });
    });
  },
);
