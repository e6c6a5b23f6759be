import type { Millis } from '../../domain/kernel';
import { SEND_LEASE } from '../../domain/notice';
import type { Effect, OutboxDoc } from '../_records/documents';

/** Stands in a row for the ticket, where it is of none. */
export const NO_TICKET = '';

interface Planned {
  readonly id: string;
  readonly to: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly effects: readonly Effect[];
  readonly now: Millis;
}

/** What a commit leaves to do, born leased to the call that makes it. */
export function outboxRow({ id, to, ticketId, ticketNumber, effects, now }: Planned): OutboxDoc {
  return {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    to,
    ticketId,
    ticketNumber,
    effects,
    attempts: 1,
    nextAt: now + SEND_LEASE,
  };
}
