import { useRef } from 'react';
import { call, usePagedList } from '../../cloud';
import type { BesideRef } from '../desk/beside';

export type QueueView = 'waiting' | 'mine' | 'mentions' | 'elsewhere';

/** Nobody works from further down. */
const MAX_PAGES = 5;

/** One side of the queue, with how many wait on both. What stands open `beside` it comes along. */
export function useQueueList(view: QueueView, isEnabled: boolean, beside: BesideRef | undefined) {
  const lastAsked = useRef(0);
  return usePagedList(
    `queue:${view}`,
    async (cursor) => {
      const open = cursor ? undefined : beside?.current;
      lastAsked.current += 1;
      const asked = lastAsked.current;
      const {
        tickets,
        beside: ticket,
        ...counts
      } = await call('agent', 'queue.list', {
        view,
        ...(cursor && { cursor }),
        ...(open && { beside: { ticketId: open.ticketId, ...(open.isTyping() && { isTyping: true }) } }),
      });
      // Another one is open by now, or was asked for again since.
      if (open && asked === lastAsked.current && beside?.current?.ticketId === open.ticketId) open.take(ticket);
      return { items: tickets, ...counts };
    },
    { isEnabled, rereads: MAX_PAGES },
  );
}
