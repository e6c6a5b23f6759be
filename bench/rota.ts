/**
 * npm run bench:rota [-- --seed 7]
 *
 * What other rotas would have come to, by a made-up week of three shops, and how long it takes to find out: the week as it was
 * (with which the pace of the desk is found), one person fewer and one more all day, and two hours longer.
 */
import { parseArgs } from 'node:util';
import { HOUR, MINUTE, type Millis, SECOND, seeded, startOfChinaDay } from '../domain/kernel';
import { answerMillisOf, comersOf, dutyOf, outcomeOf, replay, type Shift } from '../domain/rota';

const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? 7);
const ZONE = 'Asia/Shanghai';
const FIRST_DAY = 20_780;
const DAYS = 7;
const FROM = startOfChinaDay(FIRST_DAY);
const UNTIL = startOfChinaDay(FIRST_DAY + DAYS);
/** How much comes at which hour. */
const PROFILE = [2, 1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 9, 8, 7, 8, 8, 8, 7, 7, 8, 9, 7, 5, 3];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const PACE: Millis = 75 * SECOND;
const PROMISE: Millis = 2 * MINUTE;

const shops = [
  { name: '40 a day', aDay: 40, people: 2 },
  { name: '400 a day', aDay: 400, people: 4 },
  { name: '10,000 a day', aDay: 10_000, people: 58 },
];

console.log(`seed ${seed}; the first answer is promised within ${PROMISE / MINUTE} minutes`);
console.log('| shop | rota | hours of people | first answer, mean | P90 | kept | busy | found in |');
console.log('|---|---|---|---|---|---|---|---|');
for (const shop of shops) {
  const sum = PROFILE.reduce((total, weight) => total + weight, 0);
  const hours = Array.from({ length: DAYS * 24 }, (_, hour) => ({
    at: FROM + hour * HOUR,
    count: Math.round((shop.aDay * (PROFILE[hour % 24] ?? 0)) / sum),
  }));
  const comers = comersOf(hours, seeded(seed));
  const rota = (people: number, from = 9, to = 21): readonly Shift[] =>
    Array.from({ length: people }, (_, nth) => ({
      name: String(nth),
      weekdays: EVERY_DAY,
      slot: { from: from * 60, to: to * 60 },
    }));
  const deskOf = (shifts: readonly Shift[], from = 9, to = 21) => ({
    duty: dutyOf(shifts, ZONE, FROM, UNTIL),
    hours: Array.from({ length: DAYS }, (_, day) => {
      const midnight = startOfChinaDay(FIRST_DAY + day);
      return [midnight + from * HOUR, midnight + to * HOUR] as const;
    }),
    routing: { mode: 'given', way: 'least_load' } as const,
    cap: { units: 5, messagesPerUnit: 3 },
  });
  const asItWas = deskOf(rota(shop.people));
  const mean = outcome({ ...asItWas, answerMillis: PACE }).meanMillis ?? 0;
  const began = performance.now();
  const answerMillis = answerMillisOf(comers, asItWas, mean, UNTIL);
  const tookPace = performance.now() - began;
  console.log(
    `| ${shop.name} | its pace: ${(answerMillis / SECOND).toFixed(0)} s (${PACE / SECOND} s) | | | | | | ${tookPace.toFixed(0)} ms |`,
  );
  row('as it was', asItWas);
  row('one fewer', deskOf(rota(shop.people - 1)));
  row('one more', deskOf(rota(shop.people + 1)));
  row('until 23:00', deskOf(rota(shop.people, 9, 23), 9, 23));

  function outcome(desk: Parameters<typeof replay>[1]) {
    return outcomeOf(replay(comers, desk, UNTIL), { hours: desk.hours, promiseMillis: PROMISE, until: UNTIL });
  }
  function row(name: string, desk: Omit<Parameters<typeof replay>[1], 'answerMillis'>): void {
    const start = performance.now();
    const {
      meanMillis = 0,
      p90Millis = 0,
      keptShare = 0,
      busyShare = 0,
      onDutyMillis,
    } = outcome({ ...desk, answerMillis });
    const took = performance.now() - start;
    const cells = [shop.name, name, (onDutyMillis / HOUR).toFixed(0), minutes(meanMillis), minutes(p90Millis)];
    console.log(`| ${[...cells, percent(keptShare), percent(busyShare), `${took.toFixed(0)} ms`].join(' | ')} |`);
  }
}

function minutes(millis: Millis): string {
  return `${(millis / MINUTE).toFixed(1)} min`;
}
function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
