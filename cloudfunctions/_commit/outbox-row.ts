import type { Millis } from '../../domain/kernel';
import { SEND_LEASE } from '../../domain/notice';
import type { Effect, OutboxDoc } from '../_records/documents';

/** Stands in a row for the ticket, where it is of none. */
export const NO_TICKET = '';
/** Stands in a row for whom it is, where nobody is told anything. */
export const NOBODY = '';

interface Planned {
  readonly id: string;
  readonly to: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly effects: readonly Effect[];
  readonly now: Millis;
  /** The team of its ticket. */
  readonly teamId?: string;
  /** When `jobs` is to do it, where it is not done at once. */
  readonly dueAt?: Millis;
}

/** What a commit leaves to do, born leased to the call that makes it, or due later. */
export function outboxRow({ id, to, ticketId, ticketNumber, effects, now, teamId, dueAt }: Planned): OutboxDoc {
  return {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    to,
    ticketId,
    ticketNumber,
    effects,
    attempts: dueAt === undefined ? 1 : 0,
    nextAt: dueAt ?? now + SEND_LEASE,
    ...(teamId !== undefined && { teamId }),
  };
}
