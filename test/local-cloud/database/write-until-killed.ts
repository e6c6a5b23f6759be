import { writeSync } from 'node:fs';
import { openDatabase } from '../../../local-cloud/database';

/**
 * Writes without end and prints every id once its write was acknowledged, one a line: a plain document `p<n>`, then a
 * pair `a<n>`, `b<n>` in one transaction.
 */
const [file = '', durability] = process.argv.slice(2);
const database = openDatabase({
  file,
  collections: [{ name: 'notes', indexes: [{ name: 'n', keys: [['n', 1]] }] }],
  durability: durability === 'FULL' ? 'FULL' : 'NORMAL',
  now: Date.now,
});
const acknowledge = (id: string): void => {
  writeSync(1, `${id}\n`);
};

async function writeOn(n: number): Promise<void> {
  await database.insert('notes', [{ _id: `p${n}`, n, text: '好'.repeat(200) }]);
  acknowledge(`p${n}`);
  const transaction = database.startTransaction();
  await database.insert('notes', [{ _id: `a${n}`, n }], transaction);
  await database.insert('notes', [{ _id: `b${n}`, n }], transaction);
  database.commitTransaction(transaction);
  acknowledge(`a${n}`);
  return writeOn(n + 1);
}

void writeOn(0);
