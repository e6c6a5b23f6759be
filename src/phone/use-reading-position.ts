import { useCallback, useEffect, useRef, useState } from 'react';
import { lastOf } from '../../domain/kernel';
import { bringBelowTop, bringEnd, onceInView, positionOf } from './page-position';

/** The id under which an entry of a thread is drawn. */
export const entryId = (id: string): string => `entry-${id}`;

/** Room for the line that says so, and for a little of what was read before. */
const ABOVE_NEW_PX = 96;

interface Options {
  /** What is known of the thread, oldest first. */
  entries: readonly { readonly id: string }[];
  /** The first that is new to its reader. */
  newId: string | undefined;
  /** Whether the cloud has answered since the page was opened; until then it shows what this phone kept. */
  isFresh: boolean;
}

/**
 * Keeps the reading position of a thread that grows: it opens where what is new begins, else at its end; who is at its end
 * stays there; whoever reads further up is left where they are, and learns how much has come since.
 */
export function useReadingPosition({ entries, newId, isFresh }: Options) {
  const newestId = lastOf(entries)?.id;
  const known = useRef<{ newestId: string; newId: string | undefined; isFresh: boolean }>();
  const [missed, setMissed] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier entries change nothing at the end
  useEffect(() => {
    const before = known.current;
    if (newestId === undefined) return undefined;
    if (before?.newestId === newestId && (before.isFresh || !isFresh)) return undefined;
    known.current = { newestId, newId, isFresh: isFresh || before?.isFresh === true };
    const hasNews = newId !== undefined && newId !== before?.newId;
    const hasCome = before?.newestId !== newestId;
    const follow = (isGliding: boolean): void =>
      void (hasNews ? bringBelowTop(entryId(newId), ABOVE_NEW_PX) : bringEnd(entryId(newestId), isGliding));
    if (!before) {
      follow(false);
      return undefined;
    }
    let isMounted = true;
    // Where the last of what was there stands now tells where the reader is: what came stands below it.
    void positionOf(entryId(before.newestId)).then((position) => {
      if (!isMounted) return;
      const wasAtEnd = position !== undefined && position.bottom <= position.screenHeight;
      const came = entries.length - 1 - entries.findIndex(({ id }) => id === before.newestId);
      if (!hasCome && !hasNews) return;
      if (wasAtEnd) follow(before.isFresh);
      else if (hasCome) setMissed((now) => now + came);
    });
    return () => {
      isMounted = false;
    };
  }, [newestId, isFresh]);

  // Whoever scrolls down has seen what the way down leads to.
  useEffect(() => {
    if (missed === 0 || newestId === undefined) return undefined;
    return onceInView(entryId(newestId), () => setMissed(0));
  }, [missed, newestId]);

  const toEnd = useCallback(() => {
    setMissed(0);
    if (newestId !== undefined) void bringEnd(entryId(newestId), true);
  }, [newestId]);
  return { missed, toEnd };
}
