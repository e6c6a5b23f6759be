import type { ActionSpec } from '../../contract';
import { isStillAllowed, preparingAt } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { type Context, requireMember } from './context';
import type { MemberDoc } from './documents';
import type { Transaction } from './transaction';

/** Of an action that prepares something: whom it lets in. */
type Preparing = Pick<ActionSpec, 'allow'>;

/** The moment to write down with what the caller prepares by an action, for `requireStillStanding` to compare. */
export function preparedNow(context: Context, { allow }: Preparing): Millis {
  return allow === 'shopper' ? context.now() : preparingAt(requireMember(context), allow, context.now());
}

/** Whether what somebody prepared by an action at a moment still stands: they have had the right from then until now. */
export function stillStands(maker: MemberDoc | undefined, preparedAt: Millis, { allow }: Preparing): boolean {
  return allow === 'shopper' || isStillAllowed(maker, allow, preparedAt);
}

/**
 * Asked in the transaction in which something prepared takes effect. Shutting somebody out or taking a role away so voids
 * whatever they left lying, without anybody having to find it. Throws FORBIDDEN, with `details.reason` 'prepared'.
 *
 * @param spec of the action that prepared it, from the contract
 */
export async function requireStillStanding(
  transaction: Pick<Transaction, 'get'>,
  prepared: { readonly memberId: string; readonly at: Millis },
  spec: Preparing,
): Promise<void> {
  const maker = await transaction.get('members', prepared.memberId);
  if (!stillStands(maker, prepared.at, spec)) throw new AppError('FORBIDDEN', { reason: 'prepared' });
}
