import Sqlite from 'libsql';
import type { Durability } from '../types';

export type SqlValue = string | number | null;

/** Below this an empty file is not worth the rewriting. */
const MIN_HOLLOW_BYTES = 16 * 1024 * 1024;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** The connection to the database file, keeping its prepared statements. It has the file for itself: nobody is asked before each statement. */
export class Connection {
  private readonly sqlite: Sqlite.Database;
  private readonly statements = new Map<string, Sqlite.Statement>();

  /** @throws Error when another connection has the file */
  constructor(file: string, durability: Durability) {
    this.sqlite = new Sqlite(file);
    try {
      this.sqlite.exec('PRAGMA locking_mode = EXCLUSIVE');
      this.sqlite.exec('PRAGMA journal_mode = WAL');
      this.sqlite.exec(`PRAGMA synchronous = ${durability}`);
    } catch (error) {
      this.sqlite.close();
      throw isBusy(error) ? new Error(`${file} is in use: stop whoever has it open`) : error;
    }
  }

  private prepare(sql: string): Sqlite.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.sqlite.prepare(sql);
    // Those that answer rows answer them as arrays.
    if (statement.reader) statement.raw(true);
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
    return this.prepare(sql).all(...parameters) as SqlValue[][];
  }

  /** The first row alone: a third of what asking for all of them takes. */
  row(sql: string, parameters: readonly SqlValue[] = []): SqlValue[] | undefined {
    return this.prepare(sql).get(...parameters) as SqlValue[] | undefined;
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
    this.letGo();
    this.sqlite.close();
  }

  /** Closed, it would have the file until its statements are collected. In WAL mode a file taken alone stays so, hence the other one. */
  private letGo(): void {
    try {
      this.exec('PRAGMA journal_mode = DELETE');
      this.exec('PRAGMA locking_mode = NORMAL');
      this.exec('SELECT 1 FROM sqlite_master');
    } catch {
      // Its folder is gone, or a statement is still under way: then it goes with that.
    }
  }
}
