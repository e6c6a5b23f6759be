import fc from 'fast-check';
import { Query as MingoQuery } from 'mingo';
import { Catalogue } from '../../../local-cloud/database/catalogue';
import { Connection } from '../../../local-cloud/database/connection';
import { countRows, findRows } from '../../../local-cloud/database/finding';
import { MONGO } from '../../../local-cloud/database/mongo-operators';
import { planQuery } from '../../../local-cloud/database/query-plan';
import { RowWriter } from '../../../local-cloud/database/row-writer';
import type { Document } from '../../../local-cloud/database/stored-json';
import type { Order, Query } from '../../../local-cloud/database/types';
import { compareDocuments } from '../../../local-cloud/database/value-order';
import type { CollectionDeclaration } from '../../../local-cloud/types';
import { scratchFile } from './scratch';

const open: Connection[] = [];

function openTable(declaration: CollectionDeclaration, documents: readonly Document[]) {
  const connection = new Connection(scratchFile(), 'NORMAL');
  open.push(connection);
  const catalogue = new Catalogue(connection, [declaration]);
  const writer = new RowWriter(connection, catalogue);
  const table = catalogue.require(declaration.name);
  const refill = (next: readonly Document[]) =>
    writer.atomically(() => {
      connection.run(`DELETE FROM ${table.table}`);
      connection.run('UPDATE platform_kinds SET kinds = 0');
      catalogue.reloadKinds();
      writer.write(
        table,
        next.map((document) => ({ kind: 'insert', document })),
      );
    });
  refill(documents);
  return { connection, table, refill };
}

afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

const TICKETS: CollectionDeclaration = {
  name: 'tickets',
  indexes: [
    {
      name: 'queue',
      keys: [
        ['queue', 1],
        ['priority', -1],
        ['waitingSince', 1],
      ],
    },
    { name: 'shopper', keys: [['shopper.openid', 1]] },
  ],
};

