import { AsyncLocalStorage } from 'node:async_hooks';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import type { RunTime } from '../../../local-cloud/functions/runner';

/** What a call of a function finds around it. */
export interface Surroundings {
  readonly environment: Record<string, string | undefined>;
  readonly time: RunTime;
  readonly log: (text: string) => void;
}

const around = new AsyncLocalStorage<Surroundings>();

/** Runs `work`, and all that it waits for, in these surroundings. */
export const within = <T>(surroundings: Surroundings, work: () => T): T => around.run(surroundings, work);

/** Of the call whose code runs now. */
const environment = (): Record<string, string | undefined> => around.getStore()?.environment ?? {};

function now(): number {
  const time = around.getStore()?.time ?? { offset: 0 };
  return 'fixedAt' in time ? time.fixedAt : Date.now() + time.offset;
}

class DateByTheCloud extends Date {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [now()] : parts) as [number]));
  }

  static override now = now;
}

/** `Date` with the cloud's clock. Tests run in UTC, as functions do on the platform. */
export const CloudDate: DateConstructor = new Proxy(DateByTheCloud as DateConstructor, {
  apply: () => new Date(now()).toString(),
});
DateByTheCloud.prototype.constructor = CloudDate;

/** `process` with the variables of the call whose code runs; it ends nobody's tests. */
export const cloudProcess: NodeJS.Process = Object.create(process, {
  exit: {
    value: () => {
      throw new Error('a function that ends its process is tested on a thread: isNear: false');
    },
  },
  env: {
    value: new Proxy({} as NodeJS.ProcessEnv, {
      get: (_, name) => environment()[String(name)],
      set: (_, name, value) => {
        environment()[String(name)] = String(value);
        return true;
      },
      deleteProperty: (_, name) => delete environment()[String(name)],
      has: (_, name) => name in environment(),
      ownKeys: () => Reflect.ownKeys(environment()),
      getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(environment(), name),
    }),
  },
});

const log = new Writable({
  decodeStrings: false,
  write: (text: string, _encoding, done) => {
    around.getStore()?.log(text);
    done();
  },
});

/** `console` of the call whose code runs. */
export const cloudConsole = new Console(log);

/** What is longer is a limit, and as long as it says. */
const LONGEST_PAUSE_MILLIS = 1_000;

/** A short pause is there for others to come first, which in one thread they do in a tenth of it: nobody waits for the rest. */
export const cloudSetTimeout = new Proxy(setTimeout, {
  apply: (start, self, [run, millis = 0, ...given]) =>
    Reflect.apply(start, self, [run, millis < LONGEST_PAUSE_MILLIS ? millis / 10 : millis, ...given]),
});
