import type { ClockLeap, PlatformClock } from '../clock';
import type { TriggerDeclaration } from '../functions/deployed-function';
import type { InvocationOutcome, Millis } from '../types';
import { type CronSchedule, parseCron } from './cron';

/**
 * How often a timer runs while the clock is turned forward in one go. Three days ahead are 4,320 runs of a timer of
 * every minute, nearly all of which find nothing to do: beyond this number they are spread evenly over the leap, the
 * last one included.
 */
export const MAX_RUNS_PER_LEAP = 30;

/** A function's timer, and how to run it. */
export interface TimerDeclaration extends TriggerDeclaration {
  readonly functionName: string;
}

export interface Timers {
  /** Runs a function's timer out of turn, as the console's test button does. */
  runNow(functionName: string): Promise<InvocationOutcome>;
  /** Sets every timer anew, from the clock's present time. */
  restart(): void;
  /** Has these in place of those there are: triggers that were made or removed while the cloud runs. */
  replace(timers: readonly ReadTimer[]): void;
}

/** What a function that a timer wakes finds in its event. */
export interface TimerEvent {
  readonly Type: 'Timer';
  readonly TriggerName: string;
  readonly Time: string;
  readonly Message: string;
}

/** A timer whose expression was read. */
export interface ReadTimer {
  readonly declaration: TimerDeclaration;
  readonly cron: CronSchedule;
}

/** Reads the expressions of timers. @throws Error when one is not the platform's */
export const readTimers = (declarations: readonly TimerDeclaration[]): readonly ReadTimer[] =>
  declarations.map((declaration) => ({ declaration, cron: parseCron(declaration.cron) }));

/** Runs timers by the cloud's clock. */
export function startTimers(options: {
  readonly clock: PlatformClock;
  readonly timers: readonly ReadTimer[];
  /** In one leap; `MAX_RUNS_PER_LEAP` unless given. */
  readonly maxRunsPerLeap?: number | undefined;
  readonly run: (functionName: string, event: TimerEvent) => Promise<InvocationOutcome>;
}): Timers {
  const { clock, run, maxRunsPerLeap } = options;
  let { timers } = options;
  const cancels = new Map<TimerDeclaration, () => void>();

  const fire = (declaration: TimerDeclaration) =>
    run(declaration.functionName, {
      Type: 'Timer',
      TriggerName: declaration.name,
      Time: new Date(clock.now()).toISOString(),
      Message: '',
    });

  const wait = (declaration: TimerDeclaration, cron: CronSchedule, after: Millis) => {
    const at = nextRunAt(cron, after, clock.leap, maxRunsPerLeap);
    if (at === undefined) return;
    const cancel = clock.schedule(at, async () => {
      // The next run is set first: a run that fails or takes long must not stop the timer.
      wait(declaration, cron, at);
      await fire(declaration);
    });
    cancels.set(declaration, cancel);
  };

  const restart = () => {
    for (const cancel of cancels.values()) cancel();
    cancels.clear();
    for (const { declaration, cron } of timers) wait(declaration, cron, clock.now());
  };

  restart();
  return {
    restart,
    replace: (next) => {
      timers = next;
      restart();
    },
    runNow: (functionName) => {
      const timer = timers.find(({ declaration }) => declaration.functionName === functionName);
      if (!timer) throw new Error(`function ${functionName} has no timer in its config.json`);
      return fire(timer.declaration);
    },
  };
}

/** When a timer runs next, which during a leap is not at every moment its calendar names. */
export function nextRunAt(
  cron: CronSchedule,
  after: Millis,
  leap: ClockLeap | undefined,
  maxRuns = MAX_RUNS_PER_LEAP,
): Millis | undefined {
  const next = cron.next(after);
  if (next === undefined || !leap || next > leap.to) return next;
  const step = (leap.to - leap.from) / ((leap.maxRuns ?? maxRuns) - 1);
  if (next - after >= step) return next;
  const spaced = cron.next(Math.floor(after + step) - 1);
  if (spaced !== undefined && spaced <= leap.to) return spaced;
  const last = cron.previous(leap.to + 1);
  return last !== undefined && last > after ? last : spaced;
}
