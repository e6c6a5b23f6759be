import { Query as MingoQuery } from 'mingo/query';
import { invalidParameter } from '../cloud-error';
import type { CollectionTable } from './catalogue';
import type { Connection } from './connection';
import { asRefusal, compileQuery, idAsked } from './matching';
import { MONGO } from './mongo-operators';
import { planQuery } from './query-plan';
import { type Document, decodeDocument } from './stored-json';
import type { Order, Query } from './types';
import { compareDocuments } from './value-order';

export interface Search {
  readonly query: Query;
  readonly order?: Order | undefined;
  readonly offset?: number | undefined;
  /** All matches unless given. */
  readonly limit?: number | undefined;
}

/** A document with the version of its last write. */
export interface Row {
  readonly document: Document;
  readonly version: number;
}

/** What a transaction sees in one collection otherwise than everybody: the document, or null where for it there is none. */
export type Overlay = ReadonlyMap<string, Document | null>;

const MAX_CHUNK = 2_000;

/** Reads rows in the plan's order, in chunks, so that a search with a limit reads little more than it answers. */
function* rowsOf(
  connection: Connection,
  table: CollectionTable,
  plan: { sql: string; parameters: readonly (string | number | null)[] },
  wanted: number,
): Generator<Row> {
  let offset = 0;
  let chunk = Number.isFinite(wanted) ? wanted : -1;
  for (;;) {
    const rows = connection.rows(`SELECT version, json FROM ${table.table}${plan.sql} LIMIT ? OFFSET ?`, [
      ...plan.parameters,
      chunk,
      offset,
    ]);
    for (const [version, json] of rows) yield { version: Number(version), document: decodeDocument(String(json)) };
    if (chunk < 0 || rows.length < chunk) return;
    offset += chunk;
    // Rows that SQL answered in excess were passed over: the more of them, the more are read at once.
    chunk = Math.min(Math.max(chunk * 4, 64), MAX_CHUNK);
  }
}

/** The rows that match, with what a transaction has changed laid over them. */
export function findRows(
  connection: Connection,
  table: CollectionTable,
  { query, order = [], offset = 0, limit = Number.POSITIVE_INFINITY }: Search,
  overlay: Overlay = new Map(),
): Row[] {
  const id = idAsked(query);
  if (id !== undefined && overlay.size === 0) {
    const row = findRow(connection, table, id);
    // SQL knows no half of a pair, so it may take another id for this one.
    return row?.document._id === id ? [row].slice(offset, offset + limit) : [];
  }
  const plan = planQuery(table, query, order);
  // Where SQL answers exactly there is nothing to look at again.
  const matches = plan.isExact && overlay.size === 0 ? () => true : compileQuery(query);
  const isInOrder = plan.isSorted && overlay.size === 0;
  const wanted = isInOrder ? offset + limit : Number.POSITIVE_INFINITY;
  const found: Row[] = [];
  for (const row of rowsOf(connection, table, plan, wanted)) {
    if (found.length >= wanted) break;
    if (!overlay.has(row.document._id) && matches(row.document)) found.push(row);
  }
  for (const document of overlay.values()) {
    if (document && matches(document)) found.push({ document, version: 0 });
  }
  if (!isInOrder && order.length > 0) {
    const compare = compareDocuments(order);
    found.sort((a, b) => compare(a.document, b.document));
  }
  return found.slice(offset, offset + limit);
}

/** How many match, up to `limit`: counted by SQL where it answers exactly, otherwise by looking at rows. */
export function countRows(connection: Connection, table: CollectionTable, query: Query, limit?: number): number {
  const { sql, parameters, isExact } = planQuery(table, query, []);
  if (!isExact) return findRows(connection, table, { query, limit }).length;
  const matches = `SELECT 1 FROM ${table.table}${sql} LIMIT ?`;
  return Number(connection.row(`SELECT count(*) FROM (${matches})`, [...parameters, limit ?? -1])?.[0] ?? 0);
}

/** One row by id. */
export function findRow(connection: Connection, table: CollectionTable, id: string): Row | undefined {
  const row = connection.row(`SELECT version, json FROM ${table.table} WHERE id = ?`, [id]);
  return row && { version: Number(row[0]), document: decodeDocument(String(row[1])) };
}

/** Keeps or leaves out fields, as `field()` asked. */
export function project(documents: readonly Document[], projection: Query | undefined): Record<string, unknown>[] {
  if (!projection || Object.keys(projection).length === 0) return [...documents];
  return asRefusal(() =>
    new MingoQuery<Document>({}, { context: MONGO }).find<Record<string, unknown>>([...documents], projection).all(),
  );
}

/** The page of a request: 100 documents unless it says otherwise, never more than `most`. */
export function pageOf(most: number, offset = 0, limit = 100): { offset: number; limit: number } {
  if (!Number.isInteger(offset) || offset < 0) throw invalidParameter(`offset ${offset} is not a whole number from 0`);
  if (!Number.isInteger(limit) || limit < 0) throw invalidParameter(`limit ${limit} is not a whole number from 0`);
  return { offset, limit: Math.min(limit === 0 ? 100 : limit, most) };
}
