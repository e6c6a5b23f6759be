import { type Intervals, openMillis } from '../calendar';
import { countOf, histogramOf, timeOfShare, totalMillisOf } from '../figures';
import type { Millis } from '../kernel';
import type { Replayed } from './replay';

/** What a rota comes to: waits in time that the desk is open, as promises are counted. */
export interface Outcome {
  readonly came: number;
  readonly answered: number;
  /** Mean and nine in ten of the first answers; absent where there are none. */
  readonly meanMillis?: Millis;
  readonly p90Millis?: Millis;
  /** Which share of those whose time was up had their answer in time; absent where nobody's was. */
  readonly keptShare?: number;
  /** Which share of the time they were there people were busy; absent where nobody was there. */
  readonly busyShare?: number;
  /** Hours of people, as they are paid. */
  readonly onDutyMillis: Millis;
}

interface Measure {
  readonly hours: Intervals;
  /** Within which time the first answer is promised. */
  readonly promiseMillis: Millis;
  /** The end of what was played. */
  readonly until: Millis;
}

/** What came of a replay. */
export function outcomeOf(
  { answers, onDutyMillis, workedMillis }: Replayed,
  { hours, promiseMillis, until }: Measure,
): Outcome {
  const waits: Millis[] = [];
  let kept = 0;
  let due = 0;
  for (const { cameAt, answeredAt } of answers) {
    const waited = openMillis(hours, cameAt, answeredAt ?? until);
    if (answeredAt !== undefined) waits.push(waited);
    const isInTime = waited <= promiseMillis;
    // Whose time is not up yet is neither kept nor broken.
    if (answeredAt === undefined && isInTime) continue;
    due += 1;
    if (isInTime) kept += 1;
  }
  const times = histogramOf(waits);
  const answered = countOf(times);
  const p90Millis = timeOfShare(times, 0.9);
  return {
    came: answers.length,
    answered,
    ...(answered > 0 && { meanMillis: totalMillisOf(times) / answered }),
    ...(p90Millis !== undefined && { p90Millis }),
    ...(due > 0 && { keptShare: kept / due }),
    ...(onDutyMillis > 0 && { busyShare: Math.min(1, workedMillis / onDutyMillis) }),
    onDutyMillis,
  };
}
