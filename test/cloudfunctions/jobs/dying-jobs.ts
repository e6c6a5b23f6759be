import { existsSync, writeFileSync } from 'node:fs';
import cloud from 'wx-server-sdk';

interface Transaction {
  commit(): Promise<unknown>;
}
interface Query {
  update(options: unknown): Promise<unknown>;
}
interface Database {
  startTransaction(): Promise<Transaction>;
  collection(name: string): { where(query: unknown): Query };
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
  if (process.env.DIES_AT === 'commit') dieAtFirstCommit(database);
  else dieAtSettling(database);
  return database;
};

function dieAtFirstCommit(database: Database): void {
  const start = database.startTransaction.bind(database);
  database.startTransaction = async () => {
    const transaction = await start();
    const commit = transaction.commit.bind(transaction);
    transaction.commit = async () => {
      dieOnce();
      return commit();
    };
    return transaction;
  };
}

/** What went out is written down by an update of its row, outside any transaction. */
function dieAtSettling(database: Database): void {
  const open = database.collection.bind(database);
  database.collection = (name) => {
    const collection = open(name);
    if (name !== 'outbox') return collection;
    const where = collection.where.bind(collection);
    collection.where = (query) => {
      const found = where(query);
      const update = found.update.bind(found);
      found.update = async (changes) => {
        dieOnce();
        return update(changes);
      };
      return found;
    };
    return collection;
  };
}

/** Jobs on a machine that fails in the middle of its work: nothing is rolled back, nobody is told. */
export async function main(event: unknown): Promise<unknown> {
  const jobs = await import('../../../cloudfunctions/jobs');
  return jobs.main(event);
}
