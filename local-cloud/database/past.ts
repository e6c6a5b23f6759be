import type { CollectionTable } from './catalogue';
import type { Connection } from './connection';
import { findRow, type Row } from './finding';
import type { Document } from './stored-json';

/** The rows as they were at a moment: those written over since are kept, all others are as they were. */
export class Past {
  /** By the collection's name and the id; undefined where there was none. */
  private readonly kept = new Map<string, Map<string, Row | undefined>>();

  constructor(private readonly connection: Connection) {}

  /** Keeps a row that is about to be written over. */
  keep(table: CollectionTable, id: string): void {
    const rows = this.kept.get(table.name) ?? new Map<string, Row | undefined>();
    if (rows.has(id)) return;
    this.kept.set(table.name, rows.set(id, findRow(this.connection, table, id)));
  }

  row(table: CollectionTable, id: string): Row | undefined {
    const rows = this.kept.get(table.name);
    return rows?.has(id) ? rows.get(id) : findRow(this.connection, table, id);
  }

  /** Of a collection what is otherwise now: each document as it was, null where there was none. */
  overlay({ name }: CollectionTable): [id: string, document: Document | null][] {
    return [...(this.kept.get(name) ?? [])].map(([id, row]) => [id, row?.document ?? null]);
  }
}
