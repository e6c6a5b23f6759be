import { existsSync, writeFileSync } from 'node:fs';
import cloud from 'wx-server-sdk';

interface Transaction {
  commit(): Promise<unknown>;
}
interface Database {
  startTransaction(): Promise<Transaction>;
}

/** Ends the whole process, once: the file remembers that it happened. */
function dieOnce(): void {
  const file = process.env.DIED_FILE;
  if (file === undefined || existsSync(file)) return;
  writeFileSync(file, '');
  process.exit(1);
}

const sdk = cloud as unknown as { database(options: unknown): Database };
const openDatabase = sdk.database.bind(sdk);
sdk.database = (options) => {
  const database = openDatabase(options);
  const start = database.startTransaction.bind(database);
  let started = 0;
  database.startTransaction = async () => {
    const transaction = await start();
    started += 1;
    const commit = transaction.commit.bind(transaction);
    const isDeadly = String(started) === process.env.DIES_AT_COMMIT;
    transaction.commit = async () => {
      if (isDeadly) dieOnce();
      return commit();
    };
    return transaction;
  };
  return database;
};

/** The caretaker on a machine that fails in the middle of a transaction: nothing is rolled back, nobody is told. */
export async function main(event: unknown): Promise<unknown> {
  const caretaker = await import('../../../cloudfunctions/caretaker');
  return caretaker.main(event);
}
