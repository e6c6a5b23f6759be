import { CLOCK_NAMES, type ClockName, isComplaintClock } from '../events';
import { type Millis, NEVER } from '../kernel';
import type { Clock } from './clock';
import {
  type ClockedTicket,
  type ClockFact,
  type ClockRules,
  type ClockStep,
  clocksAfter,
  fieldsOf,
  type TicketClocks,
} from './clocks';

/**
 * What time itself does to the clocks of a ticket: by the rules as they are, whoever holds it is reminded, and a promise is
 * broken. Each once, however often and however late it is asked. Nobody is reminded while nobody is there.
 */
export function passClocks(
  ticket: ClockedTicket,
  rules: ClockRules,
  { at, mayApologise }: { readonly at: Millis; readonly mayApologise: boolean },
): ClockStep {
  const set = clocksAfter(ticket.clocks, ticket, [], rules, at);
  const clocks = set.changes.clocks ?? ticket.clocks;
  if (!clocks) return set;
  const opensAt = rules.workOf(ticket.teamId).reach(at, 0);
  const passed = CLOCK_NAMES.map((name) => passOne(name, clocks[name], opensAt, at));
  if (passed.every(({ changes }) => changes === undefined)) return set;
  const facts = passed.flatMap(({ fact }) => (fact ? [fact] : []));
  // Whoever complains is answered by a person, not told that it takes longer.
  const broken = facts.findIndex(({ name, clock }) => name === 'clock.breached' && !isComplaintClock(clock));
  const apologises = broken !== -1 && mayApologise && !clocks.isApologised;
  const now: TicketClocks = Object.assign(
    {},
    clocks,
    ...passed.map(({ changes }) => changes),
    apologises && { isApologised: true },
  );
  return {
    changes: fieldsOf(now),
    facts: facts.map((fact, place) => (apologises && place === broken ? { ...fact, apologises } : fact)),
  };
}

interface Passed {
  readonly changes?: Partial<Record<ClockName, Clock>>;
  readonly fact?: ClockFact;
}

function passOne(name: ClockName, clock: Clock | undefined, opensAt: Millis, at: Millis): Passed {
  if (!clock || clock.sinceAt === null || clock.isBroken) return {};
  if (clock.dueAt < at) {
    return { changes: { [name]: { ...clock, isBroken: true } }, fact: { name: 'clock.breached', clock: name } };
  }
  if (clock.isSoonTold || clock.soonAt > at) return {};
  // Nobody is there to be reminded: when they come, where that is soon enough.
  if (opensAt > at) return { changes: { [name]: { ...clock, soonAt: opensAt < clock.dueAt ? opensAt : NEVER } } };
  return { changes: { [name]: { ...clock, isSoonTold: true } }, fact: { name: 'clock.due_soon', clock: name } };
}
