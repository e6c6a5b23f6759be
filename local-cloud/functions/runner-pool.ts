import type { DeployedFunction } from './deployed-function';
import { FUNCTION_LIMITS } from './limits';
import { FunctionRunner, type RunEnd, type RunnerOptions, type RunOrder } from './runner';

export interface RunnerPoolOptions extends RunnerOptions {
  /** Calls of one function that run at once: what is slow or hangs in one takes no place from another. */
  readonly concurrency: number;
  /** Runners kept loaded between calls, over all functions. */
  readonly warmRunners: number;
}

/** The places of one function: how many are taken, and who waits for one. */
interface Places {
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
  readonly #places = new Map<string, Places>();
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
    const places = this.#placesOf(deployed.name);
    if (!isNested) await this.#takePlace(places);
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
      if (!isNested) this.#givePlace(places);
    }
  }

  /** Ends what runs; what waits is not begun. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((runner) => runner.stop()));
  }

  #placesOf(name: string): Places {
    const known = this.#places.get(name);
    if (known) return known;
    // Functions are those deployed, so these are few.
    const places: Places = { running: 0, waiting: [] };
    this.#places.set(name, places);
    return places;
  }

  async #takePlace(places: Places): Promise<void> {
    if (places.running >= this.#options.concurrency) {
      if (places.waiting.length >= FUNCTION_LIMITS.waitingCalls) throw new TooManyWaitingError();
      // Whoever leaves hands its place over, so the count stays as it is.
      await new Promise<void>((resolve) => places.waiting.push(resolve));
    } else places.running += 1;
  }

  #givePlace(places: Places): void {
    const next = places.waiting.shift();
    if (next) next();
    else places.running -= 1;
  }

  #findWarm(deployed: DeployedFunction): FunctionRunner | undefined {
    for (let place = this.#idle.length - 1; place >= 0; place -= 1) {
      const runner = this.#idle[place];
      if (runner?.deployed.name !== deployed.name) continue;
      this.#idle.splice(place, 1);
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
