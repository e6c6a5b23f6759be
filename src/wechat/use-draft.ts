import { useCallback, useRef, useState } from 'react';
import { findKept, forget, keep } from './storage';

/** Takes the next draft, or makes it from the present one: for what comes later, as an upload does. */
export type Change<T> = (next: T | ((now: T) => T)) => void;

/**
 * What a person is typing, kept on the phone with every change so that nothing typed is ever lost.
 *
 * @param name one per place to type in, with its record's id: `reply:t_123`
 */
export function useDraft<T>(name: string, empty: T): { draft: T; change: Change<T>; clear: () => void } {
  const [draft, setDraft] = useState<T>(() => findKept<T>('draft', name) ?? empty);
  const blank = useRef(empty);
  const latest = useRef(draft);
  const change = useCallback(
    (next: T | ((now: T) => T)) => {
      latest.current = typeof next === 'function' ? (next as (now: T) => T)(latest.current) : next;
      setDraft(latest.current);
      keep('draft', name, latest.current);
    },
    [name],
  );
  const clear = useCallback(() => {
    latest.current = blank.current;
    setDraft(blank.current);
    forget('draft', name);
  }, [name]);
  return { draft, change, clear };
}
