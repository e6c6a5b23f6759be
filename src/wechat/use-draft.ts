import { useCallback, useRef, useState } from 'react';
import { findKept, forget, keep } from './storage';

/**
 * What a person is typing, kept on the phone with every change so that nothing typed is ever lost.
 *
 * @param name one per place to type in, with its record's id: `reply:t_123`
 */
export function useDraft<T>(name: string, empty: T): { draft: T; change: (next: T) => void; clear: () => void } {
  const [draft, setDraft] = useState<T>(() => findKept<T>('draft', name) ?? empty);
  const blank = useRef(empty);
  const change = useCallback(
    (next: T) => {
      setDraft(next);
      keep('draft', name, next);
    },
    [name],
  );
  const clear = useCallback(() => {
    setDraft(blank.current);
    forget('draft', name);
  }, [name]);
  return { draft, change, clear };
}
