import { ROUND_THE_CLOCK, type WorkTime } from '../calendar';
import { CLOCK_NAMES, type ClockName, isComplaintClock } from '../events';
import type { Millis } from '../kernel';
import { type Clock, passedOn } from './clock';
import type { TicketClocks } from './clocks';

/** What is left of a promise, as a card shows it. */
export interface ClockShown {
  readonly clock: ClockName;
  /** In work time; less than nothing: by so much it is over. */
  readonly leftMillis: Millis;
  readonly standing: 'ok' | 'soon' | 'over';
  readonly isResting?: true;
}

/** The promise that is due first; those that rest only where none runs. Undefined where nothing is promised. */
export function clockShown(clocks: TicketClocks | undefined, people: WorkTime, now: Millis): ClockShown | undefined {
  const all = clocksShown(clocks, people, now);
  const [first] = [...all].sort(
    (a, b) => Number(a.isResting ?? false) - Number(b.isResting ?? false) || a.leftMillis - b.leftMillis,
  );
  return first;
}

/** What is left of a complaint's terms, the first of them; undefined where none runs. */
export const complaintClockShown = (
  clocks: TicketClocks | undefined,
  people: WorkTime,
  now: Millis,
): ClockShown | undefined => clocksShown(clocks, people, now).find(({ clock }) => isComplaintClock(clock));

/** Each promise of a ticket that somebody has to keep. */
export function clocksShown(clocks: TicketClocks | undefined, people: WorkTime, now: Millis): ClockShown[] {
  if (!clocks) return [];
  return CLOCK_NAMES.flatMap((clock) => {
    const one = clocks[clock];
    const work = clocks.isInHours && !isComplaintClock(clock) ? people : ROUND_THE_CLOCK;
    const leftMillis = one && leftOn(one, work, now);
    if (!one || leftMillis === undefined) return [];
    const standing = leftMillis < 0 || one.isBroken ? 'over' : isSoon(one, now) ? 'soon' : 'ok';
    return [{ clock, leftMillis, standing, ...(one.sinceAt === null && { isResting: true as const }) }];
  });
}

const isSoon = ({ isSoonTold, soonAt }: Clock, now: Millis): boolean => isSoonTold === true || soonAt <= now;

function leftOn(clock: Clock, work: WorkTime, now: Millis): Millis | undefined {
  const { targetMillis, sinceAt, dueAt } = clock;
  if (targetMillis === null) return undefined;
  if (sinceAt === null) return targetMillis - passedOn(clock, work, now);
  // From now to then is near; since it began may be long.
  return dueAt >= now ? work.between(now, dueAt) : -work.between(dueAt, now);
}
