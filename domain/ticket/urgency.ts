import { type HeadStart, isUrgent, URGENT_WORTH, withHeadStart, withoutHeadStarts } from '../routing';
import { NOTHING, one, type TicketDecision } from './decision';
import { requireAtDesk } from './elsewhere';
import { standsBy } from './places';
import type { TicketState } from './state';
import { requireUnfinished } from './status';

/**
 * The desk says that a ticket is answered before others, or is no longer. Nothing where it is so already.
 *
 * @param standing what lets it stand earlier from now on, where what was said before is taken back to the minute
 */
export function urgencySet(
  ticket: TicketState,
  shallBe: boolean,
  standing: readonly HeadStart[] | undefined,
): TicketDecision {
  requireUnfinished(ticket.status);
  requireAtDesk(ticket);
  if (isUrgent(ticket) === shallBe) return NOTHING;
  const headStarts = shallBe ? withHeadStart(ticket, 'urgent', URGENT_WORTH) : withoutHeadStarts(ticket, 'urgent');
  return one(standsBy(ticket, standing ?? headStarts), { name: 'urgency_set', isUrgent: shallBe });
}
