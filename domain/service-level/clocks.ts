import type { WorkTime } from '../calendar';
import { CLOCK_NAMES, type ClockName, isComplaintClock, type TicketFact, type Topic } from '../events';
import { type Millis, NEVER } from '../kernel';
import type { MemberTier } from '../shop';
import {
  type Clock,
  type ClockedState,
  type ClockMode,
  modesOf,
  nextMoment,
  passedOn,
  resting,
  running,
} from './clock';
import { soonBefore, type Times, timesFor, timesOf } from './clock-times';
import { COMPLAINT_TERMS } from './complaint';
import { type Asked, policyFor, type ServicePolicy, targetOf } from './policy';

/** The clocks of a ticket, those that are on. */
export interface TicketClocks extends Readonly<Partial<Record<ClockName, Clock>>> {
  /** By which rules, and whose hours, they were set last. */
  readonly rules: string;
  readonly teamId: string;
  readonly isInHours: boolean;
  /** Its shopper was told once that it takes longer; absent while nobody had to. */
  readonly isApologised?: true;
}

/** A ticket, as far as its clocks ask. `clocks` is absent from those of earlier builds. */
export interface ClockedTicket extends ClockedState {
  readonly teamId: string;
  readonly topic: Topic;
  readonly tier: MemberTier;
  readonly channel?: 'conversation';
  readonly headStarts?: readonly { readonly reason: string }[];
  readonly clocks?: TicketClocks;
}

/** What is promised at present, and when people are there. */
export interface ClockRules {
  /** Names the version of all of it: another one means that running clocks are set anew. */
  readonly key: string;
  readonly policies: readonly ServicePolicy[];
  /** When a team is there; day and night where nobody said. */
  readonly workOf: (teamId: string) => WorkTime;
}

export type ClockFact = TicketFact<'clock.stopped' | 'clock.due_soon' | 'clock.breached'>;

/** What lies in the ticket of its clocks. */
export interface ClockFields {
  readonly clocks: TicketClocks;
  /** The next moment at which something about any of them is due. */
  readonly clockAt: Millis;
  /** Since when something promised is over and still owed; NEVER where nothing is. */
  readonly overdueAt: Millis;
}

/** What clocks come to: what changes in the ticket, nothing where nothing does, and what happened. */
export interface ClockStep {
  readonly changes: Partial<ClockFields>;
  readonly facts: readonly ClockFact[];
}

/** What a ticket is, as promises ask. */
export const askedOf = ({ teamId, topic, tier, channel, headStarts }: ClockedTicket): Asked => ({
  teamId,
  topic,
  tier,
  channel: channel ?? 'message',
  priorities: (headStarts ?? []).map(({ reason }) => reason),
});

/**
 * The clocks after a change of their ticket, as the state table says: a fold over what happened, whose state lies in the
 * ticket. Needs nothing but the ticket as it is, what happened in this change, and the rules.
 *
 * @param before the clocks as they were; undefined for a new ticket, or one of an earlier build
 */
export function clocksAfter(
  before: TicketClocks | undefined,
  after: ClockedTicket,
  happened: readonly TicketFact[],
  rules: ClockRules,
  at: Millis,
): ClockStep {
  const policy = policyFor(rules.policies, askedOf(after));
  // Where nothing is promised, what is measured is how long people took of their own time.
  const isInHours = policy?.isInHours ?? true;
  const times = timesOf(rules, after.teamId, isInHours);
  const modes = modesOf(after);
  const isReset = before?.rules !== rules.key || before.teamId !== after.teamId || before.isInHours !== isInHours;
  const timesBefore = before ? timesOf(rules, before.teamId, before.isInHours) : times;
  const clocks: Partial<Record<ClockName, Clock>> = {};
  const facts: ClockFact[] = [];
  // One that was split from another was worked on, if at all, since its shopper wrote what it is of.
  const workedOnSinceAt = happened.some(({ name }) => name === 'split_off') ? Math.min(after.waitingSinceAt, at) : at;
  for (const name of CLOCK_NAMES) {
    const was = before?.[name];
    const mode = modes[name];
    const target = termOf(name, policy);
    const step = { name, isReset, timesBefore: timesFor(name, timesBefore), times: timesFor(name, times), at };
    if (was && mode === 'off') {
      const stopped = stopOf(name, was, passedOn(was, step.timesBefore.work, at), isAnswered(name, after, happened));
      if (stopped) facts.push(stopped);
    } else if (was) clocks[name] = goneOn(was, mode, target, step);
    else if (mode !== 'off') clocks[name] = begun(name, after, mode, target, step.times, [at, workedOnSinceAt]);
  }
  const now: TicketClocks = {
    ...clocks,
    rules: rules.key,
    teamId: after.teamId,
    isInHours,
    ...(before?.isApologised && { isApologised: true }),
  };
  if (isSame(before, now) || (!before && Object.keys(clocks).length === 0)) return { changes: {}, facts };
  return { changes: fieldsOf(now), facts };
}

