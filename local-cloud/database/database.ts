import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CloudError, requestFailed } from '../cloud-error';
import { openAdmin } from './admin';
import { runPipeline, splitPipeline } from './aggregating';
import { Catalogue, type CollectionTable } from './catalogue';
import { Connection } from './connection';
import { findRows, pageOf, project, type Search } from './finding';
import { openPlatformState } from './platform-state';
import { duplicateKey, RowWriter } from './row-writer';
import { type Document, encodeDocument, withId } from './stored-json';
import { type Transaction, Transactions } from './transactions';
import type { Database, DatabaseOptions, FindRequest, ModifyRequest, Query, RemoveRequest } from './types';
import { updated } from './updating';
import { valuesAt } from './value-order';

/** A plain write waits this long for a transaction that holds the document. */
const LONGEST_WAIT_MILLIS = 5_000;
const WAIT_STEP_MILLIS = 20;

/** What a modification makes of a document. */
function changed(document: Document, { change, replace, query }: ModifyRequest): Document {
  if (!replace) return updated(document, change, query);
  if ('_id' in change && change._id !== document._id) throw requestFailed("the immutable field '_id' cannot change");
  return { ...change, _id: document._id };
}

/** The document that an upsert makes when nothing matches. */
function upserted(request: ModifyRequest): Document {
  const { _id } = request.query;
  const seed = withId(typeof _id === 'string' ? { _id } : {});
  return changed(seed, request);
}

const isDifferent = (a: Document, b: Document): boolean => encodeDocument(a) !== encodeDocument(b);

class SqliteDatabase implements Database {
  readonly state;
  readonly admin;
  private readonly connection: Connection;
  private readonly catalogue: Catalogue;
  private readonly writer: RowWriter;
  private readonly transactions: Transactions;

  constructor({ file, collections, durability = 'NORMAL', conflictMode = 'commit', now }: DatabaseOptions) {
    mkdirSync(dirname(file), { recursive: true });
    this.connection = new Connection(file, durability);
    this.state = openPlatformState(this.connection);
    this.catalogue = new Catalogue(this.connection, collections);
    this.writer = new RowWriter(this.connection, this.catalogue);
    this.transactions = new Transactions({ file, writer: this.writer, conflictMode, now });
    this.admin = openAdmin(this.connection, this.catalogue, this.writer);
    this.mustWait = conflictMode === 'operation';
  }

  private readonly mustWait: boolean;

  createCollection(name: string): void {
    this.catalogue.create(name);
  }

  find({ collection, query = {}, order, offset, limit, projection, transactionId }: FindRequest) {
    const table = this.catalogue.require(collection);
    const found = this.search(table, { query, order, ...pageOf(offset, limit) }, this.within(transactionId));
    return project(found, projection);
  }

  count(collection: string, query: Query = {}): number {
    const table = this.catalogue.require(collection);
    if (Object.keys(query).length > 0) return this.search(table, { query }).length;
    return Number(this.connection.row(`SELECT count(*) FROM ${table.table}`)?.[0] ?? 0);
  }

  aggregate(collection: string, pipeline: readonly Record<string, unknown>[]) {
    const { search, rest } = splitPipeline(pipeline);
    const documents = this.search(this.catalogue.require(collection), search);
    return runPipeline(documents, rest, (name) => this.search(this.catalogue.require(name), { query: {} }));
  }

  async insert(collection: string, documents: readonly Record<string, unknown>[], transactionId?: string) {
    const table = this.catalogue.require(collection);
    const complete = documents.map(withId);
    const ids = complete.map(({ _id }) => _id);
    const transaction = this.within(transactionId);
    if (transaction) {
      for (const document of complete) this.insertWithin(transaction, table, document);
      return ids;
    }
    await this.untilFree(table, () => ids);
    this.writer.atomically(() => {
      for (const document of complete) this.writer.insert(table, document);
    });
    return ids;
  }

