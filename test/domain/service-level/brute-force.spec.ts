import * as fc from 'fast-check';
import { type Calendar, dateOf, MINUTES_OF_DAY, weekdayOf } from '../../../domain/calendar';
import { workTime } from '../../../domain/calendar/zoned';
import type { PromisedClock as ClockName } from '../../../domain/events';
import { AppError, DAY, HOUR, MINUTE, type Millis, NEVER } from '../../../domain/kernel';
import type { TicketCommand } from '../../../domain/ticket';
import { anyCalendar } from '../calendar/any-calendar';
import { AGENT, policy, rulesOf, Ticket } from './desk-of-one';

/*
 * The fold beside a clock that is stupid: it looks at each minute, asks whether the desk was open in it and whether the clock
 * ran, and counts. It has its own calendar (two zones, whose clocks it knows by heart) and its own table of states.
 */

const BEGIN = Date.parse('2026-03-06T00:00:00Z');
const DAYS = 5;
const DATES = Array.from({ length: DAYS + 2 }, (_, day) => dateOf(BEGIN / DAY - 1 + day));
/** On that day New York leaves an hour out. */
const NEW_YORK_CHANGES = Date.parse('2026-03-08T07:00:00Z');

function isOpen({ zone, week, days }: Calendar, at: Millis): boolean {
  const offset = zone === 'Asia/Shanghai' ? 8 * HOUR : at < NEW_YORK_CHANGES ? -5 * HOUR : -4 * HOUR;
  const local = (at + offset) / MINUTE;
  const day = Math.floor(local / MINUTES_OF_DAY);
  const covers = (of: number) =>
    (days[dateOf(of)] ?? week[weekdayOf(of)] ?? []).some(
      ({ from, to }) => local >= of * MINUTES_OF_DAY + from && local < of * MINUTES_OF_DAY + to,
    );
  return covers(day) || covers(day - 1);
}

/** Which clocks run in which state: once nobody has answered yet, once somebody has; while the shopper waits, and not. */
const RUNS: Readonly<Record<string, (isFirst: boolean, waits: boolean) => readonly ClockName[]>> = {
  new: () => ['first', 'resolution'],
  open: (isFirst, waits) => [...(waits ? [isFirst ? ('first' as const) : ('next' as const)] : []), 'resolution'],
  waiting_shopper: () => [],
  on_hold: () => [],
};
/** Which go on afterwards, rather than begin anew. */
const RESTS: Readonly<Record<string, readonly ClockName[]>> = {
  waiting_shopper: ['resolution'],
  on_hold: ['first', 'next', 'resolution'],
};

class Stupid {
  readonly passed: Partial<Record<ClockName, number>> = {};
  readonly broken: [ClockName, Millis][] = [];

  constructor(readonly targets: Readonly<Record<ClockName, number>>) {}

  /** The state changed: what neither runs nor rests now is over. */
  turns(status: string, isFirst: boolean, waits: boolean): void {
    const runs = RUNS[status]?.(isFirst, waits) ?? [];
    for (const name of ['first', 'next', 'resolution'] as const) {
      const rests = (RESTS[status] ?? []).includes(name) && (name === 'resolution' || waits);
      if (runs.includes(name)) this.passed[name] ??= 0;
      else if (!rests) delete this.passed[name];
    }
  }

  minute(at: Millis, isOpenNow: boolean, running: readonly ClockName[]): void {
    for (const name of running) {
      if (!isOpenNow) continue;
      const before = this.passed[name] ?? 0;
      this.passed[name] = before + 1;
      if (before === this.targets[name]) this.broken.push([name, at + MINUTE]);
    }
  }
}

const command = fc.oneof<fc.Arbitrary<TicketCommand>[]>(
  fc.constant({ type: 'claim', by: AGENT }),
  fc.record({ type: fc.constant('reply'), asks: fc.boolean() }),
  fc.constant({ type: 'note' }),
  fc.record({ type: fc.constant('write'), text: fc.constant('还没到'), hasPictures: fc.constant(false) }),
  fc.constant({ type: 'hold', untilAt: 0, reason: 'sealed' as never }),
  fc.constant({ type: 'resume' }),
  fc.constant({ type: 'release', from: [AGENT.id] }),
  fc.record({ type: fc.constant('resolve'), by: fc.constantFrom('agent', 'shopper'), isReply: fc.boolean() }),
);

