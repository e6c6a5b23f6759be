import { AppError } from '../../domain/kernel';
import { changesBetween, type Fields, loggedName, OPERATIONS, operationOf } from '../../domain/operations';
import type { Person } from '../../domain/ticket';
import { stableId } from '../_sdk';
import { type Context, callerOf } from './context';
import type { AuditLogDoc } from './documents';
import type { Transaction } from './transaction';

/** What is written down of an operation besides who and when. Never a word of a shopper's. */
export interface Audited {
  /** Of the call: a repeated one leaves one line. */
  readonly key: string;
  /** Who did it, where the call knows no member yet; otherwise the caller. */
  readonly by?: Person;
  readonly targetId: string | null;
  /** What the target is called: the shop's own word, or a ticket's number. */
  readonly target?: string | undefined;
  /** The team it concerns: its leads read the line too. Absent or null: admins alone. */
  readonly teamId?: string | null | undefined;
  /** Fields before and after; only what differs is kept, bounded and masked. */
  readonly before?: Fields;
  readonly after?: Fields;
}

/**
 * Writes down who did what at the desk, in the transaction that does it: a line of the operation log. What may be written is
 * `OPERATIONS` of domain/operations, by the action's name; one that is not there is INTERNAL. One database call.
 */
export async function audit(transaction: Transaction, context: Context, audited: Audited): Promise<void> {
  await transaction.add('audit_log', auditLine(context, audited));
}

/** The line itself, for who writes it beside others. */
export function auditLine(context: Context, { key, by, targetId, ...audited }: Audited): AuditLogDoc {
  const operation = operationOf(context.action);
  if (!operation) {
    throw new AppError('INTERNAL', undefined, { cause: new Error(`no operation of the log: ${context.action}`) });
  }
  const { id, name } = by ?? callerOf(context);
  const { target, teamId, before, after } = audited;
  const changes = changesBetween(before, after);
  const at = context.now();
  return {
    _id: stableId('audit', context.openid, operation, key),
    createdAt: at,
    updatedAt: at,
    v: 1,
    memberId: id,
    memberName: name,
    action: operation,
    kind: OPERATIONS[operation],
    targetId,
    ...(target !== undefined && target !== '' && { target: loggedName(target) }),
    ...(teamId && { teamId }),
    ...(changes.length > 0 && { changes }),
  };
}
