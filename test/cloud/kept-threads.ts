import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RunnerHost, type RunnerHostOptions, startThread } from '../../local-cloud/functions/runner-host';

/** Threads that wait for another cloud, in one process of tests. */
const MAX_WAITING = 10;

/** How long they wait between two files: less than Jest waits for a process that has no more of them to end. */
const PATIENCE_MILLIS = 400;

/** What each cloud has of its own, and nobody remembers from one call to the next. */
const OF_CLOUD = new Set(['TCB_CONTEXT_CNFG', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY']);

interface Thread {
  readonly key: string;
  readonly host: RunnerHost;
  /** Of whoever has it now. */
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

/** The same code with the same settings. */
function keyOf({ entry, environment, memoryMb }: RunnerHostOptions): string {
  const settings = Object.entries(environment).filter(([name]) => !OF_CLOUD.has(name));
  return createHash('sha256')
    .update(readFileSync(entry))
    .update(JSON.stringify([settings, memoryMb]))
    .digest('hex');
}

// Nobody reads their logs: as long as somebody does, Node keeps the process alive for it.
function start(key: string, { onLog: _, ...options }: RunnerHostOptions): Thread {
  const thread: Thread = {
    key,
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

/**
 * As `startThread`, but a thread whose cloud lets go of it while it rests goes to the next cloud with the same code, loaded
 * and warm: most of what a short test takes is starting. What a function remembers it remembers as between two tests of one
 * suite, over a database that was emptied.
 */
export function startKeptThread(options: RunnerHostOptions): RunnerHost {
  if (process.env.SHOW_FUNCTION_LOG) return startThread(options);
  const key = keyOf(options);
  const nth = waiting.map((thread) => thread.key).lastIndexOf(key);
  const [known] = nth < 0 ? [] : waiting.splice(nth, 1);
  const thread = known ?? start(key, options);
  thread.user = options;
  if (known) known.host.send({ type: 'move', environment: { ...options.environment } });
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
