import { AppError, type Millis, OUR_LIMITS, type Sealed } from '../kernel';
import { returnedToFront } from '../routing';
import {
  answered,
  heldBy,
  IN_QUEUE,
  OFF_HOLD,
  requireHeld,
  standsBy,
  untilSilence,
  WAITS_NO_LONGER,
  waitsSince,
} from './places';
import type { Person, TicketChanges, TicketState } from './state';
import { isUnfinished, statusAfter } from './status';
import type { TicketStatus } from './vocabulary';

/*
 * What each happening changes. Every function takes the ticket as it is and the moment, and answers the changed fields
 * or throws: INVALID_STATE when the status (or nobody holding it) does not allow it, and what it names besides.
 * A private note changes nothing, so it has no function here. How a ticket ends is in endings.ts.
 */

/** Somebody takes a ticket from the queue. Throws ALREADY_CLAIMED with the holder's name when it is held. */
export function claimed(ticket: TicketState, by: Person, now: Millis): TicketChanges {
  const status = statusAfter(ticket.status, 'claim');
  if (ticket.queue === 'held') throw new AppError('ALREADY_CLAIMED', { assignee: ticket.assigneeName });
  return { ...heldBy(by), status, lastAt: now };
}

/**
 * A public reply: the shopper waits no longer. One that asks hands the ticket to the shopper, whose days to answer
 * count from the desk's last word.
 */
export function replied(ticket: TicketState, { asks }: { readonly asks: boolean }, now: Millis): TicketChanges {
  requireHeld(ticket);
  const status = statusAfter(ticket.status, asks ? 'agent_ask' : 'agent_reply');
  const isShoppersTurn = status === 'waiting_shopper';
  return {
    ...(isShoppersTurn ? OFF_HOLD : {}),
    ...answered(ticket),
    ...WAITS_NO_LONGER,
    status,
    ...timerAfterReply(status, now),
    firstReplyAt: ticket.firstReplyAt ?? now,
    lastWordAt: now,
    lastAt: now,
    hasUnread: true,
  };
}

/** The shopper's days to answer, the hold that goes on, or silence. */
export function timerAfterReply(status: TicketStatus, now: Millis): TicketChanges {
  if (status === 'waiting_shopper') return { timerAt: now + OUR_LIMITS.waitingShopperMillis };
  return status === 'on_hold' ? {} : untilSilence({ lastWordAt: now, lastAt: now });
}

/** The shopper writes: back to work, also from hold. Waiting began with the first message that is not answered yet. */
export function shopperWrote(ticket: TicketState, now: Millis): TicketChanges {
  return {
    ...OFF_HOLD,
    ...waitsSince(ticket, Math.min(ticket.waitingSinceAt, now)),
    status: statusAfter(ticket.status, 'shopper_reply'),
    ...untilSilence({ lastWordAt: now, lastAt: now }),
    lastWordAt: now,
    lastAt: now,
  };
}

/** Rests until a moment, for a reason the shopper reads. Throws INVALID_INPUT beyond 72 h or not in the future. */
export function held(
  ticket: TicketState,
  { untilAt, reason }: { readonly untilAt: Millis; readonly reason: Sealed },
  now: Millis,
): TicketChanges {
  requireHeld(ticket);
  const status = statusAfter(ticket.status, 'hold');
  if (untilAt <= now || untilAt > now + OUR_LIMITS.holdMaxMillis) {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'untilAt', rule: 'within_72_hours' }] });
  }
  return { status, holdUntilAt: untilAt, holdReason: reason, timerAt: untilAt, lastAt: now };
}

/** Work goes on, by an agent's hand or because the hold ran out. */
export function resumed(ticket: TicketState, now: Millis): TicketChanges {
  return { ...OFF_HOLD, ...untilSilence(ticket), status: statusAfter(ticket.status, 'resume'), lastAt: now };
}

/** Given by the router: with it to their team, where somebody is given their own shopper who came to another. */
export function assigned(
  ticket: TicketState,
  to: Person & { readonly teamIds: readonly string[] },
  now: Millis,
): TicketChanges {
  return { ...claimed(ticket, to, now), teamId: teamAmong(ticket, to.teamIds) };
}

/** Where it is, unless that is none of theirs. */
const teamAmong = ({ teamId }: TicketState, teamIds: readonly string[]): string =>
  teamIds.includes(teamId) ? teamId : (teamIds[0] ?? teamId);

