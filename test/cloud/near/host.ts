import type { RunTime } from '../../../local-cloud/functions/runner';
import type { RunnerHost, RunnerHostOptions } from '../../../local-cloud/functions/runner-host';
import { gatewayPort } from '../../../local-cloud/functions/worker-network';
import type { NearGateway } from '../../../local-cloud/gateway';
import { type Surroundings, within } from './invocation';
import { loadCode } from './load-code';
import { forgetGateway, knowGateway, nearModule } from './network';

interface Order {
  readonly type: 'load' | 'run';
  readonly time: RunTime;
  readonly event?: string;
  readonly context?: unknown;
  readonly environment?: Readonly<Record<string, string>>;
}

interface LoadedFunction {
  readonly main?: (event: unknown, context: unknown) => unknown;
}

const SDK = /[\\/]wx-server-sdk-[^\\/]+\.js$/;

/** The SDK, loaded once in a process for all functions of all clouds: it keeps nothing of one for another, and stays warm. */
const sdks = new Map<string, object>();

/** What an instance of a function is given: of the SDK a face of its own, so that what a test does to it is done to no other's. */
function givenTo(): (name: string) => unknown {
  let face: object | undefined;
  return (name) => {
    if (!SDK.test(name)) return nearModule(name);
    const sdk = sdks.get(name) ?? loadCode(name, nearModule);
    sdks.set(name, sdk);
    face ??= Object.create(sdk) as object;
    return face;
  };
}

const describeThrown = (thrown: unknown): string =>
  thrown instanceof Error
    ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`)
    : (JSON.stringify(thrown) ?? String(thrown));

/**
 * Runs a function in this very thread, with the variables and the clock of each call around it: as on a thread of its own for whoever
 * looks at what it answers and writes, in two thirds of the processor's time. Whatever a function can do to its thread (block it, leave it,
 * fill its memory) it would do to the tests; those of the platform run functions on threads.
 */
export function startNear(
  { entry, environment, onMessage, onLog }: RunnerHostOptions,
  gateway: NearGateway,
): RunnerHost {
  const port = gatewayPort(environment);
  let loaded: LoadedFunction | undefined;
  let isStopped = false;
  const given = givenTo();

  async function obey(order: Order): Promise<object> {
    loaded ??= loadCode(entry, given) as LoadedFunction;
    if (typeof loaded.main !== 'function') throw new Error(`${entry} exports no main`);
    if (order.type === 'load') return { type: 'loaded' };
    const answer = await loaded.main(JSON.parse(order.event ?? ''), structuredClone(order.context));
    return { type: 'returned', answer: JSON.stringify(answer) };
  }

  const tell = (message: object) => {
    if (!isStopped) onMessage(message);
  };

  return {
    send: (given) => {
      const order = given as Order;
      if (port !== undefined) knowGateway(port, gateway);
      const surroundings: Surroundings = {
        environment: { ...environment, ...order.environment },
        time: order.time,
        log: onLog ?? (() => undefined),
      };
      // Never within the call of whoever sends, as no thread would.
      setImmediate(() =>
        within(surroundings, () => obey(order)).then(tell, (thrown: unknown) =>
          tell({ type: 'threw', message: describeThrown(thrown) }),
        ),
      );
    },
    stop: async () => {
      isStopped = true;
      if (port !== undefined) forgetGateway(port, gateway);
    },
  };
}
