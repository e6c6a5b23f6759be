import type { SpecOf } from '../../contract';
import { canClaim, queueScope } from '../../domain/agent';
import { AppError, type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { lineFor } from '../../domain/routing';
import { decided } from '../_commit';
import type { Handler } from '../_entry';
import { callerOf, type DeskCaller, findPage, once } from '../_records';
import { changeAsAgent } from './desk-caller';
import { waitingIn } from './waiting-in';

/** Looked at from the front of the queue: of so many that colleagues take at the same moment, one is left. */
const LOOKED_AT = 10;

/**
 * Takes who stands first, the caller's own shoppers some minutes earlier. Whom somebody else takes meanwhile is passed over; who
 * waits for one person alone, too. Throws NOT_FOUND when nobody waits.
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
  const orderBy = [['queueAt', 'asc']] as const;
  const { items, nextCursor } = await findPage('tickets', waiting, { orderBy, size: LOOKED_AT });
  const line = lineFor(caller.id, items, now);
  if (line.length > 0 || nextCursor === undefined) return line.map(({ _id }) => _id);
  // All of them wait for others alone: so many may stand in front of whoever anybody can take.
  const behind = await findPage('tickets', waiting, { orderBy, size: WECHAT_LIMITS.queryRecords, cursor: nextCursor });
  return lineFor(caller.id, behind.items, now)
    .slice(0, LOOKED_AT)
    .map(({ _id }) => _id);
}

const isGone = (error: unknown): boolean =>
  error instanceof AppError && ['ALREADY_CLAIMED', 'INVALID_STATE', 'NOT_FOUND', 'FORBIDDEN'].includes(error.code);
