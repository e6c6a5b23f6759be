/**
 * npm run bench:alarm [-- --seed 7 --days 364]
 *
 * How often the alarm for sudden issues is false on made-up years of quiet days (daily and weekly rhythm, campaigns that grow,
 * evenings on which all topics are busier), and how soon it finds a topic of which five times the usual comes, after ten different
 * histories. At most one false alarm a week; found within ten minutes where four messages or more usually come in ten. Help pages
 * are read three times as often as messages come.
 */
import { parseArgs } from 'node:util';
import { DAY, HOUR, seeded } from '../domain/kernel';
import { alarmsOfQuietDays, bestInTen, minutesUntilFound, quietUntil, usuallyInTen } from './alarm/simulated-years';

const { values } = parseArgs({ options: { seed: { type: 'string' }, days: { type: 'string' } } });
const seed = Number(values.seed ?? 7);
const days = Number(values.days ?? 364);
/** A Tuesday afternoon in the fifth week. */
const FROM_AT = 30 * DAY + 14 * HOUR;
const TOPIC = 'shipping';
/** One history may be such that all else is busy at the moment. */
const HISTORIES = 10;
const TRIALS_EACH = 40;
const TRIALS = HISTORIES * TRIALS_EACH;

console.log(`seed ${seed}, ${days} days`);
console.log('| messages a day | false alarms | a week |');
console.log('|---|---|---|');
for (const aDay of [50, 300, 1_000, 3_000, 10_000]) {
  const raised = alarmsOfQuietDays({ aDay, random: seeded(seed) }, days);
  const aWeek = raised.length / (days / 7);
  console.log(`| ${aDay} | ${raised.length} | ${aWeek.toFixed(2)} |`);
  if (aWeek > 1) process.exitCode = 1;
}

console.log();
console.log(
  '| usual in 10 minutes | times | found within 10 minutes | at best | half of all within | found within an hour |',
);
console.log('|---|---|---|---|---|---|');
for (const usual of [1, 2, 3, 4, 6, 8, 12, 20]) {
  const aDay = usual / usuallyInTen(1, TOPIC, FROM_AT);
  const histories = Array.from({ length: HISTORIES }, (_, nth) => {
    const shop = { aDay, random: seeded(seed + nth) };
    return { shop, before: quietUntil(shop, FROM_AT) };
  });
  for (const times of [3, 5, 10]) {
    const outbreak = { topic: TOPIC, times, fromAt: FROM_AT } as const;
    const found = histories.flatMap(({ shop, before }) => minutesUntilFound(shop, before, outbreak, TRIALS_EACH));
    const sorted = found.map((minutes) => minutes ?? Number.POSITIVE_INFINITY).sort((one, other) => one - other);
    const within = sorted.filter((minutes) => minutes <= 10).length;
    const inAnHour = sorted.filter((minutes) => minutes <= 60).length;
    const median = sorted[TRIALS / 2] ?? Number.POSITIVE_INFINITY;
    const shown = Number.isFinite(median) ? `${median} min` : '–';
    const best = percent(TRIALS * bestInTen(usual, times));
    console.log(`| ${usual} | ${times} | ${percent(within)} | ${best} | ${shown} | ${percent(inAnHour)} |`);
  }
}

function percent(count: number): string {
  return `${Math.round((100 * count) / TRIALS)} %`;
}
