import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../../../src');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

describe('fields', () => {
  it('all are drawn in one place, where the platform’s faults with them are known', () => {
    const drawing = filesIn(SRC).filter((file) => /<(Input|Textarea)\b/.test(readFileSync(file, 'utf8')));
    expect(drawing.map((file) => relative(SRC, file))).toEqual(['components/text-field/index.tsx']);
  });
});
