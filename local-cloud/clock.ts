import type { CloudClock, Millis } from './types';

/** A clock turned forward in one go, while it is being turned. */
export interface ClockLeap {
  readonly from: Millis;
  readonly to: Millis;
  /** How often a timer runs in it at most, where whoever turns the clock has said so. */
  readonly maxRuns?: number | undefined;
}

/** The cloud's clock, as the platform itself sees it. */
export interface PlatformClock extends CloudClock {
  /** It moves only by `advance`, always or because it is held. */
  readonly isFrozen: boolean;
  /** The leap that is under way. Whoever repeats often uses it to run less often than the calendar says. */
  readonly leap: ClockLeap | undefined;
  /** Back to where it started, with nothing waiting. Not while it is being turned. */
  reset(): void;
  /** Forgets everything that waits. */
  close(): void;
}

interface Waiting {
  readonly at: Millis;
  readonly order: number;
  readonly run: () => Promise<void> | void;
}

/** Node's timers overflow past 2^31 ms; a longer wait is made of several. */
const MAX_TIMER_MILLIS = 2_000_000_000;

/**
 * Starts a clock at `now` (ms UTC).
 *
 * `advance` runs what became due in order of time, each with the clock standing at its own moment, and waits for it.
 * Turns never overlap: a second `advance` waits for the first. Calling `advance` from something that the clock woke
 * would wait for itself for ever, so don't.
 */
export function createClock(options: { now: Millis; isFrozen: boolean }): PlatformClock {
  const waiting: Waiting[] = [];
  const watchers = new Set<() => void>();
  let setTo = options.now;
  let setAt = performance.now();
  let order = 0;
  let leap: ClockLeap | undefined;
  let alarm: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isFrozen = options.isFrozen;

  const now = () => (isFrozen ? setTo : Math.floor(setTo + performance.now() - setAt));
  const moveTo = (at: Millis) => {
    if (at <= now()) return;
    setTo = at;
    setAt = performance.now();
  };

  const takeDue = (until: Millis): Waiting | undefined => {
    const first = waiting[0];
    return first && first.at <= until ? waiting.shift() : undefined;
  };

  const runDue = async (until: () => Millis) => {
    for (let due = takeDue(until()); due; due = takeDue(until())) {
      moveTo(due.at);
      // Before it runs: what it writes must not be of a time that nobody kept.
      for (const watcher of watchers) watcher();
      await due.run();
    }
  };

  const arm = () => {
    clearTimeout(alarm);
    const first = waiting[0];
    if (isFrozen || isClosed || !first) return;
    alarm = setTimeout(
      // Nobody waits for this turn: a failure is shown, and the clock goes on.
      () => void enqueueTurn(() => runDue(now)).catch((error: unknown) => console.error(error)),
      Math.min(Math.max(first.at - now(), 0), MAX_TIMER_MILLIS),
    );
    alarm.unref();
  };

  const enqueueTurn = (run: () => Promise<void>): Promise<void> => {
    const mine = turn.then(run).finally(arm);
    // The next turn must come even when this one failed; whoever asked for this one hears of it.
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    get isFrozen() {
      return isFrozen;
    },
    now,
    hold: () => {
      setTo = now();
      isFrozen = true;
      arm();
      return () => {
        setAt = performance.now();
        isFrozen = options.isFrozen;
        arm();
      };
    },
    get leap() {
      return leap;
    },
    advance: (millis, { maxRuns } = {}) => {
      if (!(millis >= 0)) throw new RangeError(`a clock only turns forward, not by ${millis} ms`);
      return enqueueTurn(async () => {
        leap = { from: now(), to: now() + millis, maxRuns };
        const target = leap.to;
        try {
          await runDue(() => target);
        } finally {
          leap = undefined;
        }
        moveTo(target);
        for (const watcher of watchers) watcher();
      });
    },
    onTurn: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    schedule: (at, run) => {
      const entry: Waiting = { at, order: order++, run };
      const index = waiting.findIndex((other) => other.at > at);
      waiting.splice(index < 0 ? waiting.length : index, 0, entry);
      arm();
      return () => {
        const found = waiting.indexOf(entry);
        if (found >= 0) waiting.splice(found, 1);
      };
    },
    reset: () => {
      waiting.length = 0;
      setTo = options.now;
      setAt = performance.now();
      arm();
    },
    close: () => {
      isClosed = true;
      waiting.length = 0;
      clearTimeout(alarm);
    },
  };
}
