import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { findKept, forget, keep } from '../phone/storage';
import { type ClientError, toClientError } from './client-error';

export interface Resource<T> {
  /**
   * The newest answer, or the last good one from this phone while nothing newer is there. None once the cloud refused it:
   * it is gone, or this person may not see it any more.
   */
  data: T | undefined;
  /** Nothing to show yet: draw the shape of what comes. */
  isLoading: boolean;
  /** A fresh answer is on its way while something is shown. */
  isRefreshing: boolean;
  /** What is shown is from an earlier visit, or the last refresh failed. */
  isStale: boolean;
  error: ClientError | undefined;
  refresh: () => Promise<void>;
  /** Shows something at once, for example what a write just answered. */
  replace: (next: T) => void;
}

export interface ResourceOptions {
  /** Keeps the last good answer on the phone under this name, so that the page opens without a connection. */
  keepAs?: string | undefined;
  /** Loads again whenever the page comes back into view. Default true. */
  refreshOnShow?: boolean;
  /** Waits while false, for example until an id is known. Default true. */
  isEnabled?: boolean;
}

/**
 * Loads something for a page and keeps it fresh. `load` is called when `name` changes; a slow answer for an earlier
 * name, or an earlier refresh, is dropped.
 *
 * @param name what is loaded, with its id: `order:o_1`
 */
export function useResource<T>(name: string, load: () => Promise<T>, options: ResourceOptions = {}): Resource<T> {
  const { keepAs, refreshOnShow = true, isEnabled = true } = options;
  const [state, setState] = useState<{
    name: string;
    data?: T | undefined;
    error?: ClientError | undefined;
    isBusy: boolean;
    isStale: boolean;
  }>(() => ({ ...fresh<T>(name, keepAs), isBusy: isEnabled }));
  const loadNow = useRef(load);
  loadNow.current = load;
  const latestRequest = useRef(0);

  const show = useCallback(
    (data: T) => {
      if (keepAs) keep('seen', keepAs, data);
      setState({ name, data, isBusy: false, isStale: false });
    },
    [name, keepAs],
  );

  const refresh = useCallback(async () => {
    if (!isEnabled) return;
    latestRequest.current += 1;
    const request = latestRequest.current;
    const isCurrent = (): boolean => request === latestRequest.current;
    setState((old) => (old.name === name ? { ...old, isBusy: true } : fresh<T>(name, keepAs)));
    try {
      const data = await loadNow.current();
      if (isCurrent()) show(data);
    } catch (thrown) {
      if (!isCurrent()) return;
      const error = toClientError(thrown);
      // Shown to this person no longer: neither here nor, from an earlier visit, the next time.
      const isWithdrawn = error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND';
      if (isWithdrawn && keepAs) forget('seen', keepAs);
      setState((old) => ({
        ...old,
        data: isWithdrawn ? undefined : old.data,
        error,
        isBusy: false,
        isStale: true,
      }));
    }
  }, [name, keepAs, isEnabled, show]);

  const replace = useCallback(
    (data: T) => {
      latestRequest.current += 1; // an answer still on its way is older than this
      show(data);
    },
    [show],
  );

  useEffect(() => {
    void refresh();
    return () => {
      latestRequest.current += 1;
    };
  }, [refresh]);

  const hasShown = useRef(false);
  useDidShow(() => {
    // The first showing is the load above.
    if (hasShown.current && refreshOnShow) void refresh();
    hasShown.current = true;
  });

  const { data, error, isBusy, isStale } = state.name === name ? state : fresh<T>(name, keepAs);
  return {
    data,
    error,
    isLoading: isBusy && data === undefined,
    isRefreshing: isBusy && data !== undefined,
    isStale: isStale && data !== undefined,
    refresh,
    replace,
  };
}

function fresh<T>(name: string, keepAs: string | undefined) {
  return {
    name,
    data: keepAs ? findKept<T>('seen', keepAs) : undefined,
    error: undefined,
    isBusy: true,
    isStale: true,
  };
}
