import { AppError } from '../../domain/kernel';
import { command, database, type NativeTransaction } from '../_sdk/cloud';
import type { CollectionName, Documents } from './documents';

/** Single-document steps that take effect together or not at all. `where` has no place here: the SDK runs it outside. */
export interface Transaction {
  get<C extends CollectionName>(collection: C, id: string): Promise<Documents[C] | undefined>;
  add<C extends CollectionName>(collection: C, document: Documents[C]): Promise<void>;
  /** Replaces the document or makes it. */
  set<C extends CollectionName>(collection: C, document: Documents[C]): Promise<void>;
  /** Sets top-level fields whole; nested objects are replaced, not merged. */
  update<C extends CollectionName>(collection: C, id: string, changes: Partial<Documents[C]>): Promise<void>;
  /** Takes away a document that was read. */
  remove(collection: CollectionName, id: string): Promise<void>;
  /** Adds to counters by their dotted paths, and sets fields besides. False, and nothing done, when there is no document. */
  increment<C extends CollectionName>(
    collection: C,
    id: string,
    by: Readonly<Record<string, number>>,
    changes?: Partial<Documents[C]>,
  ): Promise<boolean>;
}

const ATTEMPTS = 6;
const BACKOFF_MILLIS = 15;
/** On an operation the SDK tells a lost conflict only as this general code; at commit by the platform's own name. */
const GENERAL_DATABASE_ERROR = -501001;
const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';

/**
 * Runs `work` in a transaction, again when it lost against another. `work` may run several times, so it has no effect
 * besides the transaction. The SDK's own runTransaction retries only conflicts that show at commit.
 * Throws what `work` throws; TRY_AGAIN when every attempt lost.
 */
export async function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const native = await database.startTransaction();
    try {
      const result = await work(wrap(native));
      await native.commit();
      return result;
    } catch (error) {
      await native.rollback().catch(() => undefined);
      if (!isLostConflict(error)) throw error;
      if (attempt === ATTEMPTS) throw new AppError('TRY_AGAIN', undefined, { cause: error });
      await pause(BACKOFF_MILLIS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

function isLostConflict(error: unknown): boolean {
  const { code, errCode } = (error ?? {}) as { code?: unknown; errCode?: unknown };
  return code === CONFLICT || errCode === GENERAL_DATABASE_ERROR;
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

function wrap(native: NativeTransaction): Transaction {
  return {
    async get(collection, id) {
      try {
        const { data } = await native.collection(collection).doc(id).get();
        return (data ?? undefined) as never;
      } catch (error) {
        // Inside a transaction the SDK throws for a missing document whatever the database was told.
        if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
        throw error;
      }
    },
    async add(collection, document) {
      await native.collection(collection).add({ data: { ...document } });
    },
    async set(collection, document) {
      const { _id, ...data } = document;
      await native.collection(collection).doc(_id).set({ data });
    },
    async update(collection, id, changes) {
      await native
        .collection(collection)
        .doc(id)
        .update({ data: whole(changes) });
    },
    async remove(collection, id) {
      await native.collection(collection).doc(id).remove();
    },
    async increment(collection, id, by, changes = {}) {
      const counts = Object.entries(by).map(([path, count]) => [path, command.inc(count)]);
      const data = { ...whole(changes), ...Object.fromEntries(counts) };
      const { stats } = await native.collection(collection).doc(id).update({ data });
      return stats.updated > 0;
    },
  };
}

/** Each field replaced, an object as well, which the SDK would merge. */
const whole = (changes: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, isPlainObject(value) ? command.set(value) : value]),
  );

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
