import { type CloudError, requestFailed } from '../cloud-error';
import type { Catalogue, CollectionTable } from './catalogue';
import type { Connection } from './connection';
import { type Document, encodeDocument } from './stored-json';
import { valuesAt } from './value-order';

/** The refusal of a second document with the same unique key, in MongoDB's words. */
export function duplicateKey(table: CollectionTable, document: Document, indexName: string): CloudError {
  const index = table.indexes.find(({ name }) => name === indexName);
  const paths = index ? index.keys.map(([path]) => path) : ['_id'];
  const key = paths.map((path) => `${path}: ${JSON.stringify(valuesAt(document, path.split('.'))[0] ?? null)}`);
  return requestFailed(
    `E11000 duplicate key error collection: ${table.name} index: ${indexName} dup key: { ${key.join(', ')} }`,
  );
}

const isViolation = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** One document to be made, changed or removed. */
export interface Write {
  readonly kind: 'insert' | 'update' | 'remove';
  readonly document: Document;
}

/** Writes rows. Every write gets a version that was never used before, so that a transaction sees what changed. */
export class RowWriter {
  private lastVersion: number;
  /** Tables that may hold something: tests empty a cloud with dozens of collections again and again, and have filled a few. */
  private readonly filled: Set<string>;

  /** Told of each row about to be written. */
  onWrite: (table: CollectionTable, id: string) => void = () => undefined;
  /** Told when everything is about to go. */
  onClear: () => void = () => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly catalogue: Catalogue,
  ) {
    this.filled = new Set(catalogue.all().map(({ table }) => table));
    const newest = catalogue
      .all()
      .map(({ table }) => Number(connection.row(`SELECT coalesce(max(version), 0) FROM ${table}`)?.[0] ?? 0));
    this.lastVersion = Math.max(0, ...newest);
  }

  /** Runs writes as one: all of them last, or none. */
  atomically<T>(work: () => T): T {
    try {
      return this.connection.atomically(work);
    } catch (error) {
      this.catalogue.reloadKinds();
      throw error;
    }
  }

  /** Empties every collection. */
  clear(): void {
    this.onClear();
    this.atomically(() => {
      for (const table of this.filled) this.connection.run(`DELETE FROM ${table}`);
    });
    this.filled.clear();
  }

  /** Writes in a collection, all or none. */
  writeAll(table: CollectionTable, writes: readonly Write[]): void {
    // One is so by itself. The kinds it brings are noted before it: kinds that in the end are not there do no harm.
    if (writes.length === 1) this.write(table, writes);
    else if (writes.length > 1) this.atomically(() => this.write(table, writes));
  }

  /** Writes in a collection, one by one. */
  write(table: CollectionTable, writes: readonly Write[]): void {
    this.filled.add(table.table);
    for (const { kind, document } of writes) {
      this.onWrite(table, document._id);
      if (kind === 'remove') this.connection.run(`DELETE FROM ${table.table} WHERE id = ?`, [document._id]);
      else this.keep(table, kind, document);
    }
  }

  versionOf(table: CollectionTable, id: string): number {
    return Number(this.connection.row(`SELECT version FROM ${table.table} WHERE id = ?`, [id])?.[0] ?? 0);
  }

  private keep(table: CollectionTable, kind: 'insert' | 'update', document: Document): void {
    this.catalogue.noteKinds(table, document);
    this.lastVersion += 1;
    const sql =
      kind === 'insert'
        ? `INSERT INTO ${table.table} (version, json, id) VALUES (?, ?, ?)`
        : `UPDATE ${table.table} SET version = ?, json = ? WHERE id = ?`;
    try {
      this.connection.run(sql, [this.lastVersion, encodeDocument(document), document._id]);
    } catch (error) {
      if (!isViolation(error)) throw error;
      const index = table.indexes.find(({ name }) => error.message.includes(`c_${table.name}.${name}'`));
      throw duplicateKey(table, document, index?.name ?? '_id_');
    }
  }
}
