import { randomUUID } from 'node:crypto';
import { CloudError } from '../cloud-error';
import type { Millis } from '../types';
import type { CollectionTable } from './catalogue';
import { Connection } from './connection';
import { findRow } from './finding';
import type { RowWriter } from './row-writer';
import { asStored, type Document } from './stored-json';

/** How long a transaction may last. The platform's own figure is not published; this is MongoDB's order of size. */
const LONGEST_MILLIS = 30_000;

interface PendingWrite {
  /** The document as it will be, or null when it will be gone. */
  readonly document: Document | null;
  /** The version it had when the transaction began; 0 when there was none. */
  readonly baseVersion: number;
}

/** One open transaction: a connection that still sees the moment it began, and the writes nobody else sees. */
export interface Transaction {
  readonly id: string;
  readonly startedAt: Millis;
  readonly snapshot: Connection;
  readonly pending: Map<CollectionTable, Map<string, PendingWrite>>;
  /** Resolves when the transaction ends, either way. */
  readonly ended: Promise<void>;
  readonly end: () => void;
}

const conflict = (): CloudError =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', 'Transaction conflict: another one wrote the same document');

export interface TransactionsOptions {
  readonly file: string;
  readonly writer: RowWriter;
  readonly conflictMode: 'commit' | 'operation';
  readonly now: () => Millis;
}

/** Transactions with snapshot isolation over one SQLite file in WAL mode. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  /** Connections of ended transactions, kept for the next ones. */
  private readonly idle: Connection[] = [];

  constructor(private readonly options: TransactionsOptions) {}

  start(): string {
    this.endOverdue();
    const snapshot = this.idle.pop() ?? new Connection(this.options.file, 'NORMAL');
    snapshot.exec('BEGIN');
    // SQLite fixes the moment at the first read.
    snapshot.row('SELECT count(*) FROM platform_collections');
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const transaction: Transaction = {
      id: randomUUID(),
      startedAt: this.options.now(),
      snapshot,
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

  /** The open transaction that has written to one of the documents. */
  holderOf(table: CollectionTable, ids: readonly string[], except?: Transaction): Transaction | undefined {
    this.endOverdue();
    for (const transaction of this.open.values()) {
      const pending = transaction.pending.get(table);
      if (transaction !== except && pending && ids.some((id) => pending.has(id))) return transaction;
    }
    return undefined;
  }

  /** What the transaction sees of a document. */
  read({ snapshot, pending }: Transaction, table: CollectionTable, id: string): Document | undefined {
    const write = pending.get(table)?.get(id);
    return write ? (write.document ?? undefined) : findRow(snapshot, table, id)?.document;
  }

  /** The transaction's own writes in a collection. */
  overlayOf({ pending }: Transaction, table: CollectionTable): Map<string, Document | null> {
    return new Map([...(pending.get(table) ?? [])].map(([id, { document }]) => [id, document]));
  }

  /** Notes a write. In the `operation` mode a document that another one wrote ends the transaction here. */
  write(transaction: Transaction, table: CollectionTable, id: string, document: Document | null): void {
    const writes = transaction.pending.get(table) ?? new Map<string, PendingWrite>();
    const baseVersion = writes.get(id)?.baseVersion ?? findRow(transaction.snapshot, table, id)?.version ?? 0;
    if (this.options.conflictMode === 'operation') {
      const isOvertaken = this.options.writer.versionOf(table, id) !== baseVersion;
      if (isOvertaken || this.holderOf(table, [id], transaction)) {
        this.finish(transaction);
        throw conflict();
      }
    }
    writes.set(id, { document: document && asStored(document), baseVersion });
    transaction.pending.set(table, writes);
  }

  /** Makes the writes last, all at once, unless somebody else wrote one of the documents since the beginning. */
  commit(id: string): void {
    const transaction = this.require(id);
    // First let go of the snapshot: while one is held SQLite cannot move its log into the file, and tries at each commit.
    this.finish(transaction);
    if (transaction.pending.size > 0) this.options.writer.atomically(() => this.writePending(transaction));
  }

  abort(id: string): void {
    this.finish(this.require(id));
  }

  close(): void {
    for (const transaction of [...this.open.values()]) this.finish(transaction);
    for (const connection of this.idle.splice(0)) connection.close();
  }

  private writePending({ pending }: Transaction): void {
    const { writer } = this.options;
    for (const [table, writes] of pending) {
      for (const [id, { baseVersion }] of writes) if (writer.versionOf(table, id) !== baseVersion) throw conflict();
      // Removals first: a unique key that the transaction freed may be taken by another of its documents.
      for (const [id, { document }] of writes) if (!document) writer.remove(table, id);
      for (const { document, baseVersion } of writes.values()) {
        if (document) this.writeOne(table, document, baseVersion);
      }
    }
  }

  private writeOne(table: CollectionTable, document: Document, baseVersion: number): void {
    const { writer } = this.options;
    try {
      if (baseVersion === 0) writer.insert(table, document);
      else writer.update(table, document);
    } catch (error) {
      // The key was free when the transaction began, so somebody took it meanwhile: worth another try.
      if (error instanceof CloudError && error.message.startsWith('E11000')) throw conflict();
      throw error;
    }
  }

  private endOverdue(): void {
    const oldest = this.options.now() - LONGEST_MILLIS;
    for (const transaction of [...this.open.values()]) if (transaction.startedAt < oldest) this.finish(transaction);
  }

  private finish(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return;
    transaction.snapshot.exec('ROLLBACK');
    this.idle.push(transaction.snapshot);
    transaction.end();
  }
}
