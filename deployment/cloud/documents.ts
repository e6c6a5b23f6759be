import { EJSON } from 'bson';
import type { CloudApi } from './cloud-api';

export type Document = Readonly<Record<string, unknown>> & { readonly _id: string };

interface Command {
  readonly kind: 'QUERY' | 'INSERT' | 'UPDATE' | 'COMMAND';
  readonly collection: string;
  /** As MongoDB has it; its first key names it. */
  readonly command: Readonly<Record<string, unknown>>;
}

/** Documents of an environment, by MongoDB's own commands: what the console does, and no function's doing. */
export interface CloudDocuments {
  get(collection: string, id: string): Promise<Document | undefined>;
  /** Those after an id, in the order of ids. Numbers of MongoDB stay what they are. */
  pageAfter(collection: string, id: string | undefined, limit: number): Promise<readonly Document[]>;
  /** Some that a query of MongoDB's finds. */
  find(collection: string, filter: Readonly<Record<string, unknown>>, limit: number): Promise<readonly Document[]>;
  count(collection: string): Promise<number>;
  /** Puts each under its id, in place of what is there. May be done again. */
  put(collection: string, documents: readonly Document[]): Promise<void>;
  /** Puts one there unless its id is taken. @returns whether it was put */
  putIfMissing(collection: string, document: Document): Promise<boolean>;
  /** Ids that begin so; of `settings` there are a few. */
  ids(collection: string): Promise<readonly string[]>;
}

/** An id sorts as a text: the shop's own are, as the SDK makes no others. */
const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && typeof (value as { _id?: unknown })._id === 'string';

const MOST_IDS = 1_000;

/** Opens them. `databaseTag` is the instance's id. */
export function openDocuments(api: CloudApi, databaseTag: string): CloudDocuments {
  const run = async ({ kind, collection, command }: Command): Promise<readonly unknown[]> => {
    const { Data } = await api.call('tcb', 'RunCommands', {
      EnvId: api.envId,
      MongoConnector: { InstanceId: 'flexdb', DatabaseName: databaseTag },
      MgoCommands: [
        { TableName: collection, CommandType: kind, Command: EJSON.stringify(command, { relaxed: false }) },
      ],
    });
    const [text = '[]'] = Array.isArray(Data) ? (Data as readonly string[]) : [];
    const items = JSON.parse(text) as readonly unknown[];
    return items.map((item) => (typeof item === 'string' ? EJSON.parse(item, { relaxed: false }) : item));
  };
  const find = async (collection: string, command: Readonly<Record<string, unknown>>) =>
    (await run({ kind: 'QUERY', collection, command: { find: collection, ...command } })).filter(isDocument);
  return {
    get: async (collection, id) => (await find(collection, { filter: { _id: id }, limit: 1 }))[0],
    pageAfter: (collection, id, limit) =>
      find(collection, { filter: id === undefined ? {} : { _id: { $gt: id } }, sort: { _id: 1 }, limit }),
    find: (collection, filter, limit) => find(collection, { filter, limit }),
    count: async (collection) => {
      const [answer] = await run({ kind: 'COMMAND', collection, command: { count: collection } });
      return Number((answer as { n?: unknown } | undefined)?.n ?? 0);
    },
    put: async (collection, documents) => {
      const updates = documents.map((document) => ({ q: { _id: document._id }, u: document, upsert: true }));
      await run({ kind: 'UPDATE', collection, command: { update: collection, updates } });
    },
    putIfMissing: async (collection, document) => {
      try {
        await run({ kind: 'INSERT', collection, command: { insert: collection, documents: [document] } });
        return true;
      } catch (error) {
        // What refuses a second one of an id has no code that is documented: whether it is there says it.
        if ((await find(collection, { filter: { _id: document._id }, limit: 1 })).length > 0) return false;
        throw error;
      }
    },
    ids: async (collection) =>
      (await find(collection, { filter: {}, projection: { _id: 1 }, limit: MOST_IDS })).map(({ _id }) => _id),
  };
}
