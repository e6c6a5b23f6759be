import { type RefObject, useEffect, useRef } from 'react';

/** Keeps the newest in sight: attach it after the last entry. Scrolls inside its own list, never the page around. */
export function useScrollToEnd(count: number): RefObject<HTMLDivElement> {
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is the reason to scroll
  useEffect(() => {
    const list = end.current?.parentElement;
    if (list) list.scrollTop = list.scrollHeight;
  }, [count]);
  return end;
}
