import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { SCHEMA_VERSION } from '../../cloudfunctions/jobs/migrations/schema-version';
import { listFiles, readSource } from '../source-tree';
import { codesIn, rowsOf } from './read-document';

const FILE = 'docs/UPGRADING.md';

describe(FILE, () => {
  test('migrations: each has its row, by number and name', () => {
    const sources = listFiles(['.ts'], 'cloudfunctions/jobs/migrations').map(readSource).join('\n');
    const written = [...sources.matchAll(/number: (\d+),\s+name: '([\w-]+)'/g)].map(
      ([, number, name]) => `${number} ${name}`,
    );
    const told = rowsOf(FILE).flatMap(([number, name]) =>
      /^\d+$/.test(number ?? '') ? [`${number} ${codesIn(name)[0]}`] : [],
    );
    expect(written).toHaveLength(SCHEMA_VERSION);
    expect([...told].sort()).toEqual([...written].sort());
  });

  test('new indexes: each that a row names is one of ours', () => {
    const ours = new Set(COLLECTIONS.flatMap(({ name, indexes }) => indexes.map((index) => `${name}.${index.name}`)));
    const named = rowsOf(FILE).flatMap((cells) => {
      const codes = /^\d+$/.test(cells[0] ?? '') ? codesIn(cells[3]) : [];
      // `.name` is another one of the collection before it.
      return codes.map((code) => (code.startsWith('.') ? `${codes[0]?.split('.')[0]}${code}` : code));
    });
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((index) => !ours.has(index))).toEqual([]);
  });
});
