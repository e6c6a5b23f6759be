import { call, usePagedList } from '../../cloud';

/** What else the shopper of a ticket asked: looked up once the ticket itself is there, as nobody waits for it. */
export function useOthers(ticketId: string, isEnabled: boolean) {
  return usePagedList(
    `desk.others:${ticketId}`,
    async (cursor) => {
      const { tickets, nextCursor } = await call('agent', 'ticket.others', { ticketId, ...(cursor && { cursor }) });
      // One that may not be read has no id; its number names it as well.
      return { items: tickets.map(({ id, ...other }) => ({ ...other, id: other.number, ticketId: id })), nextCursor };
    },
    { isEnabled, refreshOnShow: false },
  );
}

export type Others = ReturnType<typeof useOthers>;
export type OtherTicket = NonNullable<Others['items']>[number];
