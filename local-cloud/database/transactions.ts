import { randomUUID } from 'node:crypto';
import { CloudError } from '../cloud-error';
import type { Millis } from '../types';
import type { CollectionTable } from './catalogue';
import type { Connection } from './connection';
import { findRows, type Overlay } from './finding';
import { Past } from './past';
import { duplicateKey, type RowWriter, type Write } from './row-writer';
import { asStored, type Document } from './stored-json';
import { valuesAt } from './value-order';

/** How long a transaction may last. The platform's own figure is not published; this is MongoDB's order of size. */
const LONGEST_MILLIS = 30_000;

interface PendingWrite {
  /** The document as it will be, or null when it will be gone. */
  readonly document: Document | null;
  /** The version it had when the transaction began; 0 when there was none. */
  readonly baseVersion: number;
}

/** One open transaction: the moment it began, and the writes nobody else sees. */
export interface Transaction {
  readonly id: string;
  readonly startedAt: Millis;
  /** What others have written over since it began. */
  readonly past: Past;
  readonly pending: Map<CollectionTable, Map<string, PendingWrite>>;
  /** Resolves when the transaction ends, either way. */
  readonly ended: Promise<void>;
  readonly end: () => void;
}

const conflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', 'Transaction conflict: another one wrote the same document');

export interface TransactionsOptions {
  readonly connection: Connection;
  readonly writer: RowWriter;
  readonly conflictMode: 'commit' | 'operation';
  readonly now: () => Millis;
}

/** Transactions with snapshot isolation, over one connection: whatever is written over is kept for those that began before. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();

  constructor(private readonly options: TransactionsOptions) {
    options.writer.onWrite = (table, id) => this.remember(table, id);
    options.writer.onClear = () => this.close();
  }

  start(): string {
    this.endOverdue();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const transaction: Transaction = {
      id: randomUUID(),
      startedAt: this.options.now(),
      past: new Past(this.options.connection),
      pending: new Map(),
      ended,
      end,
    };
    this.open.set(transaction.id, transaction);
    return transaction.id;
  }

  require(id: string): Transaction {
    this.endOverdue();
    const transaction = this.open.get(id);
    if (!transaction) {
      throw new CloudError('DATABASE_TRANSACTION_NOT_EXIST', `Transaction ${id} has ended or never began`);
    }
    return transaction;
  }

  /** In the `operation` mode: the transaction that a plain write has to wait for. */
  blockerOf(table: CollectionTable, writes: readonly Write[]): Transaction | undefined {
    if (this.options.conflictMode === 'commit') return undefined;
    this.endOverdue();
    for (const { document } of writes) {
      const holder = this.holderOf(table, document._id);
      if (holder) return holder;
    }
    return undefined;
  }

  /** What a transaction sees otherwise than everybody: what was there before others wrote, and its own writes. */
  overlayOf({ past, pending }: Transaction, table: CollectionTable): Overlay {
    const own = [...(pending.get(table) ?? [])].map(([id, { document }]) => [id, document] as const);
    return new Map([...past.overlay(table), ...own]);
  }

  /**
   * Notes writes. Refuses unique keys that are taken as far as the transaction sees; those taken meanwhile come out at
   * commit. In the `operation` mode it also refuses documents that another one wrote.
   */
  write(transaction: Transaction, table: CollectionTable, writes: readonly Write[]): void {
    for (const { kind, document } of writes) {
      const id = document._id;
      const known = transaction.pending.get(table)?.get(id);
      const original = known ? undefined : transaction.past.row(table, id);
      const isThere = known ? known.document !== null : original !== undefined;
      if (kind === 'insert' && isThere) throw duplicateKey(table, document, '_id_');
      if (kind !== 'remove') this.refuseTakenKeys(transaction, table, document);
      const baseVersion = known?.baseVersion ?? original?.version ?? 0;
      this.refuseOvertaken(transaction, table, id, baseVersion);
      const pending = transaction.pending.get(table) ?? new Map<string, PendingWrite>();
      pending.set(id, { document: kind === 'remove' ? null : asStored(document), baseVersion });
      transaction.pending.set(table, pending);
    }
  }

  /** Makes the writes last, all at once, unless somebody else wrote one of the documents since the beginning. */
  commit(id: string): void {
    const transaction = this.require(id);
    this.finish(transaction);
    if (transaction.pending.size > 0) this.options.writer.atomically(() => this.writePending(transaction));
  }

  abort(id: string): void {
    this.finish(this.require(id));
  }

  /** Ends all of them: everything goes. */
  close(): void {
    for (const transaction of [...this.open.values()]) this.finish(transaction);
  }

  /** Ends a transaction, whatever it has written. */
  finish(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    transaction.end();
  }

  /** A row is about to be written over: those that began before still see it as it was. */
  private remember(table: CollectionTable, id: string): void {
    this.endOverdue();
    for (const { past } of this.open.values()) past.keep(table, id);
  }

  private holderOf(table: CollectionTable, id: string, except?: Transaction): Transaction | undefined {
    for (const transaction of this.open.values()) {
      if (transaction !== except && transaction.pending.get(table)?.has(id)) return transaction;
    }
    return undefined;
  }

  private refuseTakenKeys(transaction: Transaction, table: CollectionTable, document: Document): void {
    for (const { name, unique, keys } of table.indexes) {
      if (!unique) continue;
      const query = Object.fromEntries(
        keys.map(([path]) => [path, { $eq: valuesAt(document, path.split('.'))[0] ?? null }]),
      );
      const holders = findRows(this.options.connection, table, { query, limit: 2 }, this.overlayOf(transaction, table));
      if (holders.some((row) => row.document._id !== document._id)) throw duplicateKey(table, document, name);
    }
  }

  private refuseOvertaken(transaction: Transaction, table: CollectionTable, id: string, baseVersion: number): void {
    if (this.options.conflictMode === 'commit') return;
    const isOvertaken = this.options.writer.versionOf(table, id) !== baseVersion;
    if (isOvertaken || this.holderOf(table, id, transaction)) throw conflict();
  }

  private writePending({ pending }: Transaction): void {
    const { writer } = this.options;
    for (const [table, byId] of pending) {
      for (const [id, { baseVersion }] of byId) if (writer.versionOf(table, id) !== baseVersion) throw conflict();
      const writes = [...byId].map(([_id, { document, baseVersion }]): Write => {
        if (!document) return { kind: 'remove', document: { _id } };
        return { kind: baseVersion === 0 ? 'insert' : 'update', document };
      });
      // Removals first: a unique key that the transaction freed may be taken by another of its documents.
      writes.sort((a, b) => Number(b.kind === 'remove') - Number(a.kind === 'remove'));
      try {
        writer.write(table, writes);
      } catch (error) {
        // The key was free when the transaction began, so somebody took it meanwhile: worth another try.
        if (error instanceof CloudError && error.message.startsWith('E11000')) throw conflict();
        throw error;
      }
    }
  }

  private endOverdue(): void {
    const oldest = this.options.now() - LONGEST_MILLIS;
    for (const transaction of [...this.open.values()]) if (transaction.startedAt < oldest) this.finish(transaction);
  }
}
