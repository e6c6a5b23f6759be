import { AppError } from '../../domain/kernel';
import { command } from './cloud';
import type { CollectionName, Documents } from './documents';
import { find } from './store';

type Query = Readonly<Record<string, unknown>>;
type Order = readonly (readonly [path: string, direction: 'asc' | 'desc'])[];
type Scalar = string | number;

interface PageOptions {
  /** The sort, without `_id`, which is added to it: no two documents then stand at the same place. */
  readonly orderBy: Order;
  readonly size: number;
  /** What the page before answered. */
  readonly cursor?: string;
}

/**
 * One page of what matches, beginning where the page before ended whatever came or went in between: a cursor names a
 * place in the order, not a count of what to skip. One database call. Throws INVALID_INPUT for a cursor not of ours.
 */
export async function findPage<C extends CollectionName>(
  collection: C,
  query: Query,
  { orderBy, size, cursor }: PageOptions,
): Promise<{ items: Documents[C][]; nextCursor?: string }> {
  const order: Order = [...orderBy, ['_id', orderBy[0]?.[1] ?? 'asc']];
  const after = cursor === undefined ? undefined : readCursor(cursor, order.length);
  const found = await find(collection, after ? command.and([query, ...beyond(order, after)]) : query, {
    orderBy: order,
    limit: size + 1,
  });
  const items = found.slice(0, size);
  const last = items.at(-1);
  return found.length > size && last ? { items, nextCursor: writeCursor(order, last) } : { items };
}

/**
 * Everything after a place: later in the first field, or equal there and later in the second, and so on. The first
 * field's bound is said once more by itself, because an index can begin at it.
 */
function beyond(order: Order, values: readonly Scalar[]): Query[] {
  const branches = order.map(([path, direction], depth) => ({
    ...Object.fromEntries(order.slice(0, depth).map(([equal], index) => [equal, values[index]])),
    [path]: direction === 'asc' ? command.gt(values[depth]) : command.lt(values[depth]),
  }));
  const bounds = order
    .slice(0, 1)
    .map(([path, direction]) => ({ [path]: direction === 'asc' ? command.gte(values[0]) : command.lte(values[0]) }));
  return [...bounds, command.or(branches)];
}

function writeCursor(order: Order, document: object): string {
  const values = order.map(([path]) => (document as Record<string, unknown>)[path]);
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values come from a client: anything but plain ones would be operators. */
function readCursor(cursor: string, length: number): Scalar[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isScalar)) return values;
  } catch {
    // Not JSON: not ours either.
  }
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'cursor', rule: 'cursor' }] });
}

const isScalar = (value: unknown): value is Scalar => typeof value === 'string' || typeof value === 'number';
