import type { WorkTime } from '../calendar';
import type { ClockName, ComplaintClock, PromisedClock, TicketStatus } from '../events';
import { MINUTE, type Millis, NEVER } from '../kernel';

/**
 * One clock of a ticket, as it is kept there. It counts work time alone. While it runs it knows when what was promised is
 * due; while it rests, only how much has passed.
 */
export interface Clock {
  /** What was promised; null: nothing, it is only measured. */
  readonly targetMillis: Millis | null;
  /** What had passed when it began to run last. */
  readonly ranMillis: Millis;
  /** Since when it runs; null while it rests. */
  readonly sinceAt: Millis | null;
  /** When its holder is reminded, and the last moment that keeps the promise; NEVER while neither comes. */
  readonly soonAt: Millis;
  readonly dueAt: Millis;
  readonly isSoonTold?: true;
  readonly isBroken?: true;
}

/** What a clock does in a ticket as it stands: it is off where there is nothing to wait for. */
export type ClockMode = 'runs' | 'rests' | 'off';

/** A ticket, as far as its clocks ask whether they run. */
export interface ClockedState {
  readonly status: TicketStatus;
  readonly queue: 'waiting' | 'held' | 'elsewhere' | 'none';
  readonly firstReplyAt: Millis | null;
  readonly waitingSinceAt: Millis;
  /** Since when a complaint of it is to be settled, and when that was answered. */
  readonly poorAt?: Millis;
  readonly poorAnsweredAt?: Millis | null;
}

/**
 * The state table. Until the first public reply, while the shopper waits; from then on, each time they wait for an answer; and
 * until it is resolved, but not while it is the shopper's turn. A hold lets all three rest. What people answer in WeChat's own
 * tool has no clock, as nobody here knows what they said. Those of a complaint run until it is answered and settled, whatever its ticket
 * does meanwhile.
 */
export function modesOf(ticket: ClockedState): Record<ClockName, ClockMode> {
  return { ...promisedModes(ticket), ...complaintModes(ticket) };
}

type Modes<N extends ClockName> = Readonly<Record<N, ClockMode>>;

function complaintModes({ poorAt = NEVER, poorAnsweredAt = null }: ClockedState): Modes<ComplaintClock> {
  if (poorAt === NEVER) return { complaint_answer: 'off', settlement: 'off' };
  return { complaint_answer: poorAnsweredAt === null ? 'runs' : 'off', settlement: 'runs' };
}

function promisedModes({ status, queue, firstReplyAt, waitingSinceAt }: ClockedState): Modes<PromisedClock> {
  if (queue === 'elsewhere' || queue === 'none') return { first: 'off', next: 'off', resolution: 'off' };
  const isWorkedOn = status === 'new' || status === 'open';
  const isAwaited = waitingSinceAt !== NEVER && status !== 'waiting_shopper';
  const whileAwaited: ClockMode = isWorkedOn ? 'runs' : 'rests';
  return {
    first: isAwaited && firstReplyAt === null ? whileAwaited : 'off',
    next: isAwaited && firstReplyAt !== null ? whileAwaited : 'off',
    resolution: isWorkedOn ? 'runs' : 'rests',
  };
}

/** How much work time has passed on it. */
export const passedOn = ({ ranMillis, sinceAt }: Clock, work: WorkTime, at: Millis): Millis =>
  ranMillis + (sinceAt === null ? 0 : work.between(sinceAt, at));

/** Its holder is reminded when a quarter is left, and no sooner than this. */
const SOON_SHARE = 4;
const SOON_MILLIS: Millis = 30 * MINUTE;

/**
 * A clock that runs from a moment on, with so much behind it. Reminders keep the hours of people also where it does not.
 *
 * @param soonMillis how long before it is due its reminder comes; a quarter of what was promised, half an hour at most, unless given
 */
export function running(
  { targetMillis, ranMillis, ...told }: Pick<Clock, 'targetMillis' | 'ranMillis' | 'isSoonTold' | 'isBroken'>,
  sinceAt: Millis,
  { work, people }: { readonly work: WorkTime; readonly people: WorkTime },
  soonMillis?: Millis,
): Clock {
  const clock = { targetMillis, ranMillis, sinceAt, ...told };
  if (targetMillis === null) return { ...clock, soonAt: NEVER, dueAt: NEVER };
  const left = targetMillis - ranMillis;
  const dueAt = work.reach(sinceAt, left);
  const before = soonMillis ?? Math.min(targetMillis / SOON_SHARE, SOON_MILLIS);
  const soonAt = people.reach(work.reach(sinceAt, Math.max(0, left - before)), 0);
  return { ...clock, soonAt: soonAt < dueAt ? soonAt : NEVER, dueAt };
}

/** As it rests, with what has passed. */
export const resting = (clock: Clock, passed: Millis): Clock => ({
  ...clock,
  ranMillis: passed,
  sinceAt: null,
  soonAt: NEVER,
  dueAt: NEVER,
});

/** The next moment at which something about it is due. */
export function nextMoment({ isBroken, isSoonTold, soonAt, dueAt }: Clock): Millis {
  if (isBroken || dueAt === NEVER) return NEVER;
  // Whoever answers at the last moment has kept it.
  return isSoonTold ? dueAt + 1 : Math.min(soonAt, dueAt + 1);
}
