import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createTestCloud, describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { HOSTS } from '../../cloud/hosts';

const tell = `
exports.main = async ({ text }) => ({
  now: Date.now(),
  fresh: new Date().getTime(),
  called: typeof Date(),
  isDate: new Date() instanceof Date && new Date().constructor === Date,
  iso: new Date(2026, 0, 31, 8).toISOString(),
  parsed: text && new Date(text).toISOString(),
});`;

describe.each(HOSTS)('%s', (_, host) =>
  describeCloud('the time a function sees', { ...host, functions: { tell: { code: tell } } }, (cloud) => {
    it('a frozen clock: stands still until it is turned', async () => {
      const first = await cloud.call('oAlice', 'tell');
      expect(first).toMatchObject({ now: testStartAt, fresh: testStartAt, called: 'string', isDate: true });
      await cloud.clock.advance(90_000);
      expect(await cloud.call('oAlice', 'tell')).toMatchObject({ now: testStartAt + 90_000 });
    });

    it('dates without a zone: are read at UTC, as functions run', async () => {
      const told = await cloud.call<{ iso: string; parsed: string }>('oAlice', 'tell', { text: '2026-11-20 10:00' });
      expect(told).toMatchObject({ iso: '2026-01-31T08:00:00.000Z', parsed: '2026-11-20T10:00:00.000Z' });
    });
  }),
);

describe('a running clock', () => {
  it('moves with the machine, and leaps when turned', async () => {
    const cloud = await createTestCloud({ functions: { tell: { code: tell } }, frozenClock: false });
    try {
      await cloud.clock.advance(3_600_000);
      const { now } = await cloud.call<{ now: number }>('oAlice', 'tell');
      expect(now).toBeGreaterThanOrEqual(testStartAt + 3_600_000);
      // The function counts from a difference of two clocks, each to the full millisecond.
      expect(now).toBeLessThanOrEqual(cloud.clock.now() + 5);
    } finally {
      await cloud.close();
    }
  });

  it('wakes what waits without being turned', async () => {
    const cloud = await createTestCloud({ frozenClock: false });
    try {
      await new Promise<void>((resolve) => void cloud.clock.schedule(cloud.clock.now() + 20, resolve));
    } finally {
      await cloud.close();
    }
  });
});

describe('the zone of a function', () => {
  const inShanghai = (code: string): unknown => {
    const install = `require(${JSON.stringify(join(__dirname, '../../../local-cloud/functions/worker-time.js'))})`;
    const script = `${install}.installCloudTime(); console.log(JSON.stringify(${code}))`;
    const out = execFileSync(process.execPath, ['-e', script], {
      env: { ...process.env, TZ: 'Asia/Shanghai' },
      encoding: 'utf8',
    });
    return JSON.parse(out);
  };
  const moment = 'new Date(Date.UTC(2026, 10, 20, 18, 5, 9))';

  it.each([
    ['hours', `${moment}.getHours()`, 18],
    ['day of the month', `${moment}.getDate()`, 20],
    ['offset', `${moment}.getTimezoneOffset()`, 0],
    ['text', `String(${moment})`, 'Fri Nov 20 2026 18:05:09 GMT+0000 (Coordinated Universal Time)'],
    ['text of an invalid date', `String(new Date('?'))`, 'Invalid Date'],
    ['localised text', `${moment}.toLocaleString('zh-CN')`, '2026/11/20 18:05:09'],
    [
      'localised text of a named zone',
      `${moment}.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' })`,
      '02:05:09',
    ],
    ['formatter', `new Intl.DateTimeFormat('en').resolvedOptions().timeZone`, 'UTC'],
    [
      'setting hours',
      `(() => { const d = ${moment}; d.setHours(0, 0, 0, 0); return d.toISOString(); })()`,
      '2026-11-20T00:00:00.000Z',
    ],
    ['parts', `new Date(2026, 10, 20, 8).toISOString()`, '2026-11-20T08:00:00.000Z'],
    ['a text without a zone', `new Date('2026-11-20T08:00:00').toISOString()`, '2026-11-20T08:00:00.000Z'],
    ['a text with a zone', `new Date('2026-11-20T08:00:00+08:00').toISOString()`, '2026-11-20T00:00:00.000Z'],
    ['a date alone', `new Date('2026-11-20').toISOString()`, '2026-11-20T00:00:00.000Z'],
    ['another date', `new Date(${moment}).getTime() === ${moment}.getTime()`, true],
  ])('%s: is UTC on a machine in Shanghai', (_what, code, expected) => {
    expect(inShanghai(code)).toBe(expected);
  });
});
