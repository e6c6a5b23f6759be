import type { OtherFact, TicketFact, TicketStatus, Topic } from '../events';
import type { Millis } from '../kernel';
import type { Alert } from './alerts';

/** How one thing that is to be told outside stands. `dead`: nobody took it; `dropped`: it was not sent, by our own doing. */
export const DISPATCH_STATES = ['queued', 'sent', 'dead', 'dropped'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** Why an attempt came to nothing, or none was made. */
export const DISPATCH_FAILURES = [
  // The name leads into a private network, or nowhere.
  'private_address',
  'unknown_name',
  // Nobody answers there, in time, or over a connection that can be trusted.
  'unreachable',
  'timed_out',
  'not_secure',
  // They answered something else than yes; `code` says what.
  'redirected',
  'refused',
  // A mailbox's server does not take our name and password.
  'wrong_login',
  // Not sent: the connection is off or gone, or whoever set it up may not any more.
  'off',
  'not_allowed',
  'too_late',
] as const;
export type DispatchFailure = (typeof DISPATCH_FAILURES)[number];

/** A ticket as other systems are told of it: codes, numbers and ids of ours, no person and no text. */
export interface ToldTicket {
  readonly id: string;
  readonly number: string;
  readonly status: TicketStatus;
  readonly topic: Topic;
  readonly channel: 'conversation' | 'message';
  readonly teamId: string;
  readonly assigneeId: string | null;
  readonly orderId: string | null;
  readonly createdAt: Millis;
}

interface TicketChange {
  readonly type: 'change';
  readonly at: Millis;
  readonly entryId: string;
  readonly ticket: ToldTicket;
  readonly events: readonly TicketFact[];
}
/** What happened at the desk beside tickets. */
interface DeskChange {
  readonly type: 'change';
  readonly at: Millis;
  readonly events: readonly OtherFact[];
  readonly ticket?: undefined;
}
interface TicketAlert {
  readonly type: 'alert';
  readonly at: Millis;
  readonly alerts: readonly Alert[];
  readonly ticket: Pick<ToldTicket, 'id' | 'number' | 'topic'>;
}
/** `events`: what raised it, of which its words are made. */
export interface DeskAlert {
  readonly type: 'alert';
  readonly at: Millis;
  readonly alerts: readonly Alert[];
  readonly events: readonly OtherFact[];
  readonly ticket?: undefined;
}
export type AlertContent = TicketAlert | DeskAlert;

/** What is told outside. It is written as it happened; what persons wrote, and what they are called, is looked up as it is sent. */
export type DispatchContent =
  | TicketChange
  | DeskChange
  | AlertContent
  /** The day before, by the shop's own calendar: `2026-11-28`. */
  | { readonly type: 'summary'; readonly at: Millis; readonly day: string }
  /** An admin wants to see whether it arrives. */
  | { readonly type: 'test'; readonly at: Millis };
