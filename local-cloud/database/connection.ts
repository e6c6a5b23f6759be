import Sqlite from 'libsql';
import type { Durability } from '../types';

export type SqlValue = string | number | null;

/** Below this an empty file is not worth the rewriting. */
const MIN_HOLLOW_BYTES = 16 * 1024 * 1024;

/** One connection to the database file, keeping its prepared statements. */
export class Connection {
  private readonly sqlite: Sqlite.Database;
  private readonly statements = new Map<string, Sqlite.Statement>();

  constructor(file: string, durability: Durability) {
    this.sqlite = new Sqlite(file);
    this.sqlite.exec('PRAGMA journal_mode = WAL');
    this.sqlite.exec(`PRAGMA synchronous = ${durability}`);
    this.sqlite.exec('PRAGMA busy_timeout = 5000');
  }

  private prepare(sql: string): Sqlite.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.sqlite.prepare(sql);
    // Queries come in as many shapes as callers invent: forget the oldest rather than grow without end.
    if (this.statements.size >= 500) {
      const oldest = this.statements.keys().next().value;
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    this.statements.set(sql, statement);
    return statement;
  }

  /** Rows as arrays of columns. */
  rows(sql: string, parameters: readonly SqlValue[] = []): SqlValue[][] {
    const statement = this.prepare(sql);
    statement.raw(true);
    return statement.all(...parameters) as SqlValue[][];
  }

  row(sql: string, parameters: readonly SqlValue[] = []): SqlValue[] | undefined {
    return this.rows(sql, parameters)[0];
  }

  /** Answers how many rows changed. */
  run(sql: string, parameters: readonly SqlValue[] = []): number {
    return this.prepare(sql).run(...parameters).changes;
  }

  exec(sql: string): void {
    this.sqlite.exec(sql);
  }

  /** Runs `work` as one write: all of it becomes durable, or none of it. */
  atomically<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      this.run('ROLLBACK');
      throw error;
    }
  }

  /** Rewrites the file when most of it is empty: SQLite keeps the room of what was deleted for what is to come. */
  compact(): void {
    const [pages = 0, free = 0, size = 0] = ['page_count', 'freelist_count', 'page_size'].map((pragma) =>
      Number(this.row(`PRAGMA ${pragma}`)?.[0]),
    );
    if (free * 2 <= pages || free * size < MIN_HOLLOW_BYTES) return;
    this.exec('VACUUM');
    this.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.statements.clear();
    this.sqlite.close();
  }
}