/**
 * Given to one colleague, also straight from the queue, and with it to their team, unless it is of one of theirs already.
 * A hold stays: its reason does not
 * depend on who waits.
 */
export function givenTo(ticket: TicketState, to: Person & { readonly teamIds: readonly string[] }): TicketChanges {
  const status = statusAfter(ticket.status, 'claim');
  if (ticket.assigneeId === to.id) throw new AppError('ALREADY_CLAIMED', { assignee: to.name });
  return { ...heldBy(to), status, teamId: teamAmong(ticket, to.teamIds) };
}

/** Given to a team's queue, where it keeps its place by how long the shopper has waited. A hold ends. */
export function givenToTeam(ticket: TicketState, teamId: string): TicketChanges {
  statusAfter(ticket.status, 'claim');
  return { ...toQueue(ticket), teamId };
}

/** A rest that ends as it is passed on is kept, for whoever takes that back. */
export function restEnded(
  { holdUntilAt: untilAt, holdReason: reason }: TicketState,
  changes: TicketChanges,
): TicketChanges {
  if (untilAt === null || reason === null || changes.holdUntilAt !== null) return {};
  return { endedHold: { untilAt, reason } };
}

/** Back with whoever held it, it rests again for as long as it was to; not where that is over by now, nor where nobody holds it. */
export function restingAgain(
  { status, endedHold: rest }: TicketState,
  { queue }: TicketChanges,
  now: Millis,
): TicketChanges {
  if (!rest) return {};
  const isOver = status !== 'open' || queue !== 'held' || rest.untilAt <= now;
  if (isOver) return { endedHold: null };
  const { untilAt, reason } = rest;
  return { endedHold: null, status: 'on_hold', holdUntilAt: untilAt, holdReason: reason, timerAt: untilAt };
}

/** Its holder can no longer answer (disabled, gone silent): back to the team's queue. A hold ends. */
export function released(ticket: TicketState): TicketChanges {
  requireHeld(ticket);
  return toQueue(ticket);
}

/** Its holder left somebody waiting: back to the queue, and to its front. A hold ends. */
export function takenBack(ticket: TicketState): TicketChanges {
  requireHeld(ticket);
  return { ...toQueue(ticket), ...standsBy(ticket, returnedToFront(ticket)) };
}

function toQueue(ticket: TicketState): TicketChanges {
  if (ticket.status !== 'on_hold') return IN_QUEUE;
  return { ...IN_QUEUE, ...OFF_HOLD, ...untilSilence(ticket), status: statusAfter(ticket.status, 'resume') };
}

/**
 * What time itself does to a ticket at `now`: a hold runs out, the shopper's days to answer, the days to reopen, the
 * days that what was written is kept. One that is unfinished when those are over is ended first, so that nothing is erased
 * that somebody may still wait for. What is answered in WeChat's own tool is over when WeChat takes no answer any more.
 *
 * @param earlier how much less than at most the shop keeps what was written
 */
export function dueMove(
  ticket: Pick<TicketState, 'status' | 'queue' | 'timerAt' | 'lastAt'>,
  now: Millis,
  earlier: Millis = 0,
): 'resume' | 'expire' | 'close' | 'end_elsewhere' | 'end' | 'erase' | undefined {
  if (dueAt(ticket, earlier) > now) return undefined;
  if (ticket.queue === 'elsewhere') return 'end_elsewhere';
  if (ticket.status === 'on_hold') return 'resume';
  if (ticket.status === 'waiting_shopper') return 'expire';
  if (ticket.status === 'resolved') return 'close';
  return isUnfinished(ticket.status) ? 'end' : 'erase';
}

/** Whose time is that of keeping what was written: the others' is a promise of its own. */
export const KEPT_BY_TIME: readonly TicketStatus[] = ['new', 'open', 'closed', 'cancelled'];

/** What ended can be read for a day, however little the shop keeps. What is answered elsewhere is over when WeChat says so. */
function dueAt(
  { status, queue, timerAt, lastAt }: Pick<TicketState, 'status' | 'queue' | 'timerAt' | 'lastAt'>,
  earlier: Millis,
): Millis {
  if (earlier <= 0 || queue === 'elsewhere' || !KEPT_BY_TIME.includes(status)) return timerAt;
  return Math.max(timerAt - earlier, Math.min(timerAt, lastAt + OUR_LIMITS.eraseAfterEndMillis));
}
