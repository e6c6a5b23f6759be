import type { TicketFact } from '../events';
import { AppError } from '../kernel';
import { complaintWorth, withHeadStart, withoutHeadStarts } from '../routing';
import type { Complaint } from './commands';
import { NOTHING, one, type TicketDecision } from './decision';
import { requireAtDesk } from './elsewhere';
import { standsBy } from './places';
import type { TicketState } from './state';
import { requireUnfinished } from './status';

export const isComplaint = (ticket: TicketState): boolean => complaintWorth(ticket) !== undefined;

/** Its shopper complains, and it stands earlier. That it is so already is no news; that the desk took it back before holds no longer. */
export function complains(
  ticket: TicketState,
  { worthMillis }: Complaint,
  by: TicketFact<'complaint_raised'>['by'],
): TicketDecision {
  const headStarts = withHeadStart(ticket, 'complaint', worthMillis);
  const changes = standsBy(ticket, headStarts);
  const isNew = !isComplaint(ticket) && isComplaint({ ...ticket, headStarts });
  if (!isNew) return { ...NOTHING, changes };
  return one(ticket.notComplaint ? { ...changes, notComplaint: null } : changes, { name: 'complaint_raised', by });
}

/**
 * The desk takes back that it is a complaint, with all that it had for it, or puts that back as it was. Throws ALREADY_DONE where it
 * is so, INVALID_STATE where nothing was taken back.
 */
export function complaintSet(ticket: TicketState, shallBe: boolean): TicketDecision {
  requireUnfinished(ticket.status);
  requireAtDesk(ticket);
  const worth = complaintWorth(ticket);
  if ((worth !== undefined) === shallBe) throw new AppError('ALREADY_DONE');
  return shallBe ? putBack(ticket) : takenBack(ticket, worth ?? 0);
}

const takenBack = (ticket: TicketState, worth: number): TicketDecision =>
  one(
    { ...standsBy(ticket, withoutHeadStarts(ticket, 'complaint')), notComplaint: worth },
    { name: 'complaint_taken_back' },
  );

function putBack(ticket: TicketState): TicketDecision {
  const { notComplaint, status } = ticket;
  if (!notComplaint) throw new AppError('INVALID_STATE', { status });
  return one(
    { ...standsBy(ticket, withHeadStart(ticket, 'complaint', notComplaint)), notComplaint: null },
    { name: 'complaint_put_back' },
  );
}
