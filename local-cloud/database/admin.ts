import type { CloudDatabaseAdmin } from '../types';
import type { Catalogue } from './catalogue';
import type { Connection } from './connection';
import { findRows } from './finding';
import type { RowWriter } from './row-writer';
import { withId } from './stored-json';

/** Direct access for seeds and tests, past the limits of the SDK. Each call is one write or one read. */
export const openAdmin = (connection: Connection, catalogue: Catalogue, writer: RowWriter): CloudDatabaseAdmin => ({
  insert: (collection, documents) => {
    const table = catalogue.require(collection);
    writer.atomically(() => {
      for (const document of documents) writer.write(table, [{ kind: 'insert', document: withId(document) }]);
    });
  },
  find: (collection, query = {}) =>
    findRows(connection, catalogue.require(collection), { query }).map(({ document }) => document),
  count: (collection) =>
    Number(connection.row(`SELECT count(*) FROM ${catalogue.require(collection).table}`)?.[0] ?? 0),
  clear: () => writer.clear(),
});
