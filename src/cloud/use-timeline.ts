import { useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '../../contract';
import type { ClientError } from './client-error';
import { useOneMore } from './use-one-more';

interface Newest {
  readonly timeline: readonly TimelineEntry[];
  readonly earlierCursor?: string | undefined;
}
interface Piece {
  readonly entries: readonly TimelineEntry[];
  readonly earlierCursor?: string | undefined;
}

export interface Timeline {
  /** All that is known of it, oldest first. */
  entries: readonly TimelineEntry[];
  hasEarlier: boolean;
  isLoadingEarlier: boolean;
  /** Why the piece before did not come; what is shown stays. */
  earlierError: ClientError | undefined;
  /** `beforeShown` runs when those before are there and not shown yet: the moment to note where the reader is. */
  loadEarlier: (beforeShown?: () => Promise<void>) => Promise<void>;
}

/** A timeline that keeps what was read while its newest piece is asked for again and again. */
export function useTimeline(
  name: string,
  newest: Newest | undefined,
  load: (cursor: string) => Promise<Piece>,
): Timeline {
  const known = useRef<{ name: string; entries: readonly TimelineEntry[]; cursor: string | undefined }>();
  const [earlierPieces, setEarlierPieces] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counts the pieces that were put into `known`
  const entries = useMemo(() => {
    if (!newest) return [];
    known.current = joined(known.current?.name === name ? known.current : undefined, name, newest);
    return known.current.entries;
  }, [name, newest, earlierPieces]);

  const earlier = useOneMore(async (beforeShown?: () => Promise<void>) => {
    const before = known.current;
    if (!before?.cursor) return;
    const piece = await load(before.cursor);
    await beforeShown?.();
    const now = known.current;
    // Another thread meanwhile, or one that began anew: what came no longer stands before it.
    if (now?.name !== before.name || now.cursor !== before.cursor) return;
    known.current = { ...now, entries: union(piece.entries, now.entries), cursor: piece.earlierCursor };
    setEarlierPieces((count) => count + 1);
  });

  return {
    entries,
    hasEarlier: newest !== undefined && known.current?.cursor !== undefined,
    isLoadingEarlier: earlier.isLoading,
    earlierError: earlier.error,
    loadEarlier: earlier.load,
  };
}

/** What was known with the newest piece after it; that alone where more came in between than it holds. */
function joined(
  known: { readonly entries: readonly TimelineEntry[]; readonly cursor: string | undefined } | undefined,
  name: string,
  { timeline, earlierCursor }: Newest,
) {
  const isKnown = new Set(known?.entries.map(({ id }) => id));
  const goesOn = known && (earlierCursor === undefined || timeline.some(({ id }) => isKnown.has(id)));
  if (!goesOn) return { name, entries: timeline, cursor: earlierCursor };
  return {
    name,
    entries: union(known.entries, timeline),
    cursor: earlierCursor === undefined ? undefined : known.cursor,
  };
}

/** Both, oldest first; where one stands in both, as the second says it. */
function union(first: readonly TimelineEntry[], second: readonly TimelineEntry[]): TimelineEntry[] {
  const byId = new Map([...first, ...second].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}
