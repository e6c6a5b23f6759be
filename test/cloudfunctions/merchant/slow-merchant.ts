import cloud from 'wx-server-sdk';

const WRITING_MILLIS = 1_000;

interface Collection {
  add(options: unknown): Promise<unknown>;
}
interface Database {
  collection(name: string): Collection;
}

/** Makes whatever this instance writes to one collection take a while. Before any of our code opens the database. */
function slowDown(collectionName: string): void {
  const sdk = cloud as unknown as { database(options: unknown): Database };
  const openDatabase = sdk.database.bind(sdk);
  sdk.database = (options) => {
    const database = openDatabase(options);
    const openCollection = database.collection.bind(database);
    database.collection = (name) => {
      const collection = openCollection(name);
      if (name !== collectionName) return collection;
      const add = collection.add.bind(collection);
      collection.add = async (document) => {
        await new Promise((resolve) => setTimeout(resolve, WRITING_MILLIS));
        return add(document);
      };
      return collection;
    };
    return database;
  };
}

/** The merchant function on a bad day: writing a part of the FAQ takes it a second. */
export async function main(event: unknown): Promise<unknown> {
  slowDown('faq_snapshots');
  const merchant = await import('../../../cloudfunctions/merchant');
  return merchant.main(event);
}
