import type { Millis } from '../../domain/kernel';
import { FRESH_FOR } from '../../domain/orders';
import { deskSettings, get } from '../_records';
import type { OrderDoc } from '../_records/documents';
import { put } from '../_records/store';
import { describeError, log, stableId } from '../_sdk';
import { askForOrder, askForOrders } from './host-function';
import { sourceOf } from './pull-state';
import { writeOne, writePulled } from './write-pulled';

/** Orders that a function of the shop's tells of (`orderSource` host), asked for as somebody needs them. */

/** Whether the shop's orders are asked of its function. No database call of its own. */
export const isHosted = async (now: Millis): Promise<boolean> => sourceOf(await deskSettings(now)) === 'host';

/**
 * One that is not kept yet: asked for, within three seconds, and kept. Undefined where there is none of theirs by this id.
 *
 * @throws NoAnswer where the function would not say
 */
export async function bringInOrder(openid: string, orderId: string, now: Millis): Promise<OrderDoc | undefined> {
  const told = await askForOrder(openid, orderId);
  if (!told) return undefined;
  await writeOne({ ...told, checkedAt: now }, undefined);
  const order = await get('orders', orderId);
  return order?.shopperId === openid ? order : undefined;
}

/**
 * Somebody's own order, for what does not need its latest state: as it is kept, else as the shop's function says. `isUnknown`: nobody would say.
 * One database call for what is kept.
 */
export async function findOwnOrder(
  openid: string,
  orderId: string,
  now: Millis,
): Promise<{ readonly order: OrderDoc | undefined; readonly isUnknown?: true }> {
  const kept = await get('orders', orderId);
  if (kept) return { order: kept.shopperId === openid ? kept : undefined };
  if (!(await isHosted(now))) return { order: undefined };
  try {
    return { order: await bringInOrder(openid, orderId, now) };
  } catch (error) {
    logNoAnswer(error);
    return { order: undefined, isUnknown: true };
  }
}

const askedId = (openid: string): string => stableId('orders_asked', openid);

/**
 * Brings in somebody's newest orders, at most once in five minutes. Answers from when what is kept of them is. One database call where
 * they were asked for lately; a function that did not answer is asked again the next time.
 *
 * @throws NoAnswer
 */
export async function bringInNewest(openid: string, now: Millis): Promise<Millis> {
  const _id = askedId(openid);
  const asked = await get('rates', _id);
  if (asked && now >= asked.createdAt && now - asked.createdAt < FRESH_FOR) return asked.createdAt;
  await writePulled(await askForOrders(openid));
  await put('rates', { _id, createdAt: now, updatedAt: now, count: 1, v: (asked?.v ?? 0) + 1 });
  return now;
}

export const logNoAnswer = (error: unknown): void =>
  log('warn', 'order source failed', { source: 'host', ...describeError(error) });
