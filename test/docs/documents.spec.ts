import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, readSource } from '../source-tree';

const ROOT = join(__dirname, '../..');
const DOCUMENTS = listFiles(['.md']).filter((file) => /^(docs\/[\w-]+|[A-Z][\w.-]+)\.md$/.test(file));

describe('documents', () => {
  test('links: every file that one names is there', () => {
    expect(DOCUMENTS.length).toBeGreaterThan(12);
    const missing = DOCUMENTS.flatMap((document) =>
      [...readSource(document).matchAll(/\]\(([\w./-]+)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(document), target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('links: ARCHITECTURE.md leads to every document', () => {
    const known = readSource('ARCHITECTURE.md');
    expect(DOCUMENTS.filter((file) => file.startsWith('docs/') && !known.includes(`(${file})`))).toEqual([]);
  });

  test('commands: each `npm run` of a document is one of package.json', () => {
    const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
    const unknown = DOCUMENTS.filter((file) => file !== 'CHANGELOG.md').flatMap((document) =>
      [...readSource(document).matchAll(/npm run ([\w:-]+)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !Object.hasOwn(scripts, script))
        .map((script) => `${document}: ${script}`),
    );
    expect(unknown).toEqual([]);
  });
});
