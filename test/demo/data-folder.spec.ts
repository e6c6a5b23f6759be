import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetEverything, keepClock, readClock, readOrMakeKeys, takeFolder } from '../../demo/data-folder';

describe('the data folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'data-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('keys: made once, 32 bytes, for the owner’s eyes only', () => {
    const made = readOrMakeKeys(dir);
    expect(Buffer.from(made.keys.split(':')[1] ?? '', 'base64')).toHaveLength(32);
    expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o600);
    expect(readOrMakeKeys(dir)).toEqual(made);
  });

  test('clock: how far it was turned is kept, and it is never turned back', () => {
    expect(readClock(dir, 1_000)).toBe(1_000);
    keepClock(dir, 3_601_000.4, 1_000);
    expect(readClock(dir, 5_000)).toBe(3_605_000);
    keepClock(dir, 900, 1_000);
    expect(readClock(dir, 5_000)).toBe(5_000);
    writeFileSync(join(dir, 'clock.json'), 'half a fi');
    expect(readClock(dir, 5_000)).toBe(5_000);
  });

  test('clock: a machine whose own clock was turned back does not turn the cloud’s back', () => {
    keepClock(dir, 100_000, 100_000);
    expect(readClock(dir, 40_000)).toBe(100_000);
  });

  test('clock: as an earlier build kept it is understood', () => {
    writeFileSync(join(dir, 'clock.json'), '{"aheadMillis":3600000}');
    expect(readClock(dir, 5_000)).toBe(3_605_000);
  });

  test('folder: one that is made is for its owner’s eyes only', () => {
    takeFolder(join(dir, 'new'))();
    expect(statSync(join(dir, 'new')).mode & 0o777).toBe(0o700);
  });

  test('reset: forgets what is ours and leaves everything else', () => {
    readOrMakeKeys(dir);
    writeFileSync(join(dir, 'cloud.db'), '');
    writeFileSync(join(dir, 'holiday.jpg'), '');
    forgetEverything(dir);
    expect([existsSync(join(dir, 'keys')), existsSync(join(dir, 'cloud.db'))]).toEqual([false, false]);
    expect(existsSync(join(dir, 'holiday.jpg'))).toBe(true);
  });

  test('lock: held by a living process, free after a dead one', () => {
    writeFileSync(join(dir, 'in-use-by'), String(process.ppid));
    expect(() => takeFolder(dir)).toThrow(`in use by process ${process.ppid}`);
    // Larger than any process id Linux gives out.
    writeFileSync(join(dir, 'in-use-by'), '2147483646');
    const giveBack = takeFolder(dir);
    giveBack();
    expect(existsSync(join(dir, 'in-use-by'))).toBe(false);
    // A living one with the same number that began at another time, as after a container's restart.
    writeFileSync(join(dir, 'in-use-by'), `${process.ppid} 1`);
    if (existsSync('/proc/self/stat')) expect(() => takeFolder(dir)).not.toThrow();
  });
});
