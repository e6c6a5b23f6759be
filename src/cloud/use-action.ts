import { useCallback, useEffect, useRef, useState } from 'react';
import { bringRefusals } from '../text/errors';
import { reasonWords } from '../text/refusal-reasons';
import { refusalText } from '../text/refusals';
import { newKey } from './call';
import { type ClientError, toClientError } from './client-error';

bringRefusals(refusalText, reasonWords);

export interface Action<Args extends unknown[], T> {
  /** Runs it unless it is already running. Answers `undefined` when it failed or was already running. */
  run: (...args: Args) => Promise<T | undefined>;
  isRunning: boolean;
  error: ClientError | undefined;
  clearError: () => void;
}

/**
 * Something a person does that changes something. The idempotency key is made on the first try and kept until it
 * succeeded or was refused for good, so that pressing again after a lost answer cannot do it twice. If the arguments
 * differ from the last try it is another intention and gets another key.
 *
 * @param perform gets the key first, then what `run` was given
 */
export function useAction<Args extends unknown[], T>(
  perform: (key: string, ...args: Args) => Promise<T>,
): Action<Args, T> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ClientError>();
  const performNow = useRef(perform);
  performNow.current = perform;
  const intention = useRef<{ key: string; print: string }>();
  const busy = useRef(false);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const run = useCallback(async (...args: Args) => {
    if (busy.current) return undefined;
    busy.current = true;
    const print = JSON.stringify(args);
    if (intention.current?.print !== print) intention.current = { key: newKey(), print };
    setRunning(true);
    setError(undefined);
    try {
      const result = await performNow.current(intention.current.key, ...args);
      intention.current = undefined;
      return result;
    } catch (thrown) {
      const known = toClientError(thrown).ofChange();
      if (!known.isRetryable) intention.current = undefined;
      if (isMounted.current) setError(known);
      return undefined;
    } finally {
      busy.current = false;
      if (isMounted.current) setRunning(false);
    }
  }, []);
  const clearError = useCallback(() => setError(undefined), []);
  return { run, isRunning, error, clearError };
}
