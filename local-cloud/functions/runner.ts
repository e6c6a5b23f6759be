import type { DeployedFunction } from './deployed-function';
import { FUNCTION_LIMITS } from './limits';
import { type RunnerHost, type StartHost, startProcess, startThread } from './runner-host';

/** The time of day a run sees: standing still, or so far from the machine's clock (ms). */
export type RunTime = { readonly fixedAt: number } | { readonly offset: number };

/** One call, as it is handed to a runner. */
export interface RunOrder {
  /** JSON. */
  readonly event: string;
  /** The handler's second parameter. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Variables that say who is calling. */
  readonly environment: Readonly<Record<string, string>>;
  readonly time: RunTime;
  readonly timeoutMillis: number;
}

/** How a run ended. `answer` is JSON, absent when nothing was returned. */
export type RunEnd =
  | { readonly type: 'returned'; readonly answer?: string }
  | { readonly type: 'threw'; readonly message: string }
  | { readonly type: 'crashed'; readonly message: string }
  | { readonly type: 'timedOut' };

export interface RunnerOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  /** Functions that run in a process each instead of a thread: what may take memory that no thread's limit counts. */
  readonly inProcesses?: readonly string[] | undefined;
  /** What the others run in; a thread each unless given. */
  readonly startHost?: StartHost | undefined;
  /** What the function writes to its console. */
  readonly onLog: (functionName: string, text: string) => void;
}

type Reply = { readonly type: 'loaded' } | RunEnd;

/**
 * A thread or process that runs one function, one call at a time, and keeps it loaded in between, as an instance does on
 * the platform. Its `process.env` is its own. Once a run crashed or passed its time the runner is dead: get another.
 */
export class FunctionRunner {
  readonly #host: RunnerHost;
  #finish: ((reply: Reply) => void) | undefined;
  #isDead = false;
  #isLoaded = false;

  constructor(
    readonly deployed: DeployedFunction,
    options: RunnerOptions,
  ) {
    const start = options.inProcesses?.includes(deployed.name) ? startProcess : (options.startHost ?? startThread);
    this.#host = start({
      entry: deployed.entry,
      // What the platform sets itself cannot be set by a variable.
      environment: { ...deployed.variables, ...options.environment },
      memoryMb: options.memoryMb,
      onMessage: (reply) => this.#finish?.(reply as Reply),
      onEnd: (why) => this.#die(why),
      onLog: (text) => options.onLog(deployed.name, text),
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Runs one call to its end. Never rejects. */
  async run(order: RunOrder): Promise<RunEnd> {
    if (!this.#isLoaded) {
      const loaded = await this.#ask({ type: 'load', time: order.time }, FUNCTION_LIMITS.loadMillis);
      if (loaded.type !== 'loaded') {
        // Code that could not be loaded is tried afresh by the next call, as after a failed cold start.
        await this.stop();
        return loaded;
      }
      this.#isLoaded = true;
    }
    const { timeoutMillis, ...rest } = order;
    const end = await this.#ask({ type: 'run', ...rest }, timeoutMillis);
    if (end.type === 'timedOut') await this.stop();
    return end.type === 'loaded' ? { type: 'crashed', message: 'the runner lost its place' } : end;
  }

  async stop(): Promise<void> {
    this.#isDead = true;
    await this.#host.stop();
  }

  #ask(order: object, limitMillis: number): Promise<Reply> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => finish({ type: 'timedOut' }), limitMillis);
      const finish = (reply: Reply) => {
        clearTimeout(limit);
        this.#finish = undefined;
        resolve(reply);
      };
      this.#finish = finish;
      if (this.#isDead) finish({ type: 'crashed', message: 'the runner is gone' });
      else this.#host.send(order);
    });
  }

  #die(message: string): void {
    this.#isDead = true;
    this.#finish?.({ type: 'crashed', message });
  }
}
