import type { ComplaintCause, TicketFact } from '../events';
import { AppError, type Millis } from '../kernel';
import { complaintWorth, withHeadStart, withoutHeadStarts } from '../routing';
import type { Complaint, TicketCommand } from './commands';
import { NOTHING, one, type TicketDecision } from './decision';
import { requireAtDesk } from './elsewhere';
import { shopperWrote } from './moves';
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
 * Its shopper complained at WeChat, of its order or in words: that is a word of theirs, so whoever is at the desk owes them one. Throws INVALID_STATE
 * for what is finished.
 */
function complainedAtWechat(
  ticket: TicketState,
  { by, told, worthMillis }: { readonly by: ComplaintCause; readonly told: TicketFact; readonly worthMillis: Millis },
  at: Millis,
): TicketDecision {
  requireUnfinished(ticket.status);
  const { changes, facts } = complains(ticket, { isUpset: true, worthMillis }, by);
  const waits = ticket.queue === 'elsewhere' ? { lastAt: at } : shopperWrote({ ...ticket, ...changes }, at);
  return { changes: { ...changes, ...waits }, facts: [told, ...facts] };
}

/**
 * The desk takes back that it is a complaint, with all that it had for it, or puts that back as it was. Throws ALREADY_DONE where it
 * is so, INVALID_STATE where nothing was taken back.
 */
function complaintSet(ticket: TicketState, shallBe: boolean): TicketDecision {
  requireUnfinished(ticket.status);
  requireAtDesk(ticket);
  const worth = complaintWorth(ticket);
  if ((worth !== undefined) === shallBe) throw new AppError('ALREADY_DONE');
  return shallBe ? putBack(ticket) : takenBack(ticket, worth ?? 0);
}

type CommandOf<T extends TicketCommand['type']> = Extract<TicketCommand, { readonly type: T }>;

/** What is wanted of complaints. */
export const BY_COMPLAINT = {
  set_complaint: (ticket: TicketState, { isComplaint }: CommandOf<'set_complaint'>): TicketDecision =>
    complaintSet(ticket, isComplaint),
  complain_of_order: (
    ticket: TicketState,
    { worthMillis }: CommandOf<'complain_of_order'>,
    at: Millis,
  ): TicketDecision => complainedAtWechat(ticket, { by: 'order', told: { name: 'order_complained' }, worthMillis }, at),
  give_feedback: (ticket: TicketState, { worthMillis }: CommandOf<'give_feedback'>, at: Millis): TicketDecision =>
    complainedAtWechat(ticket, { by: 'feedback', told: { name: 'feedback_given' }, worthMillis }, at),
  // Whether anything is left to do its own clocks and whoever has it know.
  end_order_complaint: (_ticket: TicketState, _command: CommandOf<'end_order_complaint'>, at: Millis): TicketDecision =>
    one({ lastAt: at }, { name: 'order_complaint_over' }),
};

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
