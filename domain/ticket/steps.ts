import {
  canClaim,
  canHold,
  canNote,
  canReply,
  canResolve,
  canRevealPhone,
  canSetComplaint,
  canSetOwnAgent,
  canSetUrgent,
  canSplit,
  canTransfer,
  type DeskMember,
} from '../agent';
import type { Millis } from '../kernel';
import { isComplaint } from './complaints';
import { reopenUntilAt } from './endings';
import { isRated, mayBeCalled } from './rating';
import type { TicketState } from './state';
import { canMove, isUnfinished } from './status';
import type { AgentStep, ShopperStep } from './vocabulary';

/** What the shopper can do with their ticket now, in the order a page offers it. */
export function shopperSteps(ticket: TicketState, now: Millis): ShopperStep[] {
  const isInTime = now <= (reopenUntilAt(ticket) ?? 0);
  // Who answers in WeChat's own tool sees nothing of what is written here.
  const isElsewhere = ticket.queue === 'elsewhere';
  const possible: Record<ShopperStep, boolean> = {
    reply: !isElsewhere && canMove(ticket.status, 'shopper_reply'),
    resolve: canMove(ticket.status, 'resolve'),
    reopen: isInTime,
    rate: isInTime && !ticket.isExpired && !isRated(ticket),
    changeCallback: !isElsewhere && isUnfinished(ticket.status),
    withdraw: canMove(ticket.status, 'withdraw'),
  };
  return offered(possible);
}

/** What this member of the desk can do with the ticket now. `hasPhone`: the shopper left one to be called back. */
export function agentSteps(ticket: TicketState & { readonly hasPhone: boolean }, member: DeskMember): AgentStep[] {
  const { status } = ticket;
  const isHeld = ticket.queue === 'held';
  const isElsewhere = ticket.queue === 'elsewhere';
  const possible: Record<AgentStep, boolean> = {
    claim: canMove(status, 'claim') && !isHeld && canClaim(member, ticket),
    reply: canMove(status, 'agent_reply') && isHeld && canReply(member, ticket),
    note: isUnfinished(status) && canNote(member, ticket),
    transfer: isUnfinished(status) && !isElsewhere && canTransfer(member, ticket),
    hold: canMove(status, 'hold') && isHeld && canHold(member, ticket),
    resume: canMove(status, 'resume') && canHold(member, ticket),
    resolve: canMove(status, 'resolve') && (isHeld || isElsewhere) && canResolve(member, ticket),
    revealPhone: ticket.hasPhone && mayBeCalled(ticket) && canRevealPhone(member, ticket),
    noteCall: ticket.hasPhone && isUnfinished(status) && canRevealPhone(member, ticket),
    setOwnAgent: isUnfinished(status) && canSetOwnAgent(member, ticket),
    setUrgent: isUnfinished(status) && !isElsewhere && canSetUrgent(member, ticket),
    split: isUnfinished(status) && !isElsewhere && canSplit(member, ticket),
    notComplaint: isUnfinished(status) && !isElsewhere && isComplaint(ticket) && canSetComplaint(member, ticket),
  };
  return offered(possible);
}

function offered<S extends string>(possible: Readonly<Record<S, boolean>>): S[] {
  return (Object.keys(possible) as S[]).filter((step) => possible[step]);
}
