import { AppError, WECHAT_LIMITS } from '../../domain/kernel';
import { inParallel } from '../_sdk';
import { command } from '../_sdk/cloud';
import { whatAnswerHolds } from './answer-bytes';
import type { CollectionName, Documents } from './documents';
import { find } from './store';

type Query = Readonly<Record<string, unknown>>;
type Order = readonly (readonly [path: string, direction: 'asc' | 'desc'])[];
type Scalar = string | number;

interface PageOptions<D> {
  /** The sort, without `_id`, which is added to it: no two documents then stand at the same position. */
  readonly orderBy: Order;
  readonly size: number;
  /** What the page before answered. */
  readonly cursor?: string | undefined;
  /** Only these fields, when given; the order's come along. */
  readonly fields?: readonly string[];
  /**
   * Where a page may end, when more follows than it holds: after how many of `found`, at most `most` of them. `found` has one
   * more than the page.
   */
  readonly endAt?: (found: readonly D[], most: number) => number;
}

export interface Page<D> {
  readonly items: D[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/**
 * One page of what matches, beginning where the page before ended whatever came or went in between: a cursor names a
 * position in the order, not a count of what to skip. Ends early, with a cursor, where the records would weigh more than an
 * answer holds; one that alone weighs more still comes. One database call for up to 99 records, otherwise one for each
 * hundred and one that finds the end. Throws INVALID_INPUT for a cursor not of ours.
 *
 * @param queries one, or several that no document matches two of. Each is then read by itself and the page made of what
 *   stands first: along an index that begins with what a query names, an `in` of several values is not in order, and
 *   everything that matches would be sorted before the first is answered
 */
export async function findPage<C extends CollectionName>(
  collection: C,
  queries: Query | readonly Query[],
  { orderBy, size, cursor, fields, endAt = (_found, most) => most }: PageOptions<Documents[C]>,
): Promise<Page<Documents[C]>> {
  const order: Order = [...orderBy, ['_id', orderBy[0]?.[1] ?? 'asc']];
  const after = cursor === undefined ? undefined : readCursor(cursor, order.length);
  const lists = await inParallel([queries].flat() as Query[], (query) =>
    findAfter(collection, query, order, after, size + 1, fields),
  );
  const found =
    lists.length === 1
      ? (lists[0] ?? [])
      : lists
          .flat()
          .sort(inOrder(order))
          .slice(0, size + 1);
  const held = whatAnswerHolds(found.slice(0, size));
  const items = found.length > held.length ? held.slice(0, endAt(found, held.length)) : held;
  const last = items.at(-1);
  return found.length > items.length && last ? { items, nextCursor: writeCursor(order, last) } : { items };
}

/**
 * All that matches, up to `atMost` of it, for what is never told page by page. One database call for each hundred, and one
 * that finds the end.
 */
export function findMany<C extends CollectionName>(
  collection: C,
  query: Query,
  {
    orderBy = [],
    atMost,
    fields,
    after,
  }: {
    readonly orderBy?: Order;
    readonly atMost: number;
    readonly fields?: readonly string[];
    /** Only what comes after this position, in the fields of the order and `_id`. */
    readonly after?: readonly Scalar[];
  },
): Promise<Documents[C][]> {
  const order: Order = [...orderBy, ['_id', orderBy[0]?.[1] ?? 'asc']];
  return findAfter(collection, query, order, after, atMost, fields);
}

/**
 * WeChat's pages say both that a query gives 1,000 records and that it gives 100. So a hundred are asked for at a time, and
 * only a query that finds nothing is the end: what came short of what was asked says nothing of what is left. A read that
 * one query serves by either page is one query.
 */
async function findAfter<C extends CollectionName>(
  collection: C,
  query: Query,
  order: Order,
  position: readonly Scalar[] | undefined,
  atMost: number,
  fields: readonly string[] | undefined,
): Promise<Documents[C][]> {
  const found: Documents[C][] = [];
  const isOneQuery = atMost <= WECHAT_LIMITS.queryRecords;
  let after = position;
  while (found.length < atMost) {
    const limit = Math.min(atMost - found.length, WECHAT_LIMITS.queryRecords);
    const more = await find(collection, after ? command.and([query, ...beyond(order, after)]) : query, {
      orderBy: order,
      limit,
      ...(fields && { fields: [...new Set([...fields, ...order.map(([path]) => path)])] }),
    });
    found.push(...more);
    const last = more.at(-1);
    if (!last || isOneQuery) break;
    after = positionOf(order, last);
  }
  return found;
}

/**
 * Everything after a position: later in the first field, or equal there and later in the second, and so on. The first
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

/** Compares by the order's fields, each of which holds numbers in all documents or texts in all. */
function inOrder(order: Order): (one: object, other: object) => number {
  return (one, other) => {
    const [positions, others] = [positionOf(order, one), positionOf(order, other)];
    const depth = order.findIndex((_, index) => positions[index] !== others[index]);
    if (depth < 0) return 0;
    const isBefore = (positions[depth] as Scalar) < (others[depth] as Scalar);
    return isBefore === (order[depth]?.[1] === 'asc') ? -1 : 1;
  };
}

/** As `findPage`, of documents that were found already. Throws INVALID_INPUT for a cursor not of ours. */
export function pageOf<D extends object>(
  documents: readonly D[],
  { orderBy, size, cursor }: Pick<PageOptions<D>, 'orderBy' | 'size' | 'cursor'>,
): Page<D> {
  const order: Order = [...orderBy, ['_id', orderBy[0]?.[1] ?? 'asc']];
  const after = cursor === undefined ? undefined : readCursor(cursor, order.length);
  const start = after && Object.fromEntries(order.map(([path], index) => [path, after[index]]));
  const compare = inOrder(order);
  const rest = [...documents].sort(compare).filter((document) => !start || compare(document, start) > 0);
  const items = whatAnswerHolds(rest.slice(0, size));
  const last = items.at(-1);
  return rest.length > items.length && last ? { items, nextCursor: writeCursor(order, last) } : { items };
}

function positionOf(order: Order, document: object): Scalar[] {
  return order.map(([path]) => (document as Record<string, Scalar>)[path] as Scalar);
}

function writeCursor(order: Order, document: object): string {
  return Buffer.from(JSON.stringify(positionOf(order, document))).toString('base64url');
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
