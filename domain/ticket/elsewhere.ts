import { AppError, type Millis, OUR_LIMITS, WECHAT_LIMITS } from '../kernel';
import { FINISHED, IN_QUEUE, untilSilence, WAITS_NO_LONGER } from './places';
import type { TicketChanges, TicketState } from './state';
import { isUnfinished, requireUnfinished, statusAfter } from './status';

/*
 * Tickets that people answer in WeChat's own tool. What they say there reaches nobody here: so it has no clock, nobody is asked for
 * stars, and it is over when WeChat takes no answer any more. As in moves.ts: the changed fields, or an error.
 */

/** As a view says it: absent where the desk answers. */
export const isElsewhere = ({ queue }: TicketState): true | undefined => (queue === 'elsewhere' ? true : undefined);

/** As long as an answer may still come after its shopper's last word. */
const answerable = (at: Millis): TicketChanges => ({
  timerAt: at + WECHAT_LIMITS.replyWindowAfterMessage.millis,
  lastWordAt: at,
  lastAt: at,
});

/** Handed over to whoever answers there, from its first moment or when it is opened again. */
export const goneElsewhere = (at: Millis): TicketChanges => ({
  ...IN_QUEUE,
  ...WAITS_NO_LONGER,
  ...answerable(at),
  queue: 'elsewhere',
  status: 'open',
});

/** Its shopper goes on there. */
export function wroteElsewhere(ticket: TicketState, at: Millis): TicketChanges {
  requireElsewhere(ticket);
  return answerable(at);
}

/** What its shopper says now is for the desk. */
export function backInQueue(ticket: TicketState, at: Millis): TicketChanges {
  requireElsewhere(ticket);
  return { ...IN_QUEUE, ...broughtBack(ticket, at) };
}

function requireElsewhere({ queue, status }: TicketState): void {
  if (queue !== 'elsewhere') throw new AppError('INVALID_STATE', { status });
}

/** The desk answers it from now on. Nobody here knows what was answered, so nobody waits until its shopper says more. */
export function broughtBack(ticket: TicketState, at: Millis): TicketChanges {
  return ticket.queue === 'elsewhere' ? { ...untilSilence(ticket), cameBackAt: at } : {};
}

/** Over: WeChat takes no answer any more, or somebody says so. Nobody is told, and no stars are asked for. */
export const endedElsewhere = (ticket: TicketState, at: Millis): TicketChanges => ({
  ...FINISHED,
  status: statusAfter(ticket.status, 'end'),
  timerAt: at + OUR_LIMITS.keepTextsMillis,
  lastAt: at,
});

/**
 * Whether a person has it, at the desk or elsewhere, so that no machine answers. What is over there is over from that moment, also
 * where nobody has come by to say so.
 */
export const isWithPerson = ({ queue, status, timerAt }: TicketState, at: Millis): boolean =>
  isUnfinished(status) && !(queue === 'elsewhere' && timerAt <= at);

/**
 * Whether what its shopper says now is for the desk, though it was answered elsewhere: the shop has brought its conversations to the
 * desk, and by WeChat's own rule nobody there is in the middle of an answer any more.
 */
export const comesBack = ({ lastWordAt }: TicketState, at: Millis): boolean =>
  at - lastWordAt >= WECHAT_LIMITS.agentSilenceMillis;

/** Passes where the desk has it to itself. Throws INVALID_STATE for what is answered elsewhere, or finished. */
export function requireAtDesk({ queue, status }: TicketState): void {
  requireUnfinished(status);
  if (queue === 'elsewhere') throw new AppError('INVALID_STATE', { status });
}
