import type { SpecOf } from '../../contract';
import { canClaim, queueScope } from '../../domain/agent';
import { AppError, type Millis } from '../../domain/kernel';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { callerOf, type DeskCaller, findPage, once } from '../_records';
import type { TicketDoc } from '../_records/documents';
import { changeAsAgent } from './desk-caller';
import { waitingIn } from './waiting-in';

/** Looked at from the front of the queue: of so many that colleagues take at the same moment, one is left. */
const LOOKED_AT = 10;

/**
 * Takes who stands first. Whom somebody else takes meanwhile is passed over; who waits for one person alone, too.
 * Throws NOT_FOUND when nobody waits.
 */
export const takeNext: Handler<SpecOf<'agent', 'ticket.next'>> = (context, input) => {
  const caller = callerOf(context);
  // A repeat may find an empty queue: what was taken the first time is answered again.
  return once(context, input, 'ticket_entries', async () => {
    for (const ticketId of await firstInLine(caller, context.now())) {
      try {
        return await changeAsAgent(
          context,
          { key: input.key, ticketId },
          {
            allowed: canClaim,
            sent: input,
            decide: (ticket, { at }) => decided(ticket, { type: 'claim', by: caller }, at),
          },
        );
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    throw new AppError('NOT_FOUND', { reason: 'nobody_waits' });
  });
};

async function firstInLine(caller: DeskCaller, now: Millis): Promise<readonly string[]> {
  const waiting = waitingIn(queueScope(caller));
  if (waiting.length === 0) return [];
  const { items } = await findPage('tickets', waiting, { orderBy: [['queueAt', 'asc']], size: LOOKED_AT });
  return items.filter((ticket) => isFor(ticket, caller.id, now)).map(({ _id }) => _id);
}

const isFor = ({ reserved }: TicketDoc, memberId: string, now: Millis): boolean =>
  !reserved || reserved.for === memberId || reserved.untilAt <= now;

const isGone = (error: unknown): boolean =>
  error instanceof AppError && ['ALREADY_CLAIMED', 'INVALID_STATE', 'NOT_FOUND', 'FORBIDDEN'].includes(error.code);
