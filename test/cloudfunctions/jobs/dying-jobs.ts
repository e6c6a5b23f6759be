import { existsSync, writeFileSync } from 'node:fs';
import { beforeCallsOf, onCollection, onDatabase, onResultsOf } from '../bad-day';

/** Ends the whole process, once: the file remembers that it happened. */
function dieOnce(): void {
  const file = process.env.DIED_FILE;
  if (file === undefined || existsSync(file)) return;
  writeFileSync(file, '');
  process.exit(1);
}

if (process.env.DIES_AT === 'commit') {
  onDatabase((database) =>
    onResultsOf(database, 'startTransaction', (transaction) => beforeCallsOf(transaction, 'commit', dieOnce)),
  );
} else {
  // What went out is written down by an update of its row, outside any transaction.
  onCollection('outbox', (outbox) => onResultsOf(outbox, 'where', (found) => beforeCallsOf(found, 'update', dieOnce)));
}

/** Jobs on a machine that fails in the middle of its work: nothing is rolled back, nobody is told. */
export async function main(event: unknown): Promise<unknown> {
  const jobs = await import('../../../cloudfunctions/jobs');
  return jobs.main(event);
}
