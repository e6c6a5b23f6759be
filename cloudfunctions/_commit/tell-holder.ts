import { canHoldTickets } from '../../domain/agent';
import type { Millis } from '../../domain/kernel';
import {
  DESK_NOTICE_AFTER,
  DESK_NOTICE_KIND,
  type DeskNoticeCause,
  deskNoticeWords,
  grantsLeft,
  isWorkOf,
} from '../../domain/notice';
import { deskSettings, type Transaction } from '../_records';
import type { MemberDoc, TicketDoc } from '../_records/documents';
import { headIdOf } from '../_records/head';
import { stableId } from '../_sdk';
import { outboxRow } from './outbox-row';

/** What somebody of the desk is told of, and where. */
export interface News {
  readonly cause: DeskNoticeCause;
  readonly ticket: TicketDoc;
  /** Who of the desk brought it about; undefined for a shopper and for time. */
  readonly by: MemberDoc | undefined;
  readonly entryId: string;
  readonly now: Millis;
}

/**
 * Puts down that whoever has a ticket is to be told of it, should they not look in the next half minute: then `jobs` takes the
 * grant, and sends. Nothing for who did it themselves, said that they are not there, or granted none. No database call where
 * the shop has no template for it, else one or two, and one more where they may be told.
 */
export async function tellHolder(transaction: Transaction, { cause, ticket, by, entryId, now }: News): Promise<void> {
  const { assigneeId: memberId } = ticket;
  if (memberId === null || memberId === by?._id || !isWorkOf(memberId, cause, ticket)) return;
  if (!(await deskSettings(now)).templates[DESK_NOTICE_KIND]) return;
  const member = await transaction.get('members', memberId);
  if (!member || !canHoldTickets(member) || isGone(member)) return;
  const head = await transaction.get('heads', headIdOf(member.openid));
  if (grantsLeft(head?.grants ?? {}, DESK_NOTICE_KIND) === 0) return;
  const words = deskNoticeWords(cause, ticket.topic, by?.name ?? null);
  const row = outboxRow({
    id: `o${stableId('outbox_desk', entryId)}`,
    to: member.openid,
    ticketId: ticket._id,
    ticketNumber: ticket.number,
    teamId: ticket.teamId,
    effects: [{ type: 'desk_notice', cause, memberId, words, status: 'queued', isPaid: false, reason: null }],
    now,
    dueAt: now + DESK_NOTICE_AFTER,
  });
  await transaction.add('outbox', row);
}

/** By their own word. Of whoever never said nothing is known: they may well want to be told. */
export const isGone = ({ presence }: Pick<MemberDoc, 'presence'>): boolean =>
  presence?.state === 'break' || presence?.state === 'offline';
