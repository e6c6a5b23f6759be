import { useState } from 'react';
import type { TicketSummary } from '../../../contract';
import { type ClientError, call, toClientError, useResource } from '../../cloud';
import { useNotices } from '../notices/use-notices';

interface Older {
  readonly tickets: readonly TicketSummary[];
  readonly nextCursor?: string;
}

/** The shopper's own messages, the latest first, older ones page by page. */
export function useMessages() {
  const latest = useResource('tickets', () => call('shopper', 'ticket.list', {}), { keepAs: 'tickets' });
  const [older, setOlder] = useState<Older>();
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<ClientError>();
  const { isDeskMember } = useNotices();
  const nextCursor = older ? older.nextCursor : latest.data?.nextCursor;

  const loadMore = async (): Promise<void> => {
    if (!nextCursor || isLoadingMore) return;
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      const page = await call('shopper', 'ticket.list', { cursor: nextCursor });
      setOlder({ tickets: [...(older?.tickets ?? []), ...page.tickets], nextCursor: page.nextCursor });
    } catch (thrown) {
      setMoreError(toClientError(thrown));
    } finally {
      setLoadingMore(false);
    }
  };

  // A ticket that moved up since the older page was read stands once, where it is now.
  const first = latest.data?.tickets ?? [];
  const known = new Set(first.map(({ id }) => id));
  const tickets = [...first, ...(older?.tickets.filter(({ id }) => !known.has(id)) ?? [])];
  return { latest, tickets, hasMore: Boolean(nextCursor), loadMore, isLoadingMore, moreError, isDeskMember };
}
