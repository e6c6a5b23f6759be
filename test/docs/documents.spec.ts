import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { listFiles, readSource } from '../source-tree';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** The cells of every row of a document's tables. */
const rowsOf = (file: string): string[][] =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| ?-/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );

describe('docs/DATA-MODEL.md', () => {
  const rows = rowsOf('docs/DATA-MODEL.md').filter(([name]) => /^`\w+`$/.test(name ?? ''));
  const kept = new Map(rows.map((row) => [row[0]?.replaceAll('`', ''), row[6] ?? '']));

  test('has each collection once', () => {
    expect(rows.map(([name]) => name?.replaceAll('`', '')).sort()).toEqual(COLLECTIONS.map(({ name }) => name).sort());
  });

  test('says how long as the purge does', () => {
    const table = /const RETENTION[^{]*\{([\s\S]*?)\n\};/.exec(readSource('cloudfunctions/chores/purge.ts'))?.[1] ?? '';
    const byAge = [...table.matchAll(/^ {2}(\w+): \{ millis: (?:(\d+) \* DAY|OUR_LIMITS\.keepTextsMillis)/gm)];
    expect(byAge.length).toBeGreaterThan(8);
    for (const [, name = '', days = '30'] of byAge) {
      expect([name, kept.get(name)]).toEqual([name, expect.stringContaining(days === '1' ? '1 day' : `${days} days`)]);
    }
    for (const [, name = ''] of table.matchAll(/^ {2}(\w+): 'kept'/gm)) {
      expect([name, kept.get(name)]).toEqual([name, expect.stringMatching(/kept|stay/)]);
    }
  });

  test('names what is sealed', () => {
    const sealedAt = [
      ...readSource('cloudfunctions/_records/documents.ts').matchAll(/[Ss]ealed at `(\w+)\/<id>(?:\/(\w+))?/g),
    ];
    const sealed = new Map(rows.map((row) => [row[0]?.replaceAll('`', ''), row[5] ?? '']));
    expect(sealedAt.length).toBeGreaterThan(6);
    for (const [, collection = '', place] of sealedAt) {
      expect([collection, sealed.get(collection)]).not.toEqual([collection, expect.stringMatching(/^nothing/)]);
      if (place) expect(sealed.get(collection)).toContain(place);
    }
  });
});

describe('docs/THREAT-MODEL.md', () => {
  const rows = rowsOf('docs/THREAT-MODEL.md').slice(1);

  test('every threat is held by a test that is there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(24);
    for (const row of rows) {
      const file = /`(test\/[\w/.-]+)`/.exec(row[2] ?? '')?.[1];
      expect([row[0], file !== undefined && existsSync(join(root, file))]).toEqual([row[0], true]);
    }
  });
});

describe('docs/OPERATIONS.md', () => {
  test('says of every line that is worse than info what it means', () => {
    const functions = listFiles().filter((file) => file.startsWith('cloudfunctions/') && file.endsWith('.ts'));
    const written = functions.flatMap((file) => [
      ...readSource(file).matchAll(/\blog\(\s*'(warn|error)',\s*'([^']+)'/g),
    ]);
    const explained = rowsOf('docs/OPERATIONS.md').map(([level, message]) => `${level} ${message}`);
    expect(written.length).toBeGreaterThan(8);
    for (const [, level, message] of written) expect(explained).toContain(`${level} \`${message}\``);
  });
});

describe('documents', () => {
  test('every file of ours that one names is there', () => {
    const documents = listFiles(['.md']).filter((file) => /^(docs\/[\w-]+|ARCHITECTURE|CONTRIBUTING)\.md$/.test(file));
    expect(documents.length).toBeGreaterThan(8);
    const missing = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\(([\w./-]+\.md)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(root, document, '..', target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(missing).toEqual([]);
  });
});
