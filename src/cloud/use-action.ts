import { useCallback, useEffect, useRef, useState } from 'react';
import { bringRefusals } from '../text/errors';
import { reasonWords } from '../text/refusal-reasons';
import { refusalText } from '../text/refusals';
import { type ClientError, toClientError } from './client-error';
import { type LastTry, tryToSend } from './last-try';

bringRefusals(refusalText, reasonWords);

export interface Action<Args extends unknown[], T> {
  /** Runs it unless it is already running. Answers `undefined` when it failed or was already running. */
  run: (...args: Args) => Promise<T | undefined>;
  isRunning: boolean;
  error: ClientError | undefined;
  clearError: () => void;
}

export interface ActionOptions {
  /** Reads again what is shown, when a refusal means that it is no longer true. What was typed stays. */
  readAgain?: () => Promise<void>;
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
  { readAgain }: ActionOptions = {},
): Action<Args, T> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ClientError>();
  const latest = useRef({ perform, readAgain });
  latest.current = { perform, readAgain };
  const intention = useRef<LastTry>();
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
    intention.current = tryToSend(args, intention.current);
    setRunning(true);
    setError(undefined);
    try {
      const result = await latest.current.perform(intention.current.key, ...args);
      intention.current = undefined;
      return result;
    } catch (thrown) {
      const known = toClientError(thrown).ofChange();
      if (!known.isRetryable) intention.current = undefined;
      // That words do not pass says nothing about what is shown.
      if (!known.isRetryable && known.code !== 'CONTENT_REJECTED') void latest.current.readAgain?.();
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
