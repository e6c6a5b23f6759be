import type { DeployedFunction } from './deployed-function';
import { FUNCTION_LIMITS } from './limits';
import { FunctionRunner, type RunEnd, type RunnerOptions, type RunOrder } from './runner';

export interface RunnerPoolOptions extends RunnerOptions {
  /** Calls of one function that run at once: what is slow or hangs in one takes no place from another. */
  readonly concurrency: number;
  /** Runners kept loaded between calls, over all functions. */
  readonly warmRunners: number;
}

/** The slots of one function: how many are taken, and who waits for one. */
interface Slots {
  running: number;
  readonly waiting: (() => void)[];
}

/** One call too many waits. */
export class TooManyWaitingError extends Error {}

/**
 * Runs calls on runners, a runner belonging to one function for as long as it lives. A call that finds no idle runner
 * of its function starts one, for which the runner idle longest gives way.
 */
export class RunnerPool {
  readonly #options: RunnerPoolOptions;
  /** Idle longest first. */
  readonly #idle: FunctionRunner[] = [];
  readonly #busy = new Set<FunctionRunner>();
  readonly #slots = new Map<string, Slots>();
  #isClosed = false;

  constructor(options: RunnerPoolOptions) {
    this.#options = options;
  }

  /**
   * Runs one call.
   *
   * @param isNested called by a running function, which holds a place already. It takes no place of its own:
   *   two functions that wait for each other's place would wait for ever.
   * @throws TooManyWaitingError
   */
  async run(
    deployed: DeployedFunction,
    order: () => RunOrder,
    isNested: boolean,
  ): Promise<{ end: RunEnd; isColdStart: boolean }> {
    const slots = this.#slotsOf(deployed.name);
    if (!isNested) await this.#takeSlot(slots);
    try {
      if (this.#isClosed) return { end: { type: 'crashed', message: 'the cloud is closing' }, isColdStart: false };
      const warm = this.#findWarm(deployed);
      const runner = warm ?? this.#start(deployed);
      this.#busy.add(runner);
      const end = await runner.run(order());
      this.#busy.delete(runner);
      if (!runner.isDead) this.#idle.push(runner);
      return { end, isColdStart: !warm };
    } finally {
      if (!isNested) this.#freeSlot(slots);
    }
  }

  /** Ends what runs; what waits is not begun. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((runner) => runner.stop()));
  }

  #slotsOf(name: string): Slots {
    const known = this.#slots.get(name);
    if (known) return known;
    // Functions are those deployed, so these are few.
    const slots: Slots = { running: 0, waiting: [] };
    this.#slots.set(name, slots);
    return slots;
  }

  async #takeSlot(slots: Slots): Promise<void> {
    if (slots.running >= this.#options.concurrency) {
      if (slots.waiting.length >= FUNCTION_LIMITS.waitingCalls) throw new TooManyWaitingError();
      // Whoever leaves hands its slot over, so the count stays as it is.
      await new Promise<void>((resolve) => slots.waiting.push(resolve));
    } else slots.running += 1;
  }

  #freeSlot(slots: Slots): void {
    const next = slots.waiting.shift();
    if (next) next();
    else slots.running -= 1;
  }

  #findWarm(deployed: DeployedFunction): FunctionRunner | undefined {
    for (let index = this.#idle.length - 1; index >= 0; index -= 1) {
      const runner = this.#idle[index];
      if (runner?.deployed.name !== deployed.name) continue;
      this.#idle.splice(index, 1);
      if (!runner.isDead && runner.deployed.version === deployed.version) return runner;
      void runner.stop();
    }
    return undefined;
  }

  #start(deployed: DeployedFunction): FunctionRunner {
    while (this.#idle.length > 0 && this.#idle.length + this.#busy.size >= this.#options.warmRunners) {
      void this.#idle.shift()?.stop();
    }
    return new FunctionRunner(deployed, this.#options);
  }
}
