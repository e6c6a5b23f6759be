import { useCallback, useRef, useState } from 'react';
import { type ClientError, toClientError } from './client-error';

export interface OneMore<Args extends unknown[]> {
  isLoading: boolean;
  /** Why it did not come; what is shown stays. */
  error: ClientError | undefined;
  /** Does nothing while one is on its way. */
  load: (...args: Args) => Promise<void>;
}

/** One piece more of something that grows, one at a time. */
export function useOneMore<Args extends unknown[]>(fetch: (...args: Args) => Promise<void>): OneMore<Args> {
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<ClientError>();
  const isBusy = useRef(false);
  const fetchNow = useRef(fetch);
  fetchNow.current = fetch;
  const load = useCallback(async (...args: Args) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setLoading(true);
    setError(undefined);
    try {
      await fetchNow.current(...args);
    } catch (thrown) {
      setError(toClientError(thrown));
    } finally {
      isBusy.current = false;
      setLoading(false);
    }
  }, []);
  return { isLoading, error, load };
}
