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

type Variables = Surroundings['environment'];

/** The variables of calls as `process.env` holds them: texts, whatever they were set to. */
const asTexts = new WeakMap<Variables, Variables>();

/** Of the call whose code runs now. */
function environment(): Variables {
  const variables = around.getStore()?.environment ?? {};
  const known =
    asTexts.get(variables) ??
    new Proxy(variables, { set: (held, name, value) => Reflect.set(held, name, String(value)) });
  asTexts.set(variables, known);
  return known;
}

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
  // Whoever reads all variables of a call at once looks only once for whose they are.
  env: { get: environment },
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
