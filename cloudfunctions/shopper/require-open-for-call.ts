import { AppError, type Millis } from '../../domain/kernel';
import { canBeCalledAt } from '../../domain/ticket';
import { keptLive } from '../_records';

/** Throws INVALID_INPUT, naming the field, for a call that is wished for when the shop is closed. */
export async function requireOpenForCall(wishedAt: Millis | undefined, now: Millis, path = 'wishedAt'): Promise<void> {
  if (wishedAt === undefined || canBeCalledAt(wishedAt, now, (await keptLive(now))?.hours ?? undefined)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path, rule: 'open_hours' }] });
}