describe('query plan: which index SQLite uses', () => {
  const documents = Array.from({ length: 200 }, (_unused, number) => ({
    _id: `t${number}`,
    queue: number % 3 === 0 ? 'returns' : 'orders',
    priority: number % 4,
    waitingSince: new Date(Date.UTC(2026, 0, 1) + ((number * 7919) % 200) * 1000),
    shopper: { openid: `o${number}` },
  }));

  const explain = (query: Query, order: Order): string => {
    const { connection, table } = openTable(TICKETS, documents);
    const plan = planQuery(table, query, order);
    const rows = connection.rows(
      `EXPLAIN QUERY PLAN SELECT version, json FROM ${table.table}${plan.sql} LIMIT ? OFFSET ?`,
      [...plan.parameters, 20, 0],
    );
    return rows.map((row) => row[3]).join('; ');
  };

  test('a queue page: the compound index finds and sorts, nothing is sorted afterwards', () => {
    const steps = explain({ queue: 'returns', priority: 2 }, [['waitingSince', 1]]);
    expect(steps).toMatch(/^SEARCH c_tickets USING INDEX c_tickets\.queue \(<expr>=\? AND <expr>=\?\)$/);
  });

  test('a range after equalities: still the index', () => {
    const steps = explain(
      { $and: [{ queue: { $eq: 'returns' } }, { priority: 2 }, { waitingSince: { $gt: new Date(0) } }] },
      [['waitingSince', -1]],
    );
    expect(steps).toMatch(/^SEARCH c_tickets USING INDEX c_tickets\.queue \(<expr>=\? AND <expr>=\? AND <expr>>\?/);
    expect(steps).not.toContain('TEMP B-TREE');
  });

  test('a dotted path: its index', () => {
    expect(explain({ 'shopper.openid': { $in: ['o1', 'o2'] } }, [])).toContain('USING INDEX c_tickets.shopper');
  });

  test('_id: the key of the table', () => {
    expect(explain({ _id: 't7' }, [])).toContain('USING INDEX sqlite_autoindex');
  });

  test('a page that begins after a place: SQL passes over what came before', () => {
    const { connection, table } = openTable(TICKETS, documents);
    const after = { $or: [{ priority: { $gt: 1 } }, { priority: 1, _id: { $gt: 't5' } }] };
    const { sql, parameters } = planQuery(table, { $and: [{ queue: 'returns', priority: { $gte: 1 } }, after] }, []);
    const rows = connection.rows(`SELECT count(*) FROM ${table.table}${sql}`, [...parameters]);
    const matches = findRows(connection, table, { query: { queue: 'returns', ...after } });
    expect(matches.length).toBeGreaterThan(0);
    expect(rows).toEqual([[matches.length]]);
  });

  test('texts beyond the basic plane: before and after as their bytes are', () => {
    const { connection, table, refill } = openTable(FIELDS, []);
    refill(['\uffee', '😀', 'a', 3, null].map((a, index): Document => ({ _id: `d${index}`, a, plain: [a] })));
    const found = (query: Query) => findRows(connection, table, { query }).map(({ document }) => document.a);
    for (const field of ['a', 'plain']) {
      expect(found({ [field]: { $gt: '\uffee' } })).toEqual(['😀']);
      expect(found({ [field]: { $lt: '😀' } })).toEqual(['\uffee', 'a']);
    }
  });

  test('a field that has held a list: SQL is not asked, for a list matches by its elements', () => {
    const { table, refill } = openTable(TICKETS, documents);
    expect(planQuery(table, { queue: 'returns' }, []).sql).toContain('WHERE');
    refill([{ _id: 'x', queue: ['returns', 'orders'] }]);
    expect(planQuery(table, { queue: 'returns' }, []).sql).toBe('');
  });
});

const FIELDS: CollectionDeclaration = {
  name: 'things',
  indexes: [
    { name: 'a', keys: [['a', 1]] },
    {
      name: 'ab',
      keys: [
        ['a', -1],
        ['b', 1],
      ],
    },
    { name: 'oc', keys: [['o.c', 1]] },
  ],
};

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.5, -2.25, 1e14, 0.1 + 0.2, 2 ** 60));
const text = fc.constantFrom('', 'a', 'b', 'ab', 'Z', '中', '文', '😀', '\uffee', '{', '0', "o'brien", '"');
const date = fc.integer({ min: -3, max: 3 }).map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000));
const list = fc.array(fc.oneof(number, text, fc.constant(null)), { maxLength: 3 });
const kinds = [number, text, date, fc.boolean()] as const;

/** Values of one kind or none, as fields usually hold; or of any kind at all, for what SQL must keep out of. */
// fast-check's records have no prototype unless told; documents have.
const PLAIN = { noNullPrototype: true } as const;

const valuesOfCollection = fc.oneof(
  fc
    .constantFrom(...kinds)
    .map((kind) => fc.oneof<[fc.Arbitrary<unknown>, fc.Arbitrary<unknown>]>(kind, fc.constant(null))),
  fc.constant(fc.oneof(...kinds, fc.constant(null), list, fc.record({ c: number }, PLAIN))),
);

const scenario = valuesOfCollection.chain((value: fc.Arbitrary<unknown>) => {
  const document = fc.record(
    { a: value, b: value, o: fc.oneof(fc.record({ c: value }, { requiredKeys: [], ...PLAIN }), value) },
    { requiredKeys: [], ...PLAIN },
  );
  const condition = fc.oneof(
    value,
    fc.record({ $eq: value }, PLAIN),
    fc.record({ $ne: value }, PLAIN),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }, PLAIN),
    fc.record({ $gt: value, $lte: value }, { requiredKeys: [], ...PLAIN }),
    fc.record({ $gte: value, $lt: value }, { requiredKeys: [], ...PLAIN }),
    fc.record({ $exists: fc.boolean() }, PLAIN),
  );
  const fields = fc.record({ a: condition, b: condition, 'o.c': condition }, { requiredKeys: [], ...PLAIN });
  const query = fc.oneof(
    fields,
    fc.record({ $and: fc.array(fields, { minLength: 1, maxLength: 2 }) }, PLAIN),
    fc.record(
      { $or: fc.array(fields, { minLength: 1, maxLength: 2 }), a: condition },
      { requiredKeys: ['$or'], ...PLAIN },
    ),
  );
  const direction = fc.constantFrom(1 as const, -1 as const);
  const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'o.c'), direction), {
    selector: ([path]) => path,
    maxLength: 2,
  });
  return fc.record(
    {
      documents: fc.array(document, { maxLength: 25 }),
      query,
      order,
      offset: fc.nat(4),
      limit: fc.integer({ min: 1, max: 10 }),
    },
    PLAIN,
  );
});

