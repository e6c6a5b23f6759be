import { call, usePagedList } from '../../cloud';
import { useNotices } from '../notices/use-notices';

/** The shopper's own messages, the latest first, older ones page by page. Coming back finds as many as were shown. */
export function useMessages() {
  const { isDeskMember } = useNotices();
  const list = usePagedList(
    'tickets',
    async (cursor) => {
      const { tickets: items, nextCursor } = await call('shopper', 'ticket.list', cursor ? { cursor } : {});
      return { items, nextCursor };
    },
    { keepAs: 'messages', rereads: Number.POSITIVE_INFINITY },
  );
  return { ...list, isDeskMember };
}
