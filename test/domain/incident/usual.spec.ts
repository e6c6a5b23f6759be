import fc from 'fast-check';
import { NEW_SERIES, usualIn } from '../../../domain/incident/usual';

const HOURS = 7 * 24;

/** As it is defined, minute by minute: its hour's, or what lies between the middle of that and of the next hour, whichever is more. */
function usualOfMinute(means: readonly number[], minute: number): number {
  const hour = Math.floor(minute / 60);
  const within = ((minute % 60) + 0.5) / 60;
  const at = (one: number) => means[((one % HOURS) + HOURS) % HOURS] ?? 0;
  const own = at(hour);
  const other = at(within < 0.5 ? hour - 1 : hour + 1);
  return Math.max(own, own + (other - own) * Math.abs(within - 0.5)) / 60;
}

const means = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: HOURS, maxLength: HOURS });
const minutes = fc.integer({ min: 1, max: 90 });
const unknown = fc.constantFrom(0, 0.25, 1);

test('usualIn: the sum of its minutes, over steps and ramps and the end of a week; nothing of what is unknown', () => {
  fc.assert(
    fc.property(
      means,
      fc.integer({ min: 90, max: 3 * HOURS * 60 }),
      minutes,
      unknown,
      (ofHours, minute, count, lacking) => {
        const each = Array.from({ length: count }, (_, nth) => usualOfMinute(ofHours, minute - nth));
        const all = each.reduce((sum, one) => sum + one, 0) - lacking * usualOfMinute(ofHours, minute);
        const series = { ...NEW_SERIES, means: ofHours };
        expect(usualIn([{ series, unknown: lacking }], minute, count)).toBeCloseTo(all, 6);
      },
    ),
  );
});

test('usualIn: of several, all together, by how busy both are', () => {
  const of = (mean: number, came: number, wasUsual: number) => ({
    series: { ...NEW_SERIES, means: new Array<number>(HOURS).fill(mean), came, wasUsual },
    unknown: 0,
  });
  // Three a minute; of the last hours 210 came where 190 usually do, each with ten that say nothing.
  expect(usualIn([of(60, 100, 90), of(120, 110, 100)], 6_000, 10)).toBeCloseTo((30 * 220) / 200, 6);
});
