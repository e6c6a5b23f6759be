import { type RunnerHost, type RunnerHostOptions, startThread } from '../../local-cloud/functions/runner-host';

/** Threads that wait for another cloud, in one process of tests. */
const MAX_WAITING = 8;
/** How long they wait between two files: less than Jest waits for a process that has no more of them to end. */
const PATIENCE_MILLIS = 200;

interface Thread {
  readonly memoryMb: number;
  readonly host: RunnerHost;
  /** Whoever has it now. */
  user: Pick<RunnerHostOptions, 'onMessage' | 'onEnd'>;
  /** Whether every order so far was obeyed, and none is under way. */
  isAtRest: boolean;
}

/** Waiting longest first. */
const waiting: Thread[] = [];
const NOBODY: Thread['user'] = { onMessage: () => undefined, onEnd: () => undefined };

let leaving: NodeJS.Timeout | undefined;

/** A test file begins. */
export function stayOn(): void {
  clearTimeout(leaving);
}

/** A test file is over: where no other begins, the threads go, or they would keep the process alive. */
export function leaveSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    for (const { host } of waiting.splice(0)) void host.stop();
  }, PATIENCE_MILLIS);
}

// Nobody reads their logs: as long as somebody does, Node keeps the process alive for it.
function start({ onLog: _, ...options }: RunnerHostOptions): Thread {
  const thread: Thread = {
    memoryMb: options.memoryMb,
    user: options,
    isAtRest: false,
    host: startThread({
      ...options,
      onMessage: (message) => {
        const { type } = message as { readonly type?: unknown };
        thread.isAtRest = type === 'loaded' || type === 'returned';
        thread.user.onMessage(message);
      },
      onEnd: (why) => {
        thread.isAtRest = false;
        const nth = waiting.indexOf(thread);
        if (nth >= 0) waiting.splice(nth, 1);
        thread.user.onEnd(why);
      },
    }),
  };
  return thread;
}

/** A thread that waits, its function exchanged for this one. */
function takeOver(options: RunnerHostOptions): Thread | undefined {
  const nth = waiting.findIndex(({ memoryMb }) => memoryMb === options.memoryMb);
  const [thread] = nth < 0 ? [] : waiting.splice(nth, 1);
  thread?.host.send({ type: 'move', entry: options.entry, environment: { ...options.environment } });
  return thread;
}

/**
 * As `startThread`, but a thread whose cloud lets go of it while it rests goes to another cloud's function. That one is loaded
 * anew; the SDK in it, most of what a start takes, is there and warm.
 */
export function startKeptThread(options: RunnerHostOptions): RunnerHost {
  if (process.env.SHOW_FUNCTION_LOG) return startThread(options);
  const thread = takeOver(options) ?? start(options);
  thread.user = options;
  return {
    send: (order) => {
      thread.isAtRest = false;
      thread.host.send(order);
    },
    stop: async () => {
      // Whoever has let go of it once lets go of nobody else's.
      if (thread.user !== options) return;
      thread.user = NOBODY;
      if (!thread.isAtRest) {
        await thread.host.stop();
        return;
      }
      waiting.push(thread);
      if (waiting.length > MAX_WAITING) await waiting.shift()?.host.stop();
    },
  };
}
