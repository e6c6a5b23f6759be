import { type Database, openDatabase } from '../../../local-cloud/database';
import type { CollectionDeclaration, IndexDeclaration } from '../../../local-cloud/types';
import { scratchFile } from './scratch';

const opened = new Map<string, Database>();

/** Opens a file, or opens it again: whoever had it lets go of it. */
function open(file: string, collections: readonly CollectionDeclaration[]): Database {
  opened.get(file)?.close();
  const database = openDatabase({ file, collections, now: () => 0 });
  opened.set(file, database);
  return database;
}

afterEach(() => {
  for (const database of opened.values()) database.close();
  opened.clear();
});

const tickets = (...indexes: IndexDeclaration[]): CollectionDeclaration[] => [{ name: 'tickets', indexes }];
const byQueue: IndexDeclaration = { name: 'queue', keys: [['queue', 1]] };

describe('a database file', () => {
  test('reopening: documents, created collections and kinds of values are still there', () => {
    const file = scratchFile();
    const first = open(file, tickets(byQueue));
    first.createCollection('made');
    first.admin.insert('made', [{ _id: 'm1' }]);
    first.admin.insert('tickets', [
      { _id: 'a', queue: ['x', 'y'], at: new Date(5) },
      { _id: 'b', queue: 'x' },
    ]);
    const again = open(file, tickets(byQueue));
    expect(again.admin.find('made')).toEqual([{ _id: 'm1' }]);
    expect(again.admin.find('tickets', { queue: 'x' })).toEqual([
      { _id: 'a', queue: ['x', 'y'], at: new Date(5) },
      { _id: 'b', queue: 'x' },
    ]);
  });

  test('one at a time has it: another is refused in words until it is let go of', () => {
    const file = scratchFile();
    const first = open(file, tickets());
    expect(() => openDatabase({ file, collections: tickets(), now: () => 0 })).toThrow(`${file} is in use`);
    first.admin.insert('tickets', [{ _id: 'a' }]);
    expect(open(file, tickets()).admin.count('tickets')).toBe(1);
  });

  test('an index declared later: built over what is there, and it knows of lists that were written before', () => {
    const file = scratchFile();
    open(file, tickets()).admin.insert('tickets', [
      { _id: 'a', queue: ['x'] },
      { _id: 'b', queue: 'x' },
    ]);
    expect(open(file, tickets(byQueue)).admin.find('tickets', { queue: 'x' })).toHaveLength(2);
  });

  test('an index that was dropped for a while: knows of what was written meanwhile', () => {
    const file = scratchFile();
    open(file, tickets(byQueue)).admin.insert('tickets', [{ _id: 'a', queue: 'x' }]);
    open(file, tickets()).admin.insert('tickets', [{ _id: 'b', queue: ['x'] }]);
    expect(open(file, tickets(byQueue)).admin.find('tickets', { queue: 'x' })).toHaveLength(2);
  });

  test('an index that becomes unique: holds from then on', () => {
    const file = scratchFile();
    open(file, tickets(byQueue)).admin.insert('tickets', [{ _id: 'a', queue: 'x' }]);
    const { admin } = open(file, tickets({ ...byQueue, unique: true }));
    expect(() => admin.insert('tickets', [{ _id: 'b', queue: 'x' }])).toThrow(
      /E11000.*index: queue dup key: { queue: "x" }/,
    );
  });

  test('a compound unique index: the whole key counts, null included', () => {
    const key: IndexDeclaration = {
      name: 'key',
      unique: true,
      keys: [
        ['day', 1],
        ['o.who', 1],
      ],
    };
    const { admin } = open(scratchFile(), tickets(key));
    admin.insert('tickets', [
      { day: 1, o: { who: 'a' } },
      { day: 1, o: { who: 'b' } },
      { day: 2, o: { who: 'a' } },
      { day: 1 },
    ]);
    expect(() => admin.insert('tickets', [{ day: 1, o: { who: 'b' } }])).toThrow('E11000');
    expect(() => admin.insert('tickets', [{ day: 1, o: {} }])).toThrow('E11000');
  });

  test('insert of several: all of them or none', async () => {
    const database = open(scratchFile(), tickets());
    await expect(database.insert('tickets', [{ _id: 'a' }, { _id: 'a' }])).rejects.toThrow('E11000');
    expect(database.admin.count('tickets')).toBe(0);
  });

  test('kinds of values of a write that was refused: forgotten again, and known when written later', async () => {
    const file = scratchFile();
    const database = open(file, tickets(byQueue));
    await expect(database.insert('tickets', [{ _id: 'a', queue: ['x'] }, { _id: 'a' }])).rejects.toThrow('E11000');
    await database.insert('tickets', [{ _id: 'a', queue: ['x'] }]);
    expect(open(file, tickets(byQueue)).admin.find('tickets', { queue: 'x' })).toHaveLength(1);
  });

  test('values that cannot be kept: refused with the path', async () => {
    const database = open(scratchFile(), tickets());
    const insert = (document: Record<string, unknown>) => database.insert('tickets', [document]);
    await expect(insert({ a: { b: () => 1 } })).rejects.toThrow("'a.b' holds a function");
    await expect(insert({ a: [new Map()] })).rejects.toThrow("'a.0' holds a Map");
    await expect(insert({ a: new Date(Number.NaN) })).rejects.toThrow("'a' holds no date");
    await expect(insert({ 'a.b': 1 })).rejects.toThrow("field name 'a.b'");
    await expect(insert({ o: { $x: 1 } })).rejects.toThrow("field name '$x'");
    await expect(insert({ _id: 5 })).rejects.toThrow('_id must be a text');
  });

  test('numbers that JSON has no words for: kept', async () => {
    const database = open(scratchFile(), tickets());
    await database.insert('tickets', [{ _id: 'a', list: [Number.NaN, Number.POSITIVE_INFINITY, -1.5e300] }]);
    expect(database.admin.find('tickets')).toEqual([
      { _id: 'a', list: [Number.NaN, Number.POSITIVE_INFINITY, -1.5e300] },
    ]);
  });

  test('find by an id with half a pair: that document, and by what SQL takes it for none', () => {
    const database = open(scratchFile(), tickets());
    database.admin.insert('tickets', [{ _id: 'a\ud800' }]);
    const found = (_id: string) => database.find({ collection: 'tickets', query: { _id } }).length;
    expect([found('a\ud800'), found('a\ufffd')]).toEqual([1, 0]);
  });

  test('find: 100 unless asked, 1000 at most, and only whole numbers', () => {
    const database = open(scratchFile(), tickets());
    database.admin.insert(
      'tickets',
      Array.from({ length: 1_001 }, (_unused, n) => ({ n })),
    );
    const count = (limit?: number) => database.find({ collection: 'tickets', limit }).length;
    expect([count(), count(7), count(5_000)]).toEqual([100, 7, 1_000]);
    expect(() => count(1.5)).toThrow('limit 1.5');
    expect(() => database.find({ collection: 'tickets', offset: -1 })).toThrow('offset -1');
  });

  test('clear: every collection is empty, the platform state stays', () => {
    const database = open(scratchFile(), [...tickets(byQueue), { name: 'notes', indexes: [] }]);
    database.admin.insert('tickets', [{ a: 1 }]);
    database.admin.insert('notes', [{ a: 1 }]);
    database.state.set('grant', 'o1', 1);
    database.admin.clear();
    expect([database.admin.count('tickets'), database.admin.count('notes')]).toEqual([0, 0]);
    expect(database.state.get('grant', 'o1')).toBe(1);
  });

  test('clear: again and again, of what came meanwhile by any way', async () => {
    const file = scratchFile();
    const before = open(file, tickets(byQueue));
    before.admin.insert('tickets', [{ a: 1 }]);
    const database = open(file, tickets(byQueue));
    const isEmptied = () => {
      expect(database.admin.count('tickets')).toBe(1);
      database.admin.clear();
      return database.admin.count('tickets') === 0;
    };
    // Of an earlier process, by hand, by a request, by a transaction.
    expect(isEmptied()).toBe(true);
    database.admin.insert('tickets', [{ a: 2 }]);
    expect(isEmptied()).toBe(true);
    await database.insert('tickets', [{ a: 3 }]);
    expect(isEmptied()).toBe(true);
    const transaction = database.startTransaction();
    await database.insert('tickets', [{ a: 4 }], transaction);
    database.commitTransaction(transaction);
    expect(isEmptied()).toBe(true);
    database.reindex('tickets', []);
    database.admin.insert('tickets', [{ a: 5 }]);
    expect(isEmptied()).toBe(true);
    database.createCollection('notes');
    database.admin.insert('notes', [{ a: 6 }]);
    database.admin.clear();
    expect(database.admin.count('notes')).toBe(0);
  });

  test('a collection name that is none: refused', () => {
    const database = open(scratchFile(), []);
    for (const name of ['', '1st', 'a b', 'a"b', '__proto__.x'])
      expect(() => database.createCollection(name)).toThrow();
  });
});

