import type { Millis } from '../../domain/kernel';
import type { LookReasonTold } from '../../domain/privacy';
import type { Person } from '../../domain/ticket';
import type { Context, Transaction } from '../_records';
import { audit } from '../_records/audit';
import type { AccessLogDoc, TicketDoc } from '../_records/documents';
import { seal, stableId } from '../_sdk';

interface Access {
  readonly transaction: Transaction;
  readonly key: string;
  readonly entryId: string;
  readonly at: Millis;
  readonly caller: Person;
  readonly what: AccessLogDoc['what'];
  /** Of which kind the reason is, for the shopper to read. */
  readonly why: LookReasonTold;
  readonly reason: string;
}

/**
 * Writes down who looked at what of a person, and why, in the transaction of the look itself: for its shopper in the access log,
 * for the shop in the operation log, which has no reason. Two database calls.
 */
export async function noteAccess(
  context: Context,
  ticket: Pick<TicketDoc, '_id' | 'number' | 'teamId'>,
  { transaction, key, entryId, at, caller, what, why, reason }: Access,
): Promise<void> {
  const _id = `a${stableId('access', entryId)}`;
  await transaction.add('access_log', {
    _id,
    createdAt: at,
    updatedAt: at,
    v: 1,
    memberId: caller.id,
    ticketId: ticket._id,
    what,
    memberName: caller.name,
    why,
    reason: seal(reason, `access_log/${_id}`),
  });
  const { _id: targetId, number: target, teamId } = ticket;
  await audit(transaction, context, { key, targetId, target, teamId, after: { what } });
}