/** Clocks, and what indexes ask of them. */
export function fieldsOf(clocks: TicketClocks): ClockFields {
  const on = CLOCK_NAMES.flatMap((name) => clocks[name] ?? []);
  return {
    clocks,
    clockAt: Math.min(NEVER, ...on.map(nextMoment)),
    overdueAt: Math.min(NEVER, ...on.flatMap(({ isBroken, dueAt }) => (isBroken ? [dueAt] : []))),
  };
}

/** Whether it ended as it should. Whatever else ends it (withdrawn, merged, gone) leaves nothing that anybody waits for. */
function isAnswered(name: ClockName, after: ClockedTicket, happened: readonly TicketFact[]): boolean {
  if (isComplaintClock(name)) return after.status !== 'cancelled';
  return name === 'resolution' ? after.status === 'resolved' : happened.some((fact) => fact.name === 'replied');
}

/** How long may pass: of a complaint the same for all, of anything else what the policy says; null where nothing is promised. */
const termOf = (name: ClockName, policy: ServicePolicy | undefined): Millis | null =>
  isComplaintClock(name) ? COMPLAINT_TERMS[name].targetMillis : targetOf(policy, name);

/** What is to be said of a clock that ends. Of one that nobody has to keep any more only that it was broken already. */
function stopOf(name: ClockName, { targetMillis }: Clock, tookMillis: Millis, isDone: boolean): ClockFact | undefined {
  const isMet = targetMillis === null || tookMillis <= targetMillis;
  if (!isDone && isMet) return undefined;
  return { name: 'clock.stopped', clock: name, tookMillis, targetMillis, isMet };
}

/** One that begins: with how long its shopper has waited, which of a ticket of an earlier build may be long. */
function begun(
  name: ClockName,
  { waitingSinceAt, poorAt = NEVER }: ClockedTicket,
  mode: ClockMode,
  target: Millis | null,
  times: Times,
  [at, workedOnSinceAt]: readonly [Millis, Millis],
): Clock {
  // Since when it would have been worked on nobody wrote down.
  const beganAt = isComplaintClock(name) ? poorAt : waitingSinceAt;
  const sinceAt = name === 'resolution' ? workedOnSinceAt : Math.min(beganAt, at);
  const passed = times.work.between(sinceAt, at);
  const targetMillis = keptTarget(target, null, passed);
  if (mode === 'rests')
    return resting({ targetMillis, ranMillis: 0, sinceAt: null, soonAt: NEVER, dueAt: NEVER }, passed);
  return running({ targetMillis, ranMillis: passed }, at, times, soonBefore(name));
}

interface GoingOn {
  readonly name: ClockName;
  readonly isReset: boolean;
  readonly timesBefore: Times;
  readonly times: Times;
  readonly at: Millis;
}

/** One that goes on, rests or is taken up again; by other rules, with what has passed by those before. */
function goneOn(was: Clock, mode: ClockMode, target: Millis | null, step: GoingOn): Clock {
  const { name, isReset, timesBefore, times, at } = step;
  const isRunning = was.sinceAt !== null;
  const isKept = !isReset && was.targetMillis === target;
  if (isKept && isRunning === (mode === 'runs')) return was;
  const passed = passedOn(was, timesBefore.work, at);
  const targetMillis = keptTarget(target, was.targetMillis, passed);
  const { isSoonTold, isBroken } = was;
  const told =
    targetMillis === was.targetMillis ? { ...(isSoonTold && { isSoonTold }), ...(isBroken && { isBroken }) } : {};
  if (mode === 'rests')
    return resting({ ...told, targetMillis, ranMillis: 0, sinceAt: null, soonAt: NEVER, dueAt: NEVER }, passed);
  return running({ ...told, targetMillis, ranMillis: passed }, at, times, soonBefore(name));
}

/** What holds from now on. A promise is never broken by being made: one that would be already leaves what was promised before. */
const keptTarget = (target: Millis | null, before: Millis | null, passed: Millis): Millis | null =>
  target === null || passed < target ? target : before;

const isSame = (one: TicketClocks | undefined, other: TicketClocks): boolean =>
  one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (clocks: TicketClocks) =>
  Object.entries(clocks)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, typeof value === 'object' ? Object.entries(value).sort() : value]);
