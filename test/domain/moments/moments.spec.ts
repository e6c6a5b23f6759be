import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { chinaTime, clockText } from '../../../domain/kernel';
import { chinaText, readChina, readUtc, utcText } from '../../../domain/moments';

const CHINA = 8 * 3_600_000;
/** From 1900 to 2200, to the millisecond. */
const moment = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) });
const two = (value: number): string => String(value).padStart(2, '0');

describe('moments in writing', () => {
  test('chinaText: any moment as the kernel’s clock of China shows it, which the main package has in its place', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const { year, month, day, hour, minute } = chinaTime(at);
        expect(chinaText(at, 'YYYY/M/D H/m')).toBe(`${year}/${month}/${day} ${hour}/${minute}`);
        expect(chinaText(at, 'HH:mm')).toBe(clockText(at));
      }),
    );
  });

  test('utcText: any moment as the machine’s own ISO text', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(utcText(at, 'YYYY-MM-DD HH:mm:ss.SSS')).toBe(new Date(at).toISOString().replace('T', ' ').slice(0, -1));
      }),
    );
  });

  test('readUtc, readChina: any moment comes back from what is written of it, the rest being none', () => {
    const length = fc.constantFrom('YYYY-MM-DD', 'YYYY-MM-DD HH:mm', 'YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD HH:mm:ss.SSS');
    fc.assert(
      fc.property(moment, length, (at, pattern) => {
        const written = utcText(at, pattern);
        const whole = written + '0000-00-00T00:00:00.000'.slice(written.length);
        expect(readUtc(written)).toBe(Date.parse(`${whole.replace(' ', 'T')}Z`));
        expect(readChina(chinaText(at, 'YYYY-MM-DD HH:mm:ss.SSS'))).toBe(at);
      }),
    );
  });

  test('readUtc: a moment where a calendar and a clock show it, nothing where they do not', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), part(14), part(33), part(26), part(63), (y, mo, d, h, mi) => {
        const at = Date.UTC(y, mo - 1, d, h, mi);
        const shown = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
        const written = `${y}-${two(mo)}-${two(d)} ${two(h)}:${two(mi)}`;
        expect(readUtc(written)).toBe(shown === written ? at : undefined);
      }),
      {
        numRuns: 500,
        examples: [
          [2028, 2, 29, 0, 0],
          [2026, 2, 29, 0, 0],
          [2026, 11, 30, 24, 0],
        ],
      },
    );
  });

  test.each(['', ' ', '2026', '2026-11', '2026-1-5', '2026/11/30', '2026-11-30T09:05', '2026-11-30 9:05', '20261130'])(
    'readUtc: %j is written otherwise, and nothing',
    (text) => {
      expect(readUtc(text)).toBeUndefined();
    },
  );

  test('the zone of the machine makes no difference, where its clocks are put forward and back too', () => {
    const moments = [Date.UTC(2026, 2, 8, 7, 30), Date.UTC(2026, 10, 1, 5, 30), Date.UTC(2026, 0, 1)];
    const source = JSON.stringify(join(__dirname, '../../../domain/moments'));
    const script = `const { chinaText, readChina, utcText, readUtc } = require(${source});
      console.log(JSON.stringify(${JSON.stringify(moments)}.map((at) => [chinaText(at, 'YYYY-MM-DD HH:mm'),
        readChina(chinaText(at, 'YYYY-MM-DD HH:mm')), utcText(at, 'HH:mm'), readUtc(utcText(at, 'YYYY-MM-DD HH:mm'))])))`;
    const env = { ...process.env, TZ: 'America/New_York' };
    const inNewYork = execFileSync(process.execPath, ['--import', 'tsx', '-e', script], { env, encoding: 'utf8' });
    const hours = ['2026-03-08 15:30', '2026-11-01 13:30', '2026-01-01 08:00'];
    expect(JSON.parse(inNewYork)).toEqual(
      moments.map((at, nth) => [hours[nth], at, new Date(at).toISOString().slice(11, 16), at]),
    );
    expect(moments.map((at) => utcText(at + CHINA, 'YYYY-MM-DD HH:mm'))).toEqual(hours);
  });
});
