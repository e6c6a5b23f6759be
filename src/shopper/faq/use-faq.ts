import { useCallback, useEffect, useState } from 'react';
import type { FaqSnapshot } from '../../../domain/faq';
import { MINUTE } from '../../../domain/kernel';
import { type ClientError, cloudNow, toClientError } from '../../cloud';
import { keptSnapshot, refreshSnapshot } from './snapshot-store';

interface Faq {
  snapshot: FaqSnapshot | undefined;
  /** Nothing on this phone yet and the answer is on its way. */
  isLoading: boolean;
  /** Shown from this phone because the cloud was not reached. */
  isStale: boolean;
  error: ClientError | undefined;
  refresh: () => Promise<void>;
}

/** Who goes from the help to a category to an answer opens it once, and asks for it once. */
const ONE_OPENING_MILLIS = MINUTE;
let askedAt = Number.NEGATIVE_INFINITY;

/** The FAQ for a page: from this phone at once, then fresh. */
export function useFaq(): Faq {
  const [snapshot, setSnapshot] = useState(keptSnapshot);
  const [isBusy, setBusy] = useState(true);
  const [error, setError] = useState<ClientError>();
  const refresh = useCallback(async () => {
    setBusy(true);
    try {
      setSnapshot(await refreshSnapshot());
      askedAt = cloudNow();
      setError(undefined);
    } catch (thrown) {
      setError(toClientError(thrown));
    } finally {
      setBusy(false);
    }
  }, []);
  useEffect(() => {
    const isFresh = keptSnapshot() !== undefined && Math.abs(cloudNow() - askedAt) < ONE_OPENING_MILLIS;
    if (!isFresh) {
      void refresh();
      return;
    }
    // The page before may have got its answer after this one looked at what the phone had.
    setSnapshot((shown) => {
      const kept = keptSnapshot();
      return kept?.hash === shown?.hash ? shown : kept;
    });
    setBusy(false);
  }, [refresh]);
  return { snapshot, isLoading: isBusy && !snapshot, isStale: Boolean(error && snapshot), error, refresh };
}