const anyHours = anyCalendar(DATES).map((calendar) => ({
  ...calendar,
  zone: calendar.zone === 'America/New_York' ? 'America/New_York' : 'Asia/Shanghai',
}));
const minute = fc.nat(DAYS * MINUTES_OF_DAY);
const target = fc.integer({ min: 1, max: 600 });

interface History {
  readonly targets: Readonly<Record<ClockName, number>>;
  readonly steps: readonly (readonly [minute: number, command: TicketCommand])[];
  readonly before: Calendar;
  readonly after: Calendar;
  /** When the calendar is changed, and how much later the job comes by that sets what is due anew. */
  readonly changes: number;
  readonly seenLater: number;
}

it('clocks count what a clock counts that looks at every minute, whatever happens under whatever calendar', () => {
  fc.assert(
    fc.property(
      fc.record<History>({
        targets: fc.record({ first: target, next: target, resolution: target }),
        steps: fc.array(fc.tuple(minute, command), { maxLength: 14 }),
        before: anyHours,
        after: anyHours,
        changes: minute,
        seenLater: fc.oneof(fc.constant(0), fc.nat(180)),
      }),
      (history) => {
        const { ticket, stupid, counts } = lived(history);
        expect(counts).toEqual(stupid.passed);
        // What is over before the job came by may have been answered by then.
        if (history.seenLater > 0) return;
        const broken = ticket.named('clock.breached').map(({ clock, at }) => [clock, at]);
        expect(broken.sort()).toEqual(stupid.broken.sort());
      },
    ),
    { numRuns: 30 },
  );
});

function lived({ targets, steps, before, after, changes, seenLater }: History) {
  const changedAt = BEGIN + changes * MINUTE;
  const eras = workTime([
    { calendar: before, untilAt: changedAt },
    { calendar: after, untilAt: NEVER },
  ]);
  const promised = [policy(targets)];
  const ticket = new Ticket(rulesOf(promised, workTime([{ calendar: before, untilAt: NEVER }])), BEGIN);
  const stupid = new Stupid(targets);
  for (let passed = 0; passed <= DAYS * MINUTES_OF_DAY; passed += 1) {
    const at = BEGIN + passed * MINUTE;
    if (passed === changes) ticket.rules = rulesOf(promised, eras);
    if (passed === changes + seenLater || (ticket.state.clockAt ?? NEVER) <= at) ticket.minute(at);
    for (const [when, step] of steps) if (when === passed) happens(ticket, step, at);
    const { status, firstReplyAt, waitingSinceAt } = ticket.state;
    const [isFirst, waits] = [firstReplyAt === null, waitingSinceAt !== NEVER];
    stupid.turns(status, isFirst, waits);
    stupid.minute(at, isOpen(passed < changes ? before : after, at), RUNS[status]?.(isFirst, waits) ?? []);
  }
  const end = BEGIN + (DAYS * MINUTES_OF_DAY + 1) * MINUTE;
  ticket.minute(end);
  return { ticket, stupid, counts: counted(ticket, end, eras) };
}

function happens(ticket: Ticket, step: TicketCommand, at: Millis): void {
  try {
    ticket.does(step.type === 'hold' ? { ...step, untilAt: at + HOUR } : step, at);
  } catch (refused) {
    if (!(refused instanceof AppError)) throw refused;
  }
}

/** In minutes. */
function counted(
  { clocks }: Ticket,
  at: Millis,
  work: ReturnType<typeof workTime>,
): Partial<Record<ClockName, number>> {
  const entries = (['first', 'next', 'resolution'] as const).flatMap((name) => {
    const clock = clocks?.[name];
    if (!clock) return [];
    return [
      [name, (clock.ranMillis + (clock.sinceAt === null ? 0 : work.between(clock.sinceAt, at))) / MINUTE] as const,
    ];
  });
  return Object.fromEntries(entries);
}
