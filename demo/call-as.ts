import type { ActionName, Envelope, FunctionName, InputOf, OutputOf } from '../contract';
import type { LocalCloud } from '../local-cloud';

type Keyless<I> = Omit<I, 'key'>;
type Call<F extends FunctionName> = <A extends ActionName<F>>(
  action: A,
  input: Keyless<InputOf<F, A>>,
) => Promise<OutputOf<F, A>>;

/** The functions as one person calls them. */
export interface Caller {
  readonly shopper: Call<'shopper'>;
  readonly agent: Call<'agent'>;
  readonly merchant: Call<'merchant'>;
  readonly exchange: Call<'exchange'>;
  readonly figures: Call<'figures'>;
}

/**
 * Calls functions as a person. Every write carries a key of its own: the script's name and the number of the call.
 * Throws an Error naming the action and its code when a function refuses or fails.
 */
export function callAs(cloud: LocalCloud, openid: string, script: string): Caller {
  let calls = 0;
  const call =
    (name: string) =>
    async (action: string, input: object): Promise<never> => {
      calls += 1;
      const data = { action, input: { ...input, key: `${script}-${String(calls).padStart(4, '0')}` } };
      const outcome = await cloud.callFunction(name, data, { openid });
      const envelope = outcome.result as Envelope<unknown> | undefined;
      if (!outcome.ok || envelope === undefined)
        throw new Error(`${name}/${action}: ${outcome.error?.errMsg ?? 'no answer'}`);
      if (!envelope.ok) throw new Error(`${name}/${action}: ${JSON.stringify(envelope.error)}`);
      return envelope.data as never;
    };
  return {
    shopper: call('shopper'),
    agent: call('agent'),
    merchant: call('merchant'),
    exchange: call('exchange'),
    figures: call('figures'),
  };
}
