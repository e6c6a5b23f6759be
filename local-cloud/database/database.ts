import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IndexDeclaration } from '../types';
import { openAdmin } from './admin';
import { countedAs, runPipeline, splitPipeline } from './aggregating';
import { Catalogue, type CollectionTable } from './catalogue';
import { Connection } from './connection';
import { countRows, findRows, pageOf, project, type Search } from './finding';
import { changed, isDifferent, upserted } from './modifying';
import { openPlatformState } from './platform-state';
import { RowWriter, type Write } from './row-writer';
import { type Document, withId } from './stored-json';
import { type Transaction, Transactions } from './transactions';
import type { Database, DatabaseOptions, FindRequest, ModifyRequest, Query, RemoveRequest } from './types';
import { Wait } from './wait';

/** What a request writes, and what it answers once that is written. */
interface Decision<R> {
  readonly writes: readonly Write[];
  readonly answer: R;
}

class SqliteDatabase implements Database {
  readonly state;
  readonly admin;
  private readonly mostRecords: number;
  private readonly connection: Connection;
  private readonly catalogue: Catalogue;
  private readonly writer: RowWriter;
  private readonly transactions: Transactions;

  constructor({
    file,
    collections,
    durability = 'NORMAL',
    conflictMode = 'commit',
    mostRecords = 1_000,
    now,
  }: DatabaseOptions) {
    mkdirSync(dirname(file), { recursive: true });
    this.mostRecords = mostRecords;
    this.connection = new Connection(file, durability);
    this.state = openPlatformState(this.connection);
    this.catalogue = new Catalogue(this.connection, collections);
    this.writer = new RowWriter(this.connection, this.catalogue);
    this.transactions = new Transactions({ connection: this.connection, writer: this.writer, conflictMode, now });
    this.admin = openAdmin(this.connection, this.catalogue, this.writer);
  }

  createCollection(name: string): void {
    this.catalogue.create(name);
  }

  collections() {
    return this.catalogue.all().map(({ name, indexes }) => ({ name, indexes }));
  }

  reindex(name: string, indexes: readonly IndexDeclaration[]): void {
    this.catalogue.reindex(name, indexes);
  }

  compact(): void {
    this.connection.compact();
  }

  find({ collection, query = {}, order, offset, limit, projection, transactionId }: FindRequest) {
    const search = { query, order, ...pageOf(this.mostRecords, offset, limit) };
    const found = this.within(transactionId, (transaction) =>
      this.search(this.catalogue.require(collection), search, transaction),
    );
    return project(found, projection);
  }

  count(collection: string, query: Query = {}): number {
    return countRows(this.connection, this.catalogue.require(collection), query);
  }

  aggregate(collection: string, pipeline: readonly Record<string, unknown>[]) {
    const { search, rest } = splitPipeline(pipeline);
    const counted = countedAs(rest);
    if (counted !== undefined) {
      const total = countRows(this.connection, this.catalogue.require(collection), search.query, search.limit);
      // Of nothing there is no count, as in MongoDB.
      return total === 0 ? [] : [{ [counted]: total }];
    }
    const documents = this.search(this.catalogue.require(collection), search);
    return runPipeline(documents, rest, (name) => this.search(this.catalogue.require(name), { query: {} }));
  }

  insert(collection: string, documents: readonly Record<string, unknown>[], transactionId?: string) {
    return this.change(collection, transactionId, () => {
      const complete = documents.map(withId);
      return {
        writes: complete.map((document) => ({ kind: 'insert', document })),
        answer: complete.map(({ _id }) => _id),
      };
    });
  }

  modify(request: ModifyRequest) {
    const { collection, query, multi, upsert, transactionId } = request;
    type Answer = { updated: number; upsertedId?: string };
    return this.change<Answer>(collection, transactionId, (search) => {
      const matches = search({ query, limit: multi ? undefined : 1 });
      if (matches.length === 0 && upsert) {
        const document = upserted(request);
        return { writes: [{ kind: 'insert', document }], answer: { updated: 0, upsertedId: document._id } };
      }
      const writes = matches
        .map((before) => ({ before, after: changed(before, request) }))
        .filter(({ before, after }) => isDifferent(before, after))
        .map(({ after }): Write => ({ kind: 'update', document: after }));
      return { writes, answer: { updated: writes.length } };
    });
  }

  remove({ collection, query, multi, transactionId }: RemoveRequest) {
    return this.change(collection, transactionId, (search) => {
      const matches = search({ query, limit: multi ? undefined : 1 });
      return {
        writes: matches.map((document) => ({ kind: 'remove', document })),
        answer: { removed: matches.length },
      };
    });
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

  private search(table: CollectionTable, search: Search, transaction?: Transaction): Document[] {
    const overlay = transaction && this.transactions.overlayOf(transaction, table);
    const rows = findRows(this.connection, table, search, overlay);
    return rows.map(({ document }) => document);
  }

  /** Runs `work` in a transaction or outside. As in MongoDB, a refused operation ends the transaction it was part of. */
  private within<T>(transactionId: string | undefined, work: (transaction?: Transaction) => T): T {
    if (transactionId === undefined) return work();
    const transaction = this.transactions.require(transactionId);
    try {
      return work(transaction);
    } catch (error) {
      this.transactions.finish(transaction);
      throw error;
    }
  }

  /**
   * Makes the writes that `decide` decides on. There is no await between what it found and what is written, or another
   * request could write in between. A plain write waits while a transaction holds one of its documents.
   */
  private async change<R>(
    collection: string,
    transactionId: string | undefined,
    decide: (search: (search: Search) => Document[]) => Decision<R>,
  ): Promise<R> {
    const attempt = (transaction?: Transaction): { answer: R } | { holder: Transaction } => {
      const table = this.catalogue.require(collection);
      const { writes, answer } = decide((search) => this.search(table, search, transaction));
      if (transaction) {
        this.transactions.write(transaction, table, writes);
        return { answer };
      }
      const holder = this.transactions.blockerOf(table, writes);
      if (holder) return { holder };
      this.writer.writeAll(table, writes);
      return { answer };
    };
    const wait = new Wait();
    for (;;) {
      const outcome = this.within(transactionId, attempt);
      if ('answer' in outcome) return outcome.answer;
      await wait.for(outcome.holder.ended);
    }
  }
}

/** Opens the database in a file, with the collections and indexes declared. */
export const openDatabase = (options: DatabaseOptions): Database => new SqliteDatabase(options);
