import { findKept, forget, keep } from '../phone/storage';
import { newKey } from './call';
import { toClientError } from './client-error';

/** What the cloud was not told yet: a batch under way, with the key that makes telling it twice harmless, and the rest. */
interface Untold<T> {
  readonly batch?: { readonly key: string; readonly items: readonly T[] } | undefined;
  readonly waiting: readonly T[];
}

interface Outbox<T> {
  /** Puts in, takes out, or puts together what waits and is not under way yet. Answers what waits then. */
  change: (next: (waiting: readonly T[]) => readonly T[]) => readonly T[];
  /** Tells what is there, in its order. Never throws: what could not be told is told another time. */
  tell: () => Promise<void>;
}

/**
 * What is told in its own time, and kept on the phone until it was.
 *
 * @param name what it is kept under
 * @param batchSize how many are told at once
 */
export function createOutbox<T>(
  name: string,
  batchSize: number,
  send: (key: string, items: readonly T[]) => Promise<unknown>,
): Outbox<T> {
  const untold = (): Untold<T> => ({ waiting: [], ...findKept<Partial<Untold<T>>>('draft', name) });
  const put = (next: Untold<T>): void => {
    if (next.batch || next.waiting.length > 0) keep('draft', name, next);
    else forget('draft', name);
  };
  /** The batch under way; else a new one of what waits, kept before it is sent. */
  const nextBatch = (): Untold<T>['batch'] => {
    const { batch, waiting } = untold();
    if (batch || waiting.length === 0) return batch;
    const next = { key: newKey(), items: waiting.slice(0, batchSize) };
    put({ batch: next, waiting: waiting.slice(batchSize) });
    return next;
  };
  const tellAll = async (): Promise<void> => {
    for (let batch = nextBatch(); batch; batch = nextBatch()) {
      try {
        await send(batch.key, batch.items);
      } catch (thrown) {
        // No connection, or too many just now. What is refused for good must not stand in the way of what comes after it.
        if (toClientError(thrown).isRetryable) return;
      }
      put({ waiting: untold().waiting });
    }
  };
  let telling: Promise<void> | undefined;
  return {
    change: (next) => {
      const { batch, waiting } = untold();
      const changed = next(waiting);
      put({ batch, waiting: changed });
      return changed;
    },
    tell: () => {
      telling ??= tellAll().finally(() => {
        telling = undefined;
      });
      return telling;
    },
  };
}
