import path from 'node:path';
import { build } from 'esbuild';
import budget from '../../bench/startup-budget.json';
import { bundleOptions } from '../../config/build-functions';
import { FUNCTIONS } from '../../deployment/functions';

const root = path.resolve(__dirname, '../..');
const KB = 1024;

/** Of the bundle as it is deployed, in KB. */
async function sizeOf(name: string): Promise<number> {
  const options = bundleOptions(path.join(root, 'cloudfunctions', name, 'index.ts'), 'index.js');
  const { outputFiles = [] } = await build({ ...options, write: false });
  return outputFiles.reduce((sum, { contents }) => sum + contents.byteLength, 0) / KB;
}

describe('what a cold start reads', () => {
  test.each(FUNCTIONS.map(({ name }) => name))('%s: at most its budget', async (name) => {
    expect(await sizeOf(name)).toBeLessThanOrEqual((budget as Record<string, number>)[name] ?? 0);
  });
});
