import type { Millis } from '../../domain/kernel';
import { type AskedSource, FRESH_FOR, ORDER_SOURCES, theirIdOf } from '../../domain/orders';
import { deskSettings, get } from '../_records';
import type { OrderDoc, OrderPullSettings } from '../_records/documents';
import { updateIf } from '../_records/store';
import { describeError, log } from '../_sdk';
import { orderPortOf } from './order-port';
import { isRefused, keptPullState, readPullState, refusedBy, savePullState, sourceOf } from './pull-state';

import { writeOne } from './write-pulled';

/** An order, and from when what is known of it is; `asOfAt` is absent where the shop itself keeps it. */
export interface FreshOrder {
  readonly order: OrderDoc;
  readonly asOfAt?: Millis;
}

/**
 * An order that somebody opens, at most five minutes old: where it is older, its source is asked. Whoever opens it is never kept from
 * it by a source that does not answer: then it is as it was, and says from when. Nothing for the shop's own; of others one kept
 * look-up, and where it is old one call of WeChat's and one or two of the database.
 */
export async function freshOrder(order: OrderDoc, now: Millis): Promise<FreshOrder> {
  const source = askedSourceOf(order);
  if (!source) return { order };
  const [desk, state] = await Promise.all([deskSettings(now), keptPullState(now)]);
  const asOfAt = asOf(order, state);
  const theirs = theirIdOf(source, order._id);
  const isRefusing = state?.source === source && isRefused(state, now);
  const isAsked = sourceOf(desk) === source && theirs !== undefined && !isRefusing;
  if (now - asOfAt < FRESH_FOR || !isAsked) return { order, asOfAt };
  try {
    const told = await orderPortOf(source).find(theirs, order.shopperId);
    const isNew = told !== undefined && (await writeOne(told, order));
    await updateIf('orders', order._id, {}, { checkedAt: now });
    return { order: (isNew ? await get('orders', order._id) : undefined) ?? order, asOfAt: now };
  } catch (error) {
    const refused = source === 'host' ? undefined : refusedBy(error, await readPullState(source), now);
    if (refused) await savePullState(refused);
    else log('warn', 'order source failed', { source, ...describeError(error) });
    return { order, asOfAt };
  }
}

/** From when a list of orders is, where a source tells them; undefined where the shop itself keeps them. */
export async function listAsOf(now: Millis): Promise<Millis | undefined> {
  const source = sourceOf(await deskSettings(now));
  if (source === 'shop' || source === 'host') return undefined;
  const state = await keptPullState(now);
  return state?.source === source ? state.completedAt : undefined;
}

function askedSourceOf({ source }: OrderDoc): AskedSource | undefined {
  return ORDER_SOURCES.find((one): one is AskedSource => one === source && one !== 'shop');
}

const isUnfinished = ({ state }: OrderDoc) => state !== 'done' && state !== 'cancelled';

/** What is not over is looked at by every pass; by itself, when it was opened. */
function asOf(order: OrderDoc, state: OrderPullSettings | undefined): Millis {
  const byPass = isUnfinished(order) && state?.source === order.source ? (state?.completedAt ?? 0) : 0;
  return Math.max(order.checkedAt ?? 0, order.updatedAt ?? 0, byPass);
}
