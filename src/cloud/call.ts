import type { ActionName, Contract, FunctionName, InputOf, OutputOf } from '../../contract';
import { ClientError, codeOfPlatform, toClientError } from './client-error';
import { hearCloudTime } from './cloud-time';
import { send } from './transport';

/** A call that has not come back by then is given up. The platform's own limit is 60 s; nobody looks at that. */
const TIMEOUT_MILLIS = 12_000;
/** Sent once more by itself: reads change nothing, and every write carries a key that makes the second one harmless. */
const ATTEMPTS = 2;
const PAUSE_MILLIS = 400;
const WORTH_ANOTHER: readonly string[] = ['OFFLINE', 'BUSY', 'TRY_AGAIN'];

/** Fresh for one intention of the person; every retry of that intention carries the same one. */
export function newKey(): string {
  const random = Math.random().toString(36).slice(2).padEnd(11, '0');
  return `k${Date.now().toString(36)}${random}`;
}

/**
 * Calls one action of a cloud function. The input is validated over there; what comes back is the contract's output.
 *
 * @throws {ClientError} for whatever goes wrong; nothing else is ever thrown
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  functionName: F,
  action: A,
  input: InputOf<F, A>,
): Promise<OutputOf<F, A>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const askedAt = Date.now();
      const envelope = await withTimeout(send(functionName, { action, input }));
      hearCloudTime((envelope as { at?: unknown } | undefined)?.at, askedAt, Date.now());
      return readEnvelope(envelope) as OutputOf<F, A>;
    } catch (thrown) {
      const error = toClientError(thrown);
      const isWorthAnother = WORTH_ANOTHER.includes(error.code);
      if (!isWorthAnother || attempt >= ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
    }
  }
}

export type { ActionName, Contract, FunctionName, InputOf, OutputOf };

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ClientError('TIMEOUT')), TIMEOUT_MILLIS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Takes the data out of the envelope, or throws its error. An answer that is no envelope is an internal error. */
function readEnvelope(answer: unknown): unknown {
  const envelope = answer as
    | { ok: true; data: unknown }
    | { ok: false; error: { code: ClientError['code']; details?: Record<string, unknown> } }
    | undefined;
  if (envelope?.ok === true) return envelope.data;
  if (envelope?.ok === false && envelope.error) {
    const { code, details } = envelope.error;
    throw new ClientError(codeOfPlatform(details?.errCode) ?? code, details);
  }
  throw new ClientError('INTERNAL');
}
