import type { Millis } from '../../domain/kernel';
import { finish } from '../_commit';
import { get, isDuplicate, transact } from '../_records';
import { headIdOf } from '../_records/head';
import { stableId } from '../_sdk';
import { ON } from './on';
import type { Answered, OnPush } from './on/on-push';
import type { Push } from './read-push';

/**
 * Handles a push once and answers every repeat of it with the same value. That it was handled is written with its
 * effects in one transaction, so that a repeat finds it taken and only then asks what was answered; a push that fails before
 * is pushed again by WeChat, up to three times in all.
 */
export async function handlePush(push: Push, now: Millis): Promise<unknown> {
  const { returned, left } = await takeOnce(push, now);
  if (left) await finish(left, Date.now);
  return returned;
}

/** A number taken twice in one day is rare, five times in a row does not happen. */
const NUMBER_ATTEMPTS = 5;

async function takeOnce(push: Push, now: Millis): Promise<Answered> {
  const pushId = stableId('push', push.key);
  const on = ON[push.type] as OnPush<Push['type']>;
  const take = await on(push, now);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await transact(async (transaction) => {
        const head = await transaction.get('heads', headIdOf(push.openid));
        const answered = await take({ pushId, transaction, head, now, attempt });
        const { returned } = answered;
        await transaction.add('push_events', { _id: pushId, createdAt: now, updatedAt: now, v: 1, returned });
        return answered;
      });
    } catch (error) {
      // Pushed before, or at the same moment once more: the other has taken it.
      const handled = await get('push_events', pushId);
      if (handled) return { returned: handled.returned };
      if (!isDuplicate(error) || attempt + 1 === NUMBER_ATTEMPTS) throw error;
    }
  }
}
