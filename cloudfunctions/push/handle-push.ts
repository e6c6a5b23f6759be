import type { Millis } from '../../domain/kernel';
import { get, transact } from '../_records';
import { stableId } from '../_sdk';
import { ON } from './on';
import type { Answered, OnPush } from './on/on-push';
import type { Push } from './read-push';

/**
 * Handles a push once and answers every repeat of it with the same value. That it was handled is written with its
 * effects in one transaction; a push that fails before is pushed again by WeChat, up to three times in all.
 */
export async function handlePush(push: Push, now: Millis): Promise<unknown> {
  const { returned, afterwards } = await takeOnce(push, now);
  await afterwards?.();
  return returned;
}

async function takeOnce(push: Push, now: Millis): Promise<Answered> {
  const id = stableId('push', push.key);
  try {
    return await transact(async (transaction) => {
      const handled = await transaction.get('push_events', id);
      if (handled) return { returned: handled.returned };
      const on = ON[push.type] as OnPush<Push['type']>;
      const answered = await on(push, { transaction, now });
      await transaction.add('push_events', {
        _id: id,
        createdAt: now,
        updatedAt: now,
        v: 1,
        returned: answered.returned,
      });
      return answered;
    });
  } catch (error) {
    // Two deliveries of one push at the same moment: the other has taken it.
    const handled = await get('push_events', id);
    if (!handled) throw error;
    return { returned: handled.returned };
  }
}
