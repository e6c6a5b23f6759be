import { SECOND } from '../../../domain/kernel';
import { call, type OutputOf, usePolling, useResource } from '../../cloud';

/** As often as the message's own page asks. */
const REFRESH_MILLIS = 30 * SECOND;

/** Where a message stands in the queue, as long as one looks; undefined before it is known, and once somebody took it. */
export function useWaiting(ticketId: string): OutputOf<'shopper', 'ticket.waiting'>['waiting'] {
  const place = useResource(`waiting:${ticketId}`, () => call('shopper', 'ticket.waiting', { ticketId }));
  const isWaiting = place.data === undefined || place.data.waiting !== undefined;
  usePolling(place.refresh, REFRESH_MILLIS, Boolean(place.error), isWaiting);
  return place.data?.waiting;
}
