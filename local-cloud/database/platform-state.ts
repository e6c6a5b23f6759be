import type { PlatformState } from '../types';
import type { Connection } from './connection';

/** The platform's own durable state, in one system table of the same file. Values are kept as JSON. */
export function openPlatformState(connection: Connection): PlatformState {
  connection.exec(`CREATE TABLE IF NOT EXISTS platform_state (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
    UNIQUE (kind, id)
  )`);
  const parse = <T>(text: unknown): T => JSON.parse(String(text)) as T;
  return {
    get: <T>(kind: string, id: string): T | undefined => {
      const row = connection.row('SELECT value FROM platform_state WHERE kind = ? AND id = ?', [kind, id]);
      return row ? parse<T>(row[0]) : undefined;
    },
    set: (kind, id, value) => {
      connection.run(
        `INSERT INTO platform_state (kind, id, value) VALUES (?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value`,
        [kind, id, JSON.stringify(value)],
      );
    },
    delete: (kind, id) => {
      connection.run('DELETE FROM platform_state WHERE kind = ? AND id = ?', [kind, id]);
    },
    list: <T>(kind: string, { idPrefix = '', limit = -1 }: { idPrefix?: string; limit?: number } = {}) =>
      connection
        .rows('SELECT id, value FROM platform_state WHERE kind = ? AND substr(id, 1, ?) = ? ORDER BY seq LIMIT ?', [
          kind,
          [...idPrefix].length,
          idPrefix,
          limit,
        ])
        .map(([id, value]) => ({ id: String(id), value: parse<T>(value) })),
    trim: (kind, { most, mostBytes, atPath, before }) => {
      const at = atPath === undefined ? '0' : `CAST(json_extract(value, '${atPath}') AS REAL)`;
      // The latest come first: past the bound in either count, all that is older goes.
      connection.run(
        `DELETE FROM platform_state WHERE kind = ? AND seq IN (
           SELECT seq FROM (
             SELECT seq, ${at} AS at, row_number() OVER latest AS place,
               sum(length(CAST(value AS BLOB))) OVER latest AS bytes
             FROM platform_state WHERE kind = ? WINDOW latest AS (ORDER BY ${at} DESC, seq DESC)
           ) WHERE place > ? OR bytes > ? OR (? AND at < ?))`,
        [kind, kind, most, mostBytes, atPath === undefined ? 0 : 1, before],
      );
    },
  };
}
