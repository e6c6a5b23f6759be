import { inHours, type WaitsByHour, waitRange, withoutOldHours } from '../../domain/figures';
import { chinaDay, chinaTime, DAY, HOUR, MINUTE, type Millis, SECOND, startOfChinaDay } from '../../domain/kernel';

/* Days of a desk, made up: who comes, who answers, and whether the wait that was said is the wait that it was. */

/** What a desk is like. */
export interface Desk {
  readonly name: string;
  readonly agents: number;
  /** Who come in an hour of the middle of the day. */
  readonly anHour: number;
  /** Until an agent who took somebody answers, and until they are free again. */
  readonly answer: { readonly median: Millis; readonly spread: number };
  readonly handle: Millis;
}

export const DESKS: readonly Desk[] = [
  { name: 'one person, a few a day', agents: 1, anHour: 1.5, answer: spread(4 * MINUTE, 0.8), handle: 8 * MINUTE },
  { name: 'two, quiet', agents: 2, anHour: 8, answer: spread(90 * SECOND, 0.7), handle: 5 * MINUTE },
  { name: 'four, busy', agents: 4, anHour: 36, answer: spread(60 * SECOND, 0.6), handle: 4 * MINUTE },
  { name: 'ten, busy', agents: 10, anHour: 110, answer: spread(45 * SECOND, 0.6), handle: 3.6 * MINUTE },
  { name: 'three, short-staffed at noon', agents: 3, anHour: 26, answer: spread(60 * SECOND, 0.7), handle: 4 * MINUTE },
];

function spread(median: Millis, by: number): Desk['answer'] {
  return { median, spread: by };
}

const OPENS = 9;
const CLOSES = 21;
/** How much comes at which hour, against the middle of the day. */
const PROFILE: Readonly<Record<number, number>> = {
  ...{ 8: 0.3, 9: 0.7, 10: 1.1, 11: 1.1, 12: 0.9, 13: 0.8, 14: 1, 15: 1, 16: 1 },
  ...{ 17: 0.9, 18: 0.8, 19: 1, 20: 1.1, 21: 0.5, 22: 0.4, 23: 0.2 },
};
const FIRST_DAY = 20_780;
const LEARNT_DAYS = 7;

export interface Told {
  /** How many were told a range, and how many nothing. */
  readonly told: number;
  readonly untold: number;
  readonly within: number;
}

interface Arrival {
  readonly at: Millis;
  readonly headStartMillis: Millis;
}

interface Answer {
  readonly at: Millis;
  readonly waitedMillis: Millis;
}

/**
 * Plays a desk for a week and so many days more, in which everybody who comes while it is open is told a range by the days
 * before. `random` answers numbers from 0 to 1.
 */
export function replayed(desk: Desk, days: number, random: () => number): Told {
  const arrivals = arrivalsOf(desk, LEARNT_DAYS + days, random);
  const aheadAt = new Map<Arrival, number>();
  const answers = answersOf(desk, arrivals, aheadAt, random);
  const inOrder = [...answers.values()].sort((one, other) => one.at - other.at);
  const counts = { told: 0, untold: 0, within: 0 };
  let byHour: WaitsByHour = {};
  let folded = 0;
  for (const arrival of arrivals) {
    // What the hourly run has come to.
    const known = Math.floor(arrival.at / HOUR) * HOUR;
    for (let next = inOrder[folded]; next && next.at < known; next = inOrder[folded]) {
      byHour = inHours(byHour, { teamId: 'desk', how: 'first', ...next }, known);
      folded += 1;
    }
    byHour = withoutOldHours(byHour, known);
    const isLearnt = arrival.at >= startOfChinaDay(FIRST_DAY + LEARNT_DAYS);
    const answer = answers.get(arrival);
    if (!isLearnt || !isOpen(arrival.at) || !answer) continue;
    const range = waitRange(byHour, aheadAt.get(arrival) ?? 0, arrival.at, closingOf(arrival.at));
    if (!range) counts.untold += 1;
    else {
      const { fromMillis, untilMillis = Number.POSITIVE_INFINITY } = range;
      counts.told += 1;
      if (answer.waitedMillis >= fromMillis && answer.waitedMillis <= untilMillis) counts.within += 1;
    }
  }
  return counts;
}

const hourOf = (at: Millis) => chinaTime(at).hour;
const isOpen = (at: Millis) => hourOf(at) >= OPENS && hourOf(at) < CLOSES;
const closingOf = (at: Millis): Millis => startOfChinaDay(chinaDay(at)) + CLOSES * HOUR;
/** Half of them eat at twelve, but never all. */
const onDuty = (desk: Desk, at: Millis) => (hourOf(at) === 12 ? Math.ceil(desk.agents / 2) : desk.agents);

function arrivalsOf(desk: Desk, days: number, random: () => number): Arrival[] {
  const arrivals: Arrival[] = [];
  for (let day = 0; day < days; day += 1) {
    // No day is like the other, and some have an hour in which a parcel service fails.
    const busy = 0.8 + 0.4 * random();
    const burst = random() < 0.15 ? OPENS + Math.floor(random() * 10) : undefined;
    for (const [hour, weight] of Object.entries(PROFILE)) {
      const anHour = desk.anHour * weight * busy * (Number(hour) === burst ? 1.6 : 1);
      const from = startOfChinaDay(FIRST_DAY + day) + Number(hour) * HOUR;
      for (let at = from + gap(anHour, random); at < from + HOUR; at += gap(anHour, random)) {
        const headStartMillis = random() < 0.1 ? 15 * MINUTE : random() < 0.15 ? 5 * MINUTE : 0;
        arrivals.push({ at, headStartMillis });
      }
    }
  }
  return arrivals.sort((one, other) => one.at - other.at);
}

const gap = (anHour: number, random: () => number): Millis => (-Math.log(1 - random()) / anHour) * HOUR;

/** Agents take whoever stands first as soon as they are free. Notes how many were ahead of each as they came. */
function answersOf(
  desk: Desk,
  arrivals: readonly Arrival[],
  aheadAt: Map<Arrival, number>,
  random: () => number,
): Map<Arrival, Answer> {
  const answers = new Map<Arrival, Answer>();
  const freeAt = Array.from({ length: desk.agents }, () => 0);
  const waiting: Arrival[] = [];
  const place = ({ at, headStartMillis }: Arrival) => at - headStartMillis;
  let next = 0;
  const last = (arrivals.at(-1)?.at ?? 0) + DAY;
  for (let now = arrivals[0]?.at ?? 0; now < last; now += 5 * SECOND) {
    for (let one = arrivals[next]; one && one.at <= now; one = arrivals[next]) {
      const mine = place(one);
      aheadAt.set(one, waiting.filter((other) => place(other) < mine).length);
      waiting.push(one);
      next += 1;
    }
    if (waiting.length === 0 || !isOpen(now)) continue;
    for (let agent = 0; agent < onDuty(desk, now); agent += 1) {
      if ((freeAt[agent] ?? 0) > now || waiting.length === 0) continue;
      waiting.sort((one, other) => place(one) - place(other));
      const taken = waiting.shift() as Arrival;
      const answering = desk.answer.median * Math.exp(desk.answer.spread * normal(random));
      answers.set(taken, { at: now + answering, waitedMillis: now + answering - taken.at });
      freeAt[agent] = now + answering + desk.handle * (0.5 + random());
    }
  }
  return answers;
}

/** A number around 0, by Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
