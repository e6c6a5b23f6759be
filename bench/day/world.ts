import type { ActionName, Envelope, FunctionName, InputOf, OutputOf } from '../../contract';
import type { Millis } from '../../domain/kernel';
import type { PushEvent } from '../../local-cloud/message-push/events';
import type { TestCloud } from '../../test/cloud/describe-cloud';
import type { Chance } from './chance';
import type { Script } from './script';

/** What a day costs and what went wrong, as it goes on. */
export interface Tally {
  functionCalls: number;
  databaseCalls: number;
  /** By WeChat's code: what it would not take from us. */
  readonly refusals: Map<string, number>;
  readonly faults: { planned: number; answered: number };
  /** What a call was refused with that the day did not expect. */
  readonly unexpected: Map<string, number>;
  /** Messages that shoppers sent into conversations, each counted once however often it was delivered. */
  said: number;
  left: number;
  talks: number;
}

/** Who plays in a made-up day: a cloud whose clock is turned, chance, and calls that fail now and then. */
export interface World {
  readonly cloud: TestCloud;
  readonly script: Script;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly opensAt: Millis;
  readonly closesAt: Millis;
  /** Calls as a phone does: again with the same key when no answer came. Undefined when it was refused. */
  call<F extends FunctionName, A extends ActionName<F>>(
    openid: string,
    name: F,
    action: A,
    input: Omit<InputOf<F, A>, 'key'>,
    expected?: readonly string[],
  ): Promise<OutputOf<F, A> | undefined>;
  push(event: PushEvent): Promise<void>;
  soon(millis: Millis, run: () => Promise<void>): void;
}

/** One in so many calls loses a request on the way, before or after it took effect. */
const FAULTS = 0.02;
/** The requests of a call are about as many. */
const REQUESTS = 9;
const TRIES = 4;

/** No answer that says what became of it: a phone sends it again. */
const isLost = (code: string, error: unknown): boolean =>
  error !== undefined || code === 'INTERNAL' || code === 'TRY_AGAIN';

const count = (counts: Map<string, number>, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};

export function worldOf(
  cloud: TestCloud,
  script: Script,
  chance: Chance,
  hours: { readonly opensAt: Millis; readonly closesAt: Millis },
): World {
  const tally: Tally = {
    functionCalls: 0,
    databaseCalls: 0,
    refusals: new Map(),
    faults: { planned: 0, answered: 0 },
    unexpected: new Map(),
    said: 0,
    left: 0,
    talks: 0,
  };
  cloud.onEvent((event) => {
    if (event.type === 'function') {
      tally.functionCalls += 1;
      tally.databaseCalls += event.outcome.databaseCalls;
    }
    if (event.type === 'sent' && !event.accepted)
      count(tally.refusals, `${event.api} ${String(event.refusal?.errcode)}`);
    if (event.type === 'push' && event.fault) count(tally.unexpected, `push ${event.fault}`);
  });
  let keys = 0;
  const fault = (functionName: string): void => {
    if (!chance.is(FAULTS)) return;
    tally.faults.planned += 1;
    const nth = 1 + Math.floor(chance.next() * REQUESTS);
    cloud.failNext({ nth, when: chance.is(0.5) ? 'before' : 'after', functionName });
  };
  return {
    cloud,
    script,
    chance,
    tally,
    ...hours,
    call: async (openid, name, action, input, expected = []) => {
      keys += 1;
      const sent = { key: `day-${String(keys).padStart(8, '0')}`, ...input };
      fault(name);
      for (let tried = 1; ; tried += 1) {
        const { result, error } = await cloud.callFunction(name, { action, input: sent }, { openid });
        const envelope = result as Envelope<OutputOf<typeof name, typeof action>> | undefined;
        if (envelope?.ok) {
          if (tried > 1) tally.faults.answered += 1;
          return envelope.data as never;
        }
        const code = envelope?.error.code ?? String(error?.errMsg);
        if (isLost(code, error) && tried < TRIES) continue;
        if (!expected.includes(code)) count(tally.unexpected, `${name}/${action} ${code}`);
        return undefined;
      }
    },
    push: async (event) => {
      fault('push');
      await cloud.push(event, { isDeliveredTwice: chance.is(0.05) });
    },
    soon: (millis, run) => script.at(cloud.clock.now() + millis, run),
  };
}
