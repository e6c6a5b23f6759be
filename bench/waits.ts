/**
 * npm run bench:waits [-- --seed 7 --days 14]
 *
 * How often the wait that a shopper was told is the wait that it was: on made-up days of five desks (bench/waits), each told by
 * the week before. 80 to 95 % have to be within the range: fewer would be a broken word, more a range that says nothing.
 */
import { parseArgs } from 'node:util';
import { seeded } from '../domain/kernel';
import { DESKS, replayed } from './waits/simulated-days';

const { values } = parseArgs({ options: { seed: { type: 'string' }, days: { type: 'string' } } });
const seed = Number(values.seed ?? 7);
const days = Number(values.days ?? 14);

console.log(`seed ${seed}, ${days} days after the first week`);
console.log('| desk | told | nothing to tell by | within |');
console.log('|---|---|---|---|');
let isRight = true;
for (const desk of DESKS) {
  const { told, untold, within } = replayed(desk, days, seeded(seed));
  const share = (100 * within) / told;
  isRight &&= share >= 80 && share <= 95;
  console.log(`| ${desk.name} | ${told} | ${untold} | ${share.toFixed(1)} % |`);
}
if (!isRight) process.exitCode = 1;
