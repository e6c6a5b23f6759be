import { CloudError, invalidParameter } from '../cloud-error';
import type { CollectionDeclaration, IndexDeclaration } from '../types';
import type { Connection } from './connection';
import { type Document, decodeDocument } from './stored-json';
import { kindAt } from './value-kinds';

/** A collection as SQL sees it. */
export interface CollectionTable {
  readonly name: string;
  /** The quoted SQL name of its table: id, version, json. */
  readonly table: string;
  readonly indexes: readonly IndexDeclaration[];
  /** For every indexed path, the kinds of values it has ever held (see value-kinds). */
  readonly kinds: Map<string, number>;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The SQL value of a field: what SQLite keeps in an index and compares. Null and missing are both the least value, so
 * that they sort first and a unique index lets only one of them in, as on the platform.
 */
export const fieldExpression = (path: string): string => {
  const keys = path.split('.').map((key) => `."${key}"`);
  return `ifnull(json_extract(json, '$${keys.join('')}'), -9e999)`;
};

const PATH = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/;
const COLLECTION = /^[A-Za-z_][\w-]{0,63}$/;

/** All collections there are. Only declared or created ones exist, as on the platform. */
export class Catalogue {
  private readonly tables = new Map<string, CollectionTable>();

  constructor(
    private readonly connection: Connection,
    declarations: readonly CollectionDeclaration[],
  ) {
    connection.exec(`
      CREATE TABLE IF NOT EXISTS platform_collections (name TEXT PRIMARY KEY);
      CREATE TABLE IF NOT EXISTS platform_indexes (collection TEXT PRIMARY KEY, indexes TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS platform_kinds (
        collection TEXT NOT NULL, path TEXT NOT NULL, kinds INTEGER NOT NULL, PRIMARY KEY (collection, path)
      )`);
    connection.atomically(() => {
      for (const declaration of declarations) this.open(declaration);
      for (const [name] of connection.rows('SELECT name FROM platform_collections')) {
        if (!this.tables.has(String(name))) this.open({ name: String(name), indexes: this.keptIndexes(String(name)) });
      }
    });
  }

  require(name: string): CollectionTable {
    const table = this.tables.get(name);
    if (!table) throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`);
    return table;
  }

  all(): readonly CollectionTable[] {
    return [...this.tables.values()];
  }

  create(name: string): void {
    if (this.tables.has(name)) throw new CloudError('DATABASE_COLLECTION_EXIST', `Table exist: ${name}`);
    this.connection.atomically(() => this.open({ name, indexes: [] }));
  }

  /**
   * Gives a collection other indexes than it had.
   *
   * @throws Error of SQLite when a unique one does not fit what is there; nothing is changed then
   */
  reindex(name: string, indexes: readonly IndexDeclaration[]): void {
    this.require(name);
    const before = this.tables.get(name);
    try {
      this.connection.atomically(() => {
        this.open({ name, indexes });
        this.connection.run('INSERT OR REPLACE INTO platform_indexes (collection, indexes) VALUES (?, ?)', [
          name,
          JSON.stringify(indexes),
        ]);
      });
    } catch (error) {
      if (before) this.tables.set(name, before);
      throw error;
    }
  }

  /** Of a collection that nobody declares any more but whose indexes were made through `reindex`. */
  private keptIndexes(name: string): readonly IndexDeclaration[] {
    const [kept] = this.connection.rows('SELECT indexes FROM platform_indexes WHERE collection = ?', [name]);
    return kept ? (JSON.parse(String(kept[0])) as readonly IndexDeclaration[]) : [];
  }

  private open({ name, indexes }: CollectionDeclaration): void {
    if (!COLLECTION.test(name)) throw invalidParameter(`'${name}' cannot name a collection`);
    const table = quote(`c_${name}`);
    this.connection.exec(
      `CREATE TABLE IF NOT EXISTS ${table} (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, json TEXT NOT NULL)`,
    );
    this.connection.run('INSERT OR IGNORE INTO platform_collections (name) VALUES (?)', [name]);
    const collection: CollectionTable = { name, table, indexes, kinds: new Map() };
    this.alignIndexes(collection);
    this.loadKinds(collection);
    this.tables.set(name, collection);
  }

  /** Makes the indexes in the file the declared ones: drops those gone or changed, builds those missing. */
  private alignIndexes({ name, table, indexes }: CollectionTable): void {
    const wanted = new Map<string, string>();
    for (const index of indexes) {
      const keys = index.keys.map(([path, direction]) => {
        if (!PATH.test(path)) throw invalidParameter(`'${path}' cannot be indexed`);
        return `${path === '_id' ? 'id' : fieldExpression(path)} ${direction === 1 ? 'ASC' : 'DESC'}`;
      });
      const sqlName = `c_${name}.${index.name}`;
      const unique = index.unique ? 'UNIQUE ' : '';
      wanted.set(sqlName, `CREATE ${unique}INDEX ${quote(sqlName)} ON ${table} (${keys.join(', ')})`);
    }
    const present = this.connection.rows(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
      [`c_${name}`],
    );
    for (const [sqlName, sql] of present) {
      if (wanted.get(String(sqlName)) === sql) wanted.delete(String(sqlName));
      else this.connection.exec(`DROP INDEX ${quote(String(sqlName))}`);
    }
    for (const sql of wanted.values()) this.connection.exec(sql);
  }

  private loadKinds({ name, table, indexes, kinds }: CollectionTable): void {
    for (const [path, bits] of this.connection.rows('SELECT path, kinds FROM platform_kinds WHERE collection = ?', [
      name,
    ])) {
      kinds.set(String(path), Number(bits));
    }
    const declared = new Set(indexes.flatMap(({ keys }) => keys.map(([path]) => path)));
    declared.delete('_id');
    // A path that is no longer indexed is no longer watched either, so what is known of it goes stale.
    for (const path of [...kinds.keys()]) {
      if (!declared.has(path)) {
        kinds.delete(path);
        this.connection.run('DELETE FROM platform_kinds WHERE collection = ? AND path = ?', [name, path]);
      }
    }
    const unknown = [...declared].filter((path) => !kinds.has(path));
    if (unknown.length === 0) return;
    for (const path of unknown) this.saveKinds(name, path, kinds, 0);
    for (const [json] of this.connection.rows(`SELECT json FROM ${table}`)) {
      this.noteKinds({ name, table, indexes, kinds }, decodeDocument(String(json)));
    }
  }

  private saveKinds(collection: string, path: string, kinds: Map<string, number>, bits: number): void {
    this.connection.run('INSERT OR REPLACE INTO platform_kinds (collection, path, kinds) VALUES (?, ?, ?)', [
      collection,
      path,
      bits,
    ]);
    kinds.set(path, bits);
  }

  /** Remembers the kinds of a document about to be written, in the same SQL transaction. */
  noteKinds({ name, kinds }: CollectionTable, document: Document): void {
    for (const [path, known] of kinds) {
      const kind = kindAt(document, path);
      if ((known & kind) !== kind) this.saveKinds(name, path, kinds, known | kind);
    }
  }

  /** Reads the kinds again after a write that was rolled back. */
  reloadKinds(): void {
    for (const { name, kinds } of this.tables.values()) {
      for (const [path, bits] of this.connection.rows('SELECT path, kinds FROM platform_kinds WHERE collection = ?', [
        name,
      ])) {
        kinds.set(String(path), Number(bits));
      }
    }
  }
}
