import type { Millis } from '../../domain/kernel';
import type { Person } from '../../domain/ticket';
import type { Transaction } from '../_records';
import type { AccessLogDoc, TicketDoc } from '../_records/documents';
import { seal, stableId } from '../_sdk';

interface Access {
  readonly transaction: Transaction;
  readonly entryId: string;
  readonly at: Millis;
  readonly caller: Person;
  readonly what: AccessLogDoc['what'];
  readonly reason: string;
}

/** Writes down who looked at what of a person, and why, in the transaction of the look itself. One database call. */
export async function noteAccess(
  ticket: Pick<TicketDoc, '_id'>,
  { transaction, entryId, at, caller, what, reason }: Access,
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
    reason: seal(reason, `access_log/${_id}`),
  });
}
