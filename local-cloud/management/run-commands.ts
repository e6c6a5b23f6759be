import { CloudError } from '../cloud-error';
import type { Database } from '../database';
import { parseExtended, writeExtended } from '../gateway/extended-json';
import { type ApiParams, ApiRefusal, invalidValue, optionalList, requiredText } from './api-refusal';

type Fields = Readonly<Record<string, unknown>>;
/** What a command answers: documents, or what it did. */
type Answer = readonly Fields[];

/** Commands in one request. Model: no page names a number. */
const MOST_COMMANDS = 100;
/** Of an answer, before it is JSON in JSON. Model. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024;

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

const find = (database: Database, collection: string, command: Fields): Answer =>
  database.find({
    collection,
    query: fields(command.filter),
    order: Object.entries(fields(command.sort)).map(([path, way]) => [path, Number(way) === -1 ? -1 : 1]),
    offset: numberOr(command.skip, 0),
    limit: numberOr(command.limit, 100),
    ...(command.projection === undefined ? {} : { projection: fields(command.projection) }),
  });

async function insert(database: Database, collection: string, command: Fields): Promise<Answer> {
  const documents = list(command.documents);
  await database.insert(collection, documents);
  return [{ ok: 1, n: documents.length }];
}

async function update(database: Database, collection: string, command: Fields): Promise<Answer> {
  let changed = 0;
  for (const { q, u, multi, upsert } of list(command.updates)) {
    const change = fields(u);
    const replace = !Object.keys(change).some((key) => key.startsWith('$'));
    const done = await database.modify({
      collection,
      query: fields(q),
      change,
      multi: multi === true,
      replace,
      upsert: upsert === true,
    });
    changed += done.updated + (done.upsertedId === undefined ? 0 : 1);
  }
  return [{ ok: 1, n: changed }];
}

async function remove(database: Database, collection: string, command: Fields): Promise<Answer> {
  let removed = 0;
  for (const { q, limit } of list(command.deletes))
    removed += (await database.remove({ collection, query: fields(q), multi: limit !== 1 })).removed;
  return [{ ok: 1, n: removed }];
}

/** By the kind that a request names, the commands of MongoDB that it may carry. */
const COMMANDS: Readonly<
  Record<
    string,
    Readonly<Record<string, (database: Database, collection: string, command: Fields) => Answer | Promise<Answer>>>
  >
> = {
  QUERY: { find },
  INSERT: { insert },
  UPDATE: { update },
  DELETE: { delete: remove },
  COMMAND: {
    count: (database, collection, command) => [{ ok: 1, n: database.count(collection, fields(command.query)) }],
  },
};

/**
 * MongoDB's own commands on the environment's documents. `Data` holds for each a list as JSON: of its documents, each as
 * extended JSON again, as the platform answers.
 *
 * @throws ApiRefusal with the platform's code
 */
export async function runCommands(database: Database, params: ApiParams): Promise<{ Data: string[] }> {
  const commands = optionalList(params, 'MgoCommands');
  if (commands.length === 0 || commands.length > MOST_COMMANDS) throw invalidValue('MgoCommands');
  const data: string[] = [];
  let bytes = 0;
  for (const one of commands) {
    const text = JSON.stringify((await run(database, one)).map((document) => writeExtended(document)));
    bytes += Buffer.byteLength(text);
    if (bytes > MOST_ANSWER_BYTES)
      throw new ApiRefusal('FailedOperation.DataSourceException', 'The answer is too large.');
    data.push(text);
  }
  return { Data: data };
}

async function run(database: Database, one: ApiParams): Promise<Answer> {
  const table = requiredText(one, 'TableName');
  try {
    const command = parseExtended(requiredText(one, 'Command'), Date.now());
    const byName = COMMANDS[requiredText(one, 'CommandType')] ?? {};
    // The first key names the command, as in MongoDB, and says of which collection.
    const [name = '', collection] = Object.entries(command)[0] ?? [];
    const perform = Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (!perform || collection !== table) throw invalidValue('Command');
    return await perform(database, table, command);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    throw error.code === 'INVALID_PARAM'
      ? invalidValue('Command')
      : new ApiRefusal('FailedOperation.DataSourceException', error.message);
  }
}
