import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { LONGEST } = require('./longest-first.cjs') as { LONGEST: readonly string[] };

test('each file that is to be begun first is there', () => {
  expect(LONGEST.filter((name) => !existsSync(join(__dirname, '..', name)))).toEqual([]);
});
