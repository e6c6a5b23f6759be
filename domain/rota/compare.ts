import { type Calendar, isOpenIn } from '../calendar';
import { addedUp, countOf, type Histogram, timeOfShare } from '../figures';
import { HOUR, type Millis } from '../kernel';
import type { Cap, Routing } from '../routing';
import { comersOf } from './demand';
import { type Outcome, outcomeOf } from './outcome';
import { answerMillisOf } from './pace';
import { replay, type TriedDesk } from './replay';
import { dutyOf, type OpenTimes, type Shift } from './shifts';

/** First answers to those who came in the hour that begins at a moment: how long they waited. */
export interface HourOfWaits {
  readonly at: Millis;
  readonly waits: Histogram;
}

/** Who is there when, and when the desk answers. */
export interface Rota {
  readonly shifts: readonly Shift[];
  readonly calendar: Calendar;
}

/** How the desk gets its work, and what it promises. */
export interface RotaDesk {
  readonly routing: Routing;
  readonly cap: Cap;
  /** Within which time the first answer is promised, counted while the desk is open. */
  readonly promiseMillis: Millis;
}

export interface Compared {
  /** How long the desk is busy with one answer. */
  readonly answerMillis: Millis;
  /** How much of the past was played: of a large shop the last days only. */
  readonly playedMillis: Millis;
  /** Of the rota as it is, and of each other. */
  readonly outcomes: readonly [Outcome, ...Outcome[]];
}

/** Fewer say nothing about another week. */
export const FEWEST_COMERS = 20;
/** So many are played, and so many tell the pace: a function has seconds for it. */
const MAX_COMERS = 10_000;
const MAX_FOR_PACE = 2_000;

/**
 * What other rotas would have come to against the one there was, by the shoppers who came, hours in order: at the pace at which
 * the desk worked, found by how long it made them wait. Undefined where too few came while anybody was there to be told by.
 */
export function compareRotas(
  past: readonly HourOfWaits[],
  [current, ...others]: readonly [Rota, ...Rota[]],
  desk: RotaDesk,
  { random, openTimes }: { readonly random: () => number; readonly openTimes: OpenTimes },
): Compared | undefined {
  const played = lately(past, MAX_COMERS);
  const [first] = played;
  if (!first) return undefined;
  const from = first.at;
  const until = (played[played.length - 1]?.at ?? from) + HOUR;
  const deskOf = ({ shifts, calendar }: Rota): TriedRota => ({
    duty: dutyOf(shifts, calendar.zone, [from, until], openTimes),
    hours: openTimes(calendar, from, until),
    routing: desk.routing,
    cap: desk.cap,
  });
  const now = deskOf(current);
  const open = played.filter(({ at }) => isOpenIn(now.hours, at));
  const wait = timeOfShare(addedUp(open.map(({ waits }) => waits)), 0.5);
  const isTold = countOf(addedUp(open.map(({ waits }) => waits))) >= FEWEST_COMERS;
  if (wait === undefined || !isTold || now.duty.every(({ intervals }) => intervals.length === 0)) return undefined;
  const comers = comersOf(played.map(countedOf), random);
  const forPace = comersOf(lately(played, MAX_FOR_PACE).map(countedOf), random);
  const answerMillis = answerMillisOf(forPace, now, wait, until);
  const outcome = (rota: TriedRota): Outcome =>
    outcomeOf(replay(comers, { ...rota, answerMillis }, until), { ...rota, ...desk, until });
  return {
    answerMillis,
    playedMillis: until - from,
    outcomes: [outcome(now), ...others.map((rota) => outcome(deskOf(rota)))],
  };
}

type TriedRota = Omit<TriedDesk, 'answerMillis'>;

const countedOf = ({ at, waits }: HourOfWaits) => ({ at, count: countOf(waits) });

/** The last hours in which not more than so many came, and one at least. */
function lately(hours: readonly HourOfWaits[], most: number): readonly HourOfWaits[] {
  let sum = 0;
  let from = hours.length;
  while (from > 0) {
    sum += countOf(hours[from - 1]?.waits ?? {});
    if (sum > most && from < hours.length) break;
    from -= 1;
  }
  return hours.slice(from);
}
