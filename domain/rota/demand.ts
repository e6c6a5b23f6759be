import { HOUR, type Millis, SECOND } from '../kernel';

/** How many came in the hour that begins at a moment. */
export interface HourOfArrivals {
  readonly at: Millis;
  readonly count: number;
}

/** One answer to somebody: how much work it is against the usual one, and how long they then take to write again. */
interface Part {
  readonly effort: number;
  readonly lagMillis: Millis;
}

/** Somebody who comes, and the answers it takes until they need no more. */
export interface Comer {
  readonly cameAt: Millis;
  readonly parts: readonly Part[];
}

/** Answers a shopper needs, on average, and the most that is played. */
const PARTS = 2.5;
const MAX_PARTS = 10;
/** Most take as long as the usual answer; a few, far longer. Both spread as waits at desks do. */
const SPREAD = 0.6;
const LAG: Millis = 60 * SECOND;

/**
 * Who comes, in order: spread by chance over their hours. All chance of a replay is drawn here, so that two rotas are measured by
 * the very same shoppers. `random` answers numbers from 0 to 1.
 */
export const comersOf = (hours: readonly HourOfArrivals[], random: () => number): readonly Comer[] =>
  hours
    .flatMap(({ at, count }) => Array.from({ length: count }, () => at + Math.floor(random() * HOUR)))
    .sort((one, other) => one - other)
    .map((cameAt) => ({ cameAt, parts: partsOf(random) }));

function partsOf(random: () => number): readonly Part[] {
  const parts: Part[] = [];
  do {
    // Around 1 on average: the middle of such a spread lies below its mean.
    const effort = Math.exp(SPREAD * normal(random) - SPREAD ** 2 / 2);
    parts.push({ effort, lagMillis: Math.round(-Math.log(1 - random()) * LAG) });
  } while (parts.length < MAX_PARTS && random() < 1 - 1 / PARTS);
  return parts;
}

/** A number around 0, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
