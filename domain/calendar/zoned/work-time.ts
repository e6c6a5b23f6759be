import { DAY, type Millis, NEVER } from '../../kernel';
import type { Calendar } from '../calendar';
import type { Interval, Intervals } from '../intervals';
import { ROUND_THE_CLOCK, type WorkTime } from '../work-time';
import { openIntervals } from './business-time';
import { MAX_WALK } from './open-times';

/** A calendar, and until when it held. */
export interface Era {
  /** Null: nobody had said when they are there, so it counts day and night. */
  readonly calendar: Calendar | null;
  readonly untilAt: Millis;
}

/** What is worked out at once, and remembered. */
const CHUNK: Millis = 8 * DAY;

/**
 * Work time by calendars that followed each other: what is over counts by what held then, so no change of a calendar makes
 * anything late that was not. What it worked out it remembers: for many clocks at the same desk.
 *
 * @param eras oldest first; the last holds until NEVER
 */
export function workTime(eras: readonly Era[]): WorkTime {
  const stretches = eras.map(({ calendar, untilAt }, place) => ({
    fromAt: eras[place - 1]?.untilAt ?? Number.NEGATIVE_INFINITY,
    untilAt,
    open: calendar ? remembered(calendar) : (from: Millis, until: Millis): Intervals => [[from, until]],
  }));
  if (eras.every(({ calendar }) => calendar === null)) return ROUND_THE_CLOCK;
  function* openFrom(from: Millis, until: Millis): Generator<Interval, undefined, undefined> {
    for (const { fromAt, untilAt, open } of stretches) {
      const end = Math.min(until, untilAt);
      for (let begins = Math.max(from, fromAt); begins < end; begins = chunkAfter(begins)) {
        yield* open(begins, Math.min(end, chunkAfter(begins)));
      }
    }
    return undefined;
  }
  return {
    between: (from, to) => {
      let sum = 0;
      for (const [start, end] of openFrom(from, to)) sum += end - start;
      return sum;
    },
    reach: (from, millis) => {
      let left = Math.max(0, millis);
      for (const [start, end] of openFrom(from, from + MAX_WALK)) {
        if (left < end - start) return start + left;
        left -= end - start;
      }
      return NEVER;
    },
  };
}

const chunkAfter = (at: Millis): Millis => (Math.floor(at / CHUNK) + 1) * CHUNK;

/** When it is open between two moments of one chunk. */
function remembered(calendar: Calendar): (from: Millis, until: Millis) => Intervals {
  const known = new Map<number, Intervals>();
  return (from, until) => {
    const chunk = Math.floor(from / CHUNK);
    const whole = known.get(chunk) ?? openIntervals(calendar, chunk * CHUNK, (chunk + 1) * CHUNK);
    known.set(chunk, whole);
    return whole.flatMap(([start, end]) => {
      const [first, last] = [Math.max(start, from), Math.min(end, until)];
      return first < last ? [[first, last] as const] : [];
    });
  };
}
