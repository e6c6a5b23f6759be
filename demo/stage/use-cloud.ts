import { useCallback, useEffect, useRef, useState } from 'react';
import type { CloudEvent } from '../../local-cloud/types';
import type { CrowdState } from '../crowd/crowd';

/** What comes down the line from the local cloud. */
export type StageEvent =
  | CloudEvent
  | { readonly type: 'chat'; readonly openid: string }
  | ({ readonly type: 'crowd' } & CrowdState);

/** A turn made elsewhere is noticed once something happens later than we think it is. */
const DRIFT_MILLIS = 2_000;

/** Listens to everything that happens in the cloud, and keeps its time. */
export function useCloud(onEvent: (event: StageEvent) => void) {
  const [aheadMillis, setAhead] = useState(0);
  const [isConnected, setConnected] = useState(true);
  const handle = useRef(onEvent);
  handle.current = onEvent;

  const setNow = useCallback((now: number) => setAhead(now - Date.now()), []);

  useEffect(() => {
    const source = new EventSource('/events');
    source.addEventListener('hello', (message) => {
      setConnected(true);
      setNow((JSON.parse(message.data) as { now: number }).now);
    });
    source.onmessage = (message) => {
      const event = JSON.parse(message.data) as StageEvent;
      if ('at' in event) setAhead((ahead) => catchUp(ahead, event.at));
      handle.current(event);
    };
    source.onerror = () => setConnected(false);
    return () => source.close();
  }, [setNow]);

  return { aheadMillis, isConnected, setNow };
}

function catchUp(ahead: number, at: number): number {
  const late = at - (Date.now() + ahead);
  return late > DRIFT_MILLIS ? ahead + late : ahead;
}

/** The cloud's time, refreshed every second. */
export function useNow(aheadMillis: number): number {
  const [now, setNow] = useState(() => Date.now() + aheadMillis);
  useEffect(() => {
    const tick = () => setNow(Date.now() + aheadMillis);
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [aheadMillis]);
  return now;
}
