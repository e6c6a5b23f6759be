import cloud from 'wx-server-sdk';

const READING_MILLIS = 1_500;

interface Document {
  get(): Promise<unknown>;
}
interface Database {
  collection(name: string): { doc(id: string): Document };
}

const sdk = cloud as unknown as { database(options: unknown): Database };
const openDatabase = sdk.database.bind(sdk);
sdk.database = (options) => {
  const database = openDatabase(options);
  const openCollection = database.collection.bind(database);
  database.collection = (name) => {
    const collection = openCollection(name);
    if (name !== 'shoppers') return collection;
    const openDocument = collection.doc.bind(collection);
    collection.doc = (id) => {
      const document = openDocument(id);
      const get = document.get.bind(document);
      document.get = async () => {
        await new Promise((resolve) => setTimeout(resolve, READING_MILLIS));
        return get();
      };
      return document;
    };
    return collection;
  };
  return database;
};

/** The push function on a bad day: finding out who asks takes it more than a second. */
export async function main(event: unknown): Promise<unknown> {
  const push = await import('../../../cloudfunctions/push');
  return push.main(event);
}
