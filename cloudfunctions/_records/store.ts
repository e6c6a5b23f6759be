import { WECHAT_LIMITS } from '../../domain/kernel';
import { command, database } from '../_sdk/cloud';
import type { CollectionName, Documents } from './documents';

type Query = Readonly<Record<string, unknown>>;

interface FindOptions {
  readonly orderBy?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[];
  /** How many at most, ≤ 100 (WECHAT_LIMITS.queryRecords); for more there is `findMany`. Nothing is read without a bound. */
  readonly limit: number;
  /** Only these fields, when given. */
  readonly fields?: readonly string[];
}

/** One document by id, undefined when there is none. One database call. */
export async function get<C extends CollectionName>(collection: C, id: string): Promise<Documents[C] | undefined> {
  const { data } = await database.collection(collection).doc(id).get();
  return (data ?? undefined) as Documents[C] | undefined;
}

/** Documents that match, through an index of collections.ts. One database call. */
export async function find<C extends CollectionName>(
  collection: C,
  query: Query,
  { orderBy = [], limit, fields }: FindOptions,
): Promise<Documents[C][]> {
  if (limit > WECHAT_LIMITS.queryRecords) throw new RangeError(`a query cannot be relied on for ${limit} records`);
  let found = database.collection(collection).where(query);
  for (const [path, direction] of orderBy) found = found.orderBy(path, direction);
  if (fields) found = found.field(Object.fromEntries(fields.map((field) => [field, true])));
  const { data } = await found.limit(limit).get();
  return data as Documents[C][];
}

/** Documents by their ids, those that are there. One database call for each hundred. */
export async function findByIds<C extends CollectionName>(
  collection: C,
  ids: readonly string[],
): Promise<Documents[C][]> {
  const found = await Promise.all(
    inHundreds(ids).map((some) => find(collection, { _id: command.in(some) }, { limit: some.length })),
  );
  return found.flat();
}

/** Lists of values that each fit one `in`. */
export function inHundreds<T>(values: readonly T[]): T[][] {
  const size = WECHAT_LIMITS.queryRecords;
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** How many match. One database call. */
export async function count(collection: CollectionName, query: Query): Promise<number> {
  const { total } = await database.collection(collection).where(query).count();
  return total;
}

/** How many match, counted no further than `most`: counting all takes the longer the more there are. One database call. */
export async function countUpTo(collection: CollectionName, query: Query, most: number): Promise<number> {
  const { list } = await database.collection(collection).aggregate().match(query).limit(most).count('total').end();
  // Of nothing there is no count.
  return (list[0] as { total: number } | undefined)?.total ?? 0;
}

/**
 * Changes one document if it still matches `query`, and tells whether it did. One database call, atomic by itself;
 * for changes that no other record has to agree with.
 */
export async function updateIf<C extends CollectionName>(
  collection: C,
  id: string,
  query: Query,
  changes: Query,
): Promise<boolean> {
  const { stats } = await database
    .collection(collection)
    .where({ ...query, _id: id })
    .update({ data: changes });
  return stats.updated > 0;
}

/** Changes all documents that match, through an index of collections.ts, in the same way. One database call. */
export async function updateAll(collection: CollectionName, query: Query, changes: Query): Promise<void> {
  await database.collection(collection).where(query).update({ data: changes });
}

/** Adds a document unless one with its id is there already, whose content is then the same by the id's making. */
export async function addIfAbsent<C extends CollectionName>(collection: C, document: Documents[C]): Promise<void> {
  try {
    await database.collection(collection).add({ data: { ...document } });
  } catch (error) {
    // The platform names a taken id only as a general failure, so what is there decides.
    if (!(await get(collection, document._id))) throw error;
  }
}

/** Replaces a document with which no other has to agree, or makes it. One database call. */
export async function put<C extends CollectionName>(collection: C, document: Documents[C]): Promise<void> {
  const { _id, ...data } = document;
  await database.collection(collection).doc(_id).set({ data });
}

/** Removes documents by id, at most as many as were named. Returns how many were there. One database call for each hundred. */
export async function removeAll(collection: CollectionName, ids: readonly string[]): Promise<number> {
  const removed = await Promise.all(
    inHundreds(ids).map((some) =>
      database
        .collection(collection)
        .where({ _id: command.in(some) })
        .remove(),
    ),
  );
  return removed.reduce((sum, { stats }) => sum + stats.removed, 0);
}

/** The platform's general refusal of a database request. A document whose id or unique index is taken gets it. */
const REFUSED_BY_DATABASE = -502001;

/** Whether a write may have failed because its id or one of its unique values is taken. */
export function isDuplicate(error: unknown): boolean {
  return (error as { errCode?: unknown } | null)?.errCode === REFUSED_BY_DATABASE;
}