  async modify(request: ModifyRequest) {
    const table = this.catalogue.require(request.collection);
    const transaction = this.within(request.transactionId);
    const search: Search = { query: request.query, limit: request.multi ? undefined : 1 };
    const find = () => this.search(table, search, transaction);
    const matches = transaction ? find() : await this.untilFree(table, find);
    if (matches.length === 0 && request.upsert) {
      const document = upserted(request);
      if (transaction) this.insertWithin(transaction, table, document);
      else this.writer.atomically(() => this.writer.insert(table, document));
      return { updated: 0, upsertedId: document._id };
    }
    const changes = matches
      .map((before) => ({ before, after: changed(before, request) }))
      .filter(({ before, after }) => isDifferent(before, after))
      .map(({ after }) => after);
    if (transaction) {
      for (const document of changes) {
        this.refuseDuplicates(transaction, table, document);
        this.transactions.write(transaction, table, document._id, document);
      }
    } else if (changes.length > 0) {
      this.writer.atomically(() => {
        for (const document of changes) this.writer.update(table, document);
      });
    }
    return { updated: changes.length };
  }

  async remove({ collection, query, multi, transactionId }: RemoveRequest) {
    const table = this.catalogue.require(collection);
    const transaction = this.within(transactionId);
    const find = () => this.search(table, { query, limit: multi ? undefined : 1 }, transaction);
    const matches = transaction ? find() : await this.untilFree(table, find);
    if (transaction) for (const { _id } of matches) this.transactions.write(transaction, table, _id, null);
    else {
      this.writer.atomically(() => {
        for (const { _id } of matches) this.writer.remove(table, _id);
      });
    }
    return { removed: matches.length };
  }

  startTransaction(): string {
    return this.transactions.start();
  }

  commitTransaction(id: string): void {
    this.transactions.commit(id);
  }

  abortTransaction(id: string): void {
    this.transactions.abort(id);
  }

  close(): void {
    this.transactions.close();
    this.connection.close();
  }

  private within(transactionId: string | undefined): Transaction | undefined {
    return transactionId === undefined ? undefined : this.transactions.require(transactionId);
  }

  private search(table: CollectionTable, search: Search, transaction?: Transaction): Document[] {
    const rows = transaction
      ? findRows(transaction.snapshot, table, search, this.transactions.overlayOf(transaction, table))
      : findRows(this.connection, table, search);
    return rows.map(({ document }) => document);
  }

  private insertWithin(transaction: Transaction, table: CollectionTable, document: Document): void {
    if (this.transactions.read(transaction, table, document._id)) throw duplicateKey(table, document, '_id_');
    this.refuseDuplicates(transaction, table, document);
    this.transactions.write(transaction, table, document._id, document);
  }

  /** Unique keys as the transaction sees them. What others wrote meanwhile comes out at commit. */
  private refuseDuplicates(transaction: Transaction, table: CollectionTable, document: Document): void {
    for (const { name, unique, keys } of table.indexes) {
      if (!unique) continue;
      const query = Object.fromEntries(
        keys.map(([path]) => [path, { $eq: valuesAt(document, path.split('.'))[0] ?? null }]),
      );
      const holders = this.search(table, { query, limit: 2 }, transaction);
      if (holders.some(({ _id }) => _id !== document._id)) throw duplicateKey(table, document, name);
    }
  }

  /**
   * In the `operation` mode a plain write waits until no transaction holds what it is about to write. Answers what
   * `find` finds then: documents or their ids.
   */
  private async untilFree<T extends Document | string>(table: CollectionTable, find: () => T[]): Promise<T[]> {
    for (let waitedMillis = 0; ; waitedMillis += WAIT_STEP_MILLIS) {
      const found = find();
      if (!this.mustWait) return found;
      const ids = found.map((item) => (typeof item === 'string' ? item : item._id));
      const holder = this.transactions.holderOf(table, ids);
      if (!holder) return found;
      if (waitedMillis >= LONGEST_WAIT_MILLIS) {
        throw new CloudError('DATABASE_TIMEOUT', 'a transaction holds the document for too long');
      }
      await Promise.race([holder.ended, pause(WAIT_STEP_MILLIS)]);
    }
  }
}

/** Opens the database in a file, with the collections and indexes declared. */
export const openDatabase = (options: DatabaseOptions): Database => new SqliteDatabase(options);
