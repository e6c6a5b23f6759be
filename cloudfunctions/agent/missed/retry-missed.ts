import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { isMissed } from '../../../domain/notice';
import { takeFromOutbox } from '../../_commit';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, writeOnce } from '../../_records';
import type { Effect } from '../../_records/documents';
import { bestEffort } from '../../_sdk/best-effort';
import { isOverseen, isRetryable } from './missed-of';

/**
 * Puts what could not be told into the outbox once more, due now, and does it. A call that dies in between leaves it to `jobs`; whether it
 * is true still, unread, and paid for is asked there, as of everything that waited.
 */
export const retryMissed: Handler<SpecOf<'agent', 'missed.retry'>> = async (context, input) => {
  const caller = callerOf(context);
  const settings = await deskSettings(context.now());
  const ack = await writeOnce(context, input, async (transaction) => {
    const row = await transaction.get('outbox', input.id);
    if (!row || !(row.failedAt ?? 0) || !isOverseen(caller, row, settings)) throw new AppError('NOT_FOUND');
    if (!isRetryable(row)) throw new AppError('INVALID_STATE');
    const at = context.now();
    await transaction.update('outbox', row._id, {
      effects: row.effects.map(again),
      attempts: 0,
      nextAt: at,
      failedAt: 0,
      triedAgain: (row.triedAgain ?? 0) + 1,
      updatedAt: at,
      v: row.v + 1,
    });
    return { id: row._id, at };
  });
  await bestEffort('outbox', () => takeFromOutbox(ack.id, Date.now));
  return ack;
};

/** What the machine had to say stays as it ended. */
function again(effect: Effect): Effect {
  if (!isMissed(effect) || effect.type === 'answer' || effect.type === 'rules' || effect.type === 'model')
    return effect;
  const queued = { status: 'queued', reason: null } as const;
  if (effect.type === 'notice') return { ...effect, ...queued, channel: null };
  return { ...effect, ...queued, isPaid: false };
}
