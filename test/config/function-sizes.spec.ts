import path from 'node:path';
import { build } from 'esbuild';
import budget from '../../bench/startup-budget.json';
import { bundlesOf } from '../../config/build-functions';
import { FUNCTIONS } from '../../deployment/functions';

const root = path.resolve(__dirname, '../..');
const KB = 1024;

/** Of the bundles as they are deployed, in KB, by function. */
async function sizes(): Promise<Record<string, number>> {
  const built = await Promise.all(
    bundlesOf(root, FUNCTIONS, root).map((options) => build({ ...options, write: false })),
  );
  return Object.fromEntries(
    built
      .flatMap(({ outputFiles = [] }) => outputFiles)
      .map(({ path: file, contents }) => [path.basename(path.dirname(file)), contents.byteLength / KB]),
  );
}

test('what a cold start reads: of each function at most its budget', async () => {
  const read = await sizes();
  expect(Object.keys(read).sort()).toEqual(FUNCTIONS.map(({ name }) => name).sort());
  for (const [name, allowed] of Object.entries(budget as Record<string, number>)) {
    expect({ [name]: Math.ceil(read[name] ?? 0) <= allowed }).toEqual({ [name]: true });
  }
});