describe('platform state', () => {
  test('set, get, delete: by kind and id', () => {
    const { state } = open(scratchFile(), []);
    state.set('grant', 'a', { left: 2 });
    state.set('window', 'a', 'other');
    expect([state.get('grant', 'a'), state.get('window', 'a'), state.get('grant', 'b')]).toEqual([
      { left: 2 },
      'other',
      undefined,
    ]);
    state.delete('grant', 'a');
    expect(state.get('grant', 'a')).toBeUndefined();
  });

  test('list: oldest first, by prefix, up to a limit; a new value keeps its place', () => {
    const { state } = open(scratchFile(), []);
    for (const id of ['o1:b', 'o1:a', 'o2:a', '中%:a']) state.set('grant', id, id);
    state.set('grant', 'o1:b', 'again');
    expect(state.list('grant')).toEqual([
      { id: 'o1:b', value: 'again' },
      { id: 'o1:a', value: 'o1:a' },
      { id: 'o2:a', value: 'o2:a' },
      { id: '中%:a', value: '中%:a' },
    ]);
    expect(state.list('grant', { idPrefix: 'o1:', limit: 1 })).toEqual([{ id: 'o1:b', value: 'again' }]);
    expect(state.list('grant', { idPrefix: '中%' })).toHaveLength(1);
  });
});
