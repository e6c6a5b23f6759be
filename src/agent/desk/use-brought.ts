import { useEffect, useRef } from 'react';
import { cloudNow, type OutputOf, type Resource } from '../../cloud';
import type { Beside, BesideRef } from './beside';

/** Tells the list what stands beside it, and since when what came with it is shown. */
export function useBrought(
  ticketId: string,
  { replace, refresh }: Pick<Resource<OutputOf<'agent', 'ticket.get'>>, 'replace' | 'refresh'>,
  isTyping: () => boolean,
  beside: BesideRef | undefined,
) {
  const broughtAt = useRef(0);
  const typing = useRef(isTyping);
  typing.current = isTyping;
  useEffect(() => {
    if (!beside) return undefined;
    const place: Beside = {
      ticketId,
      isTyping: () => typing.current(),
      take: (ticket) => {
        // What may not be read any more says so itself.
        if (!ticket) return void refresh();
        broughtAt.current = cloudNow();
        replace(ticket);
      },
    };
    beside.current = place;
    return () => {
      if (beside.current === place) beside.current = undefined;
    };
  }, [ticketId, replace, refresh, beside]);
  return broughtAt;
}
