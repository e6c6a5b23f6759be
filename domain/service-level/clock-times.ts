import { ROUND_THE_CLOCK, type WorkTime } from '../calendar';
import { type ClockName, isComplaintClock } from '../events';
import type { Millis } from '../kernel';
import { COMPLAINT_TERMS } from './complaint';

/** By which time its clocks count, and in which people may be reminded. */
export interface Times {
  readonly work: WorkTime;
  readonly people: WorkTime;
}

/** The promises of a shop count by its own choice; complaints by the clock on the wall. */
export const timesFor = (name: ClockName, times: Times): Times =>
  isComplaintClock(name) ? { ...times, work: ROUND_THE_CLOCK } : times;

/** How long before it is due whoever looks after it is reminded; undefined: as usual. */
export const soonBefore = (name: ClockName): Millis | undefined =>
  isComplaintClock(name) ? COMPLAINT_TERMS[name].soonMillis : undefined;

export const timesOf = (
  { workOf }: { readonly workOf: (teamId: string) => WorkTime },
  teamId: string,
  isInHours: boolean,
): Times => {
  const people = workOf(teamId);
  return { work: isInHours ? people : ROUND_THE_CLOCK, people };
};
