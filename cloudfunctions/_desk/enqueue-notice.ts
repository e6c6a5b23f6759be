import type { Millis } from '../../domain/kernel';
import { type NoticeCause, noticeKindOf, noticeWords } from '../../domain/notice';
import type { Topic } from '../../domain/ticket';
import { stableId, type Transaction } from '../_kit';

/** What the shopper is told: what happened to which ticket, and the name of the agent who did it. */
export interface NoticeRequest {
  readonly cause: NoticeCause;
  readonly ticket: {
    readonly _id: string;
    readonly number: string;
    readonly shopperId: string;
    readonly topic: Topic;
  };
  /** Null when a timer did it. */
  readonly agentName: string | null;
}

/** The notice that a timeline entry gives rise to: derived, so that a repeated write finds the one it made. */
export function noticeIdOf(entryId: string): string {
  return `n${stableId('notice', entryId)}`;
}

/**
 * Adds a notice to the outbox in the caller's transaction, so that there is no change without its notice and no notice
 * without its change. Due at once: try `deliverNotice` after the commit; the caretaker takes what is left.
 * Returns its id. One database call.
 */
export async function enqueueNotice(
  transaction: Transaction,
  entryId: string,
  { cause, ticket, agentName }: NoticeRequest,
  now: Millis,
): Promise<string> {
  const id = noticeIdOf(entryId);
  await transaction.add('notices', {
    _id: id,
    createdAt: now,
    updatedAt: now,
    v: 1,
    to: ticket.shopperId,
    kind: noticeKindOf(cause),
    ticketId: ticket._id,
    ticketNumber: ticket.number,
    cause,
    words: noticeWords(cause, ticket.topic, agentName),
    status: 'queued',
    channel: null,
    reason: null,
    attempts: 0,
    nextAt: now,
  });
  return id;
}
