/**
 * npm run bench:rota [-- --seed 7]
 *
 * What other rotas would have come to, by a made-up week of three shops, and how long it takes to find out: the week as it was,
 * one person fewer and one more all day, and two hours longer. The pace of the desk is not told to the comparison: it has to
 * find it.
 */
import { parseArgs } from 'node:util';
import { type Calendar, FIRST_CALENDAR } from '../domain/calendar';
import { openIntervals } from '../domain/calendar/zoned';
import { histogramOf } from '../domain/figures';
import { HOUR, MINUTE, type Millis, SECOND, seeded, startOfChinaDay } from '../domain/kernel';
import { comersOf, compareRotas, dutyOf, type HourOfWaits, type Rota, replay } from '../domain/rota';

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? 7);
const FIRST_DAY = 20_780;
const DAYS = 7;
const FROM = startOfChinaDay(FIRST_DAY);
const UNTIL = startOfChinaDay(FIRST_DAY + DAYS);
/** How much comes at which hour. */
const PROFILE = [2, 1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 9, 8, 7, 8, 8, 8, 7, 7, 8, 9, 7, 5, 3];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const PACE: Millis = 75 * SECOND;
const DESK = {
  routing: { mode: 'given', way: 'least_load' },
  cap: { units: 5, messagesPerUnit: 3 },
  promiseMillis: 2 * MINUTE,
} as const;

console.log(`seed ${seed}; the first answer is promised within ${DESK.promiseMillis / MINUTE} minutes`);
console.log('| shop | rota | hours of people | first answer, mean | P90 | kept | busy |');
console.log('|---|---|---|---|---|---|---|');
for (const [aDay, people] of [
  [40, 2],
  [400, 4],
  [10_000, 62],
] as const) {
  const rotas = {
    'as it was': rota(people),
    'one fewer': rota(people - 1),
    'one more': rota(people + 1),
    'until 23:00': rota(people, 23),
  };
  const [asItWas, ...others] = Object.values(rotas);
  if (!asItWas) continue;
  const past = weekOf(aDay, asItWas);
  const began = performance.now();
  const compared = compareRotas(past, [asItWas, ...others], DESK, {
    random: seeded(seed + 1),
    openTimes: openIntervals,
  });
  const took = performance.now() - began;
  Object.keys(rotas).forEach((name, nth) => {
    const outcome = compared?.outcomes[nth];
    if (!outcome) return;
    const { meanMillis = 0, p90Millis = 0, keptShare = 0, busyShare = 0, onDutyMillis } = outcome;
    const cells = [(onDutyMillis / HOUR).toFixed(0), minutes(meanMillis), minutes(p90Millis)];
    console.log(`| ${[`${aDay} a day`, name, ...cells, percent(keptShare), percent(busyShare)].join(' | ')} |`);
  });
  const pace = ((compared?.answerMillis ?? 0) / SECOND).toFixed(0);
  const played = ((compared?.playedMillis ?? 0) / HOUR).toFixed(0);
  console.log(
    `| ${aDay} a day | found in ${took.toFixed(0)} ms, pace ${pace} s of ${PACE / SECOND} s, ${played} h played | | | | | |`,
  );
}

/** A week of such a shop, as its figures keep it. */
function weekOf(aDay: number, { shifts, calendar }: Rota): readonly HourOfWaits[] {
  const sum = PROFILE.reduce((total, weight) => total + weight, 0);
  const hours = Array.from({ length: DAYS * 24 }, (_, hour) => ({
    at: FROM + hour * HOUR,
    count: Math.round((aDay * (PROFILE[hour % 24] ?? 0)) / sum),
  }));
  const desk = { ...DESK, answerMillis: PACE, duty: dutyOf(shifts, calendar.zone, [FROM, UNTIL], openIntervals) };
  const { answers } = replay(
    comersOf(hours, seeded(seed)),
    { ...desk, hours: openIntervals(calendar, FROM, UNTIL) },
    UNTIL,
  );
  const byHour = new Map<Millis, Millis[]>(hours.map(({ at }) => [at, []]));
  for (const { cameAt, answeredAt } of answers) {
    if (answeredAt !== undefined) byHour.get(Math.floor(cameAt / HOUR) * HOUR)?.push(answeredAt - cameAt);
  }
  return hours.map(({ at }) => ({ at, waits: histogramOf(byHour.get(at) ?? []) }));
}

function rota(people: number, until = 21): Rota {
  const slot = { from: 9 * 60, to: until * 60 };
  const calendar: Calendar = { ...FIRST_CALENDAR, week: EVERY_DAY.map(() => [slot]) };
  return {
    shifts: Array.from({ length: people }, (_, nth) => ({ name: `${nth}`, weekdays: EVERY_DAY, slot })),
    calendar,
  };
}
function minutes(millis: Millis): string {
  return `${(millis / MINUTE).toFixed(1)} min`;
}
function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
