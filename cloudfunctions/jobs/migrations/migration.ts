import { find, type Transaction, transact } from '../../_records';
import type { CollectionName, Documents } from '../../_records/documents';
import { command } from '../../_sdk';

/**
 * Brings what an earlier build wrote to the shape that this one writes. A step may be taken again, overlap with another
 * of the same, and be broken off anywhere, so it changes nothing that is right already.
 */
export interface Migration {
  /** Counted from 1 without a gap. Never given anew: a shop may stand at any of them. */
  readonly number: number;
  /** What it brings about, for the log: kebab-case. */
  readonly name: string;
  /** Does a bounded piece from `cursor` on (null: the beginning). Answers where the next one begins, null when all is done. */
  step(cursor: string | null): Promise<string | null>;
}

/** A document as it may lie there: written by any build before. */
export type Stored<C extends CollectionName> = Partial<Documents[C]> & { readonly _id: string; readonly v?: number };

/** Records looked at in one step. */
const BATCH = 100;

/**
 * A migration that takes something from every record of a collection to where it is kept from now on, in the order of their
 * ids, each in a transaction of its own.
 *
 * @param move finds in the record itself, in the transaction, whether that was done before
 */
export function takeEach<C extends CollectionName>(
  collection: C,
  move: (transaction: Transaction, stored: Stored<C>) => Promise<void>,
): Migration['step'] {
  return async (cursor) => {
    const records = await batchAfter(collection, cursor);
    for (const { _id } of records) {
      await transact(async (transaction) => {
        const stored = await transaction.get(collection, _id);
        if (stored) await move(transaction, stored as Stored<C>);
      });
    }
    return records.at(-1)?._id ?? null;
  };
}

/** The next of a collection in the order of their ids. */
export const batchAfter = <C extends CollectionName>(collection: C, cursor: string | null) =>
  find(collection, cursor === null ? {} : { _id: command.gt(cursor) }, { orderBy: [['_id', 'asc']], limit: BATCH });

/**
 * A migration over every record of a collection, in the order of their ids.
 *
 * @param change what has to be set in a record, undefined when it is right already; pure, and asked again in the
 *   transaction that writes
 */
export function overEach<C extends CollectionName>(
  collection: C,
  change: (stored: Stored<C>) => Partial<Documents[C]> | undefined,
): Migration['step'] {
  return async (cursor) => {
    const records = await batchAfter(collection, cursor);
    for (const record of records) {
      if (!change(record as Stored<C>)) continue;
      await transact(async (transaction) => {
        const stored = await transaction.get(collection, record._id);
        const changes = stored && change(stored as Stored<C>);
        if (!changes) return;
        const { v } = stored as { v?: number };
        await transaction.update(collection, record._id, { ...changes, ...(v === undefined ? {} : { v: v + 1 }) });
      });
    }
    return records.at(-1)?._id ?? null;
  };
}
