import { useCallback, useRef, useState } from 'react';
import { findKept, forget, keep } from './storage';

/** Takes the next draft, or makes it from the present one: for what comes later, as an upload does. */
export type Change<T> = (next: T | ((now: T) => T)) => void;

/**
 * What a person is typing, kept on the phone with every change so that nothing typed is ever lost.
 *
 * @param name one per place to type in, with its record's id: `reply:t_123`. Under another name another draft begins.
 */
export function useDraft<T>(name: string, empty: T): { draft: T; change: Change<T>; clear: () => void } {
  const begin = () => ({ name, blank: empty, now: findKept<T>('draft', name) ?? empty });
  const [, redraw] = useState({});
  const typed = useRef<ReturnType<typeof begin>>();
  // What was typed about one person must never stand in a form about another.
  if (typed.current?.name !== name) typed.current = begin();
  const held = typed.current;
  const change = useCallback(
    (next: T | ((now: T) => T)) => {
      held.now = typeof next === 'function' ? (next as (now: T) => T)(held.now) : next;
      redraw({});
      keep('draft', held.name, held.now);
    },
    [held],
  );
  const clear = useCallback(() => {
    held.now = held.blank;
    redraw({});
    forget('draft', held.name);
  }, [held]);
  return { draft: held.now, change, clear };
}
