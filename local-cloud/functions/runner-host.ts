import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

/** Where a function's code runs. */
export interface RunnerHost {
  send(order: object): void;
  stop(): Promise<unknown>;
}

export interface RunnerHostOptions {
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
  readonly onMessage: (message: unknown) => void;
  /** It is gone, for whatever reason. May be told more than once. */
  readonly onEnd: (why: string) => void;
  /** Nobody reads what it writes to its console unless given. */
  readonly onLog?: (text: string) => void;
}

export type StartHost = (options: RunnerHostOptions) => RunnerHost;

function readLogs(streams: readonly (Readable | null)[], onLog?: (text: string) => void): void {
  if (!onLog) return;
  for (const stream of streams) stream?.setEncoding('utf8').on('data', onLog);
}

/** A thread of this process: quick to start and small. Its heap has a limit, its buffers have none. */
export function startThread({ entry, environment, memoryMb, onMessage, onEnd, onLog }: RunnerHostOptions): RunnerHost {
  const worker = new Worker(join(__dirname, 'worker.js'), {
    workerData: { entry },
    env: { ...environment },
    // A loader or inspector of the process that starts us is no business of a function's.
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  worker.unref();
  worker.on('message', onMessage);
  worker.on('error', (error) => onEnd(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => onEnd(`the function's process exited with code ${code}`));
  readLogs([worker.stdout, worker.stderr], onLog);
  return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
}

/** A process of its own, which can be killed, or run out of memory, without anybody else. */
export function startProcess({ entry, environment, memoryMb, onMessage, onEnd, onLog }: RunnerHostOptions): RunnerHost {
  const child = fork(join(__dirname, 'worker-process.js'), [entry, String(memoryMb)], {
    env: { ...environment } as NodeJS.ProcessEnv,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  child.on('message', (message: { readonly ended?: string }) =>
    typeof message.ended === 'string' ? onEnd(message.ended) : onMessage(message),
  );
  child.on('error', (error) => onEnd(error.message));
  child.on('exit', (code, signal) => onEnd(`the function's process exited with ${signal ?? `code ${code}`}`));
  readLogs([child.stdout, child.stderr], onLog);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    // Whoever is gone says so by `onEnd`.
    send: (order) => child.send(order, () => undefined),
    stop: () => {
      child.kill('SIGKILL');
      return child.exitCode === null && child.signalCode === null ? ended : Promise.resolve();
    },
  };
}
