import { foldedCode, plainName } from '../../domain/search';
import { keyedHashes } from '../_sdk';
import type { OrderDoc, ShopperDoc } from './documents';
import { numbersOf } from './order-views';

/*
 * What a ticket is found by at the desk, as one list under one index. Names are hashed under a key of their own: somebody
 * who knows a name finds its tickets, and nobody reads names from the records.
 */

export const orderKey = (code: string): string => `order:${foldedCode(code)}`;

/** Under every key, as tickets from before a rotation carry the older one's; none for what is no name. */
export function nameKeys(name: string): readonly string[] {
  const plain = plainName(name);
  return plain === '' ? [] : keyedHashes('shopper name', plain).map((hash) => `name:${hash}`);
}

export function findableBy(order: OrderDoc | undefined | null, shopper: ShopperDoc | undefined): readonly string[] {
  const orders = order ? [order._id, ...numbersOf(order)].map(orderKey) : [];
  return [...new Set([...orders, ...nameKeys(shopper?.name ?? '').slice(0, 1)])];
}
