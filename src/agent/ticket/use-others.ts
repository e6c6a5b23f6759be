import { useState } from 'react';
import { call, type OutputOf, usePagedList } from '../../cloud';

type OwnAgent = OutputOf<'agent', 'ticket.others'>['ownAgent'];

/** What else the shopper of a ticket asked: looked up once the ticket itself is there, as nobody waits for it. */
export function useOthers(ticketId: string, isEnabled: boolean) {
  const [ownAgent, setOwnAgent] = useState<OwnAgent>();
  const list = usePagedList(
    `desk.others:${ticketId}`,
    async (cursor) => {
      const { tickets, nextCursor, ...known } = await call('agent', 'ticket.others', {
        ticketId,
        ...(cursor && { cursor }),
      });
      if (!cursor) setOwnAgent(known.ownAgent);
      // One that may not be read has no id; its number names it as well.
      return { items: tickets.map(({ id, ...other }) => ({ ...other, id: other.number, ticketId: id })), nextCursor };
    },
    { isEnabled, refreshOnShow: false },
  );
  return { ...list, ownAgent };
}

export type Others = ReturnType<typeof useOthers>;
export type OtherTicket = NonNullable<Others['items']>[number];