describe('query plan: what SQL answers', () => {
  test('any query, order and page: the same documents as a scan by mingo', () => {
    const { connection, table, refill } = openTable(FIELDS, []);
    let pushed = 0;
    fc.assert(
      fc.property(scenario, ({ documents, query, order, offset, limit }) => {
        const stored = documents.map((document, index): Document => ({ _id: `d${index}`, ...document }));
        refill(stored);
        if (planQuery(table, query, order).sql !== '') pushed += 1;
        const compare = compareDocuments(order);
        const expected = stored
          .filter((document) => new MingoQuery(query, { context: MONGO }).test(document))
          .sort(compare);

        const all = findRows(connection, table, { query, order }).map((row) => row.document);
        expect(new Set(all.map(({ _id }) => _id))).toEqual(new Set(expected.map(({ _id }) => _id)));
        expect(countRows(connection, table, query)).toBe(expected.length);
        const page = findRows(connection, table, { query, order, offset, limit }).map((row) => row.document);
        const expectedPage = expected.slice(offset, offset + limit);
        expect(page).toHaveLength(expectedPage.length);
        // Documents that sort alike may come in any order among themselves.
        for (const [index, document] of page.entries()) {
          expect(compare(document, expectedPage[index] ?? {})).toBe(0);
          expect(document).toEqual(stored.find(({ _id }) => _id === document._id));
        }
      }),
      { numRuns: 400 },
    );
    expect(pushed).toBeGreaterThan(100);
  });

  test('a count by texts alone looks into no document, and is right', () => {
    const { connection, table, refill } = openTable(FIELDS, []);
    const field = fc.oneof(text, fc.constant(null));
    const documents = fc.array(fc.record({ a: field, b: field }, { requiredKeys: [], ...PLAIN }), { maxLength: 25 });
    fc.assert(
      fc.property(documents, text, text, (things, a, b) => {
        refill(things.map((thing, index): Document => ({ _id: `d${index}`, ...thing })));
        for (const query of [{ a }, { a, b }, { $and: [{ a }, { b }] }, {}, { a, b: { $in: [a, b] } }]) {
          expect(planQuery(table, query, []).isExact).toBe(true);
          expect(countRows(connection, table, query)).toBe(findRows(connection, table, { query }).length);
          expect(countRows(connection, table, query, 3)).toBe(findRows(connection, table, { query, limit: 3 }).length);
        }
        expect(planQuery(table, { a: { $in: [a, null] } }, []).isExact).toBe(false);
        expect(planQuery(table, { a: null }, []).isExact).toBe(false);
        expect(planQuery(table, { 'o.d': 'not indexed' }, []).isExact).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('a page whose rows SQL answers in excess: reading goes on until the page is full', () => {
    const documents = Array.from({ length: 3_000 }, (_unused, index) => ({
      _id: `d${index}`,
      a: index,
      b: index % 500,
    }));
    const { connection, table } = openTable(FIELDS, documents);
    const rows = findRows(connection, table, { query: { b: { $mod: [500, 499] } }, order: [['a', 1]], limit: 5 });
    expect(rows.map(({ document }) => document.a)).toEqual([499, 999, 1499, 1999, 2499]);
  });
});
