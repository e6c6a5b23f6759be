import { useEffect, useRef, useState } from 'react';
import { useShown, useVisible } from '../phone/visibility';
import { cloudNow, onCloudTime } from './cloud-time';

/** While the cloud cannot be reached the pauses double, four times at most. */
const MAX_DOUBLINGS = 4;

/**
 * Asks again and again while the page is in view and something can still change. The pause runs from one answer to the next question, so that slow
 * answers never pile up.
 *
 * @param everyMillis the pause; a function is asked each time, and another one begins anew
 * @param isFailing whether the last try failed; then the next one waits longer
 * @param isLive whether anything can still change
 */
export function usePolling(
  poll: () => Promise<void>,
  everyMillis: number | (() => number),
  isFailing: boolean,
  isLive = true,
): void {
  const isVisible = useVisible();
  const latest = useRef({ poll, isFailing });
  latest.current = { poll, isFailing };
  useEffect(() => {
    if (!isVisible || !isLive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let isStopped = false;
    const waitAndAsk = (): void => {
      failures = latest.current.isFailing ? Math.min(failures + 1, MAX_DOUBLINGS) : 0;
      timer = setTimeout(
        async () => {
          await latest.current.poll();
          if (!isStopped) waitAndAsk();
        },
        (typeof everyMillis === 'number' ? everyMillis : everyMillis()) * 2 ** failures,
      );
    };
    waitAndAsk();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [isVisible, isLive, everyMillis]);
}

/** The present moment by the cloud's clock, anew every `everyMillis` while the page is in view. */
export function useNow(everyMillis: number): number {
  const isVisible = useVisible();
  const [now, setNow] = useState(cloudNow);
  // Whoever takes the phone up again looks at the present moment, also where the page never went out of view.
  useShown(() => setNow(cloudNow()));
  useEffect(() => {
    if (!isVisible) return undefined;
    const look = (): void => setNow(cloudNow());
    look();
    const timer = setInterval(look, everyMillis);
    const stopListening = onCloudTime(look);
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [isVisible, everyMillis]);
  return now;
}
