import { useRef, useState } from 'react';
import type { QueueItem } from '../../../contract';
import { type ClientError, call, toClientError, useResource } from '../../cloud';

export type QueueView = 'waiting' | 'mine';

interface QueueData {
  readonly tickets: readonly QueueItem[];
  readonly nextCursor?: string;
  readonly waitingCount: number;
  readonly mineCount: number;
}

/** A refresh reads again as many pages as are shown, up to this many; nobody works from further down. */
const MOST_PAGES = 5;

async function loadPage(view: QueueView, cursor?: string): Promise<QueueData> {
  return call('agent', 'queue.list', { view, ...(cursor ? { cursor } : {}) });
}

/** A ticket that moved between two readings stands once, where it was met first. */
function joined(first: QueueData, next: QueueData): QueueData {
  const known = new Set(first.tickets.map(({ id }) => id));
  return { ...next, tickets: [...first.tickets, ...next.tickets.filter(({ id }) => !known.has(id))] };
}

/** One side of the queue. Unlike other lists it keeps its length when it refreshes, or it would jump under the thumb. */
export function useQueueList(view: QueueView, isEnabled: boolean) {
  const pages = useRef({ view, count: 1 });
  if (pages.current.view !== view) pages.current = { view, count: 1 };

  const resource = useResource<QueueData>(
    `queue:${view}`,
    async () => {
      let data = await loadPage(view);
      for (let page = 1; page < pages.current.count && data.nextCursor; page += 1) {
        data = joined(data, await loadPage(view, data.nextCursor));
      }
      return data;
    },
    { isEnabled },
  );
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<ClientError>();
  const latest = useRef({ view, data: resource.data });
  latest.current = { view, data: resource.data };

  const loadMore = async (): Promise<void> => {
    const before = latest.current.data;
    if (!before?.nextCursor || isLoadingMore) return;
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const next = await loadPage(view, before.nextCursor);
      // The other side, or a refreshed list, stands there by now.
      if (latest.current.view !== view || latest.current.data !== before) return;
      pages.current.count += 1;
      resource.replace(joined(before, next));
    } catch (thrown) {
      setMoreError(toClientError(thrown));
    } finally {
      setLoadingMore(false);
    }
  };

  const hasMore = Boolean(resource.data?.nextCursor) && pages.current.count < MOST_PAGES;
  return { ...resource, hasMore, isLoadingMore, moreError, loadMore };
}
