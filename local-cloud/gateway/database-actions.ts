import { CloudError, invalidParameter } from '../cloud-error';
import type { Database, Order } from '../database/types';
import type { Millis } from '../types';
import { parseExtended, writeExtended } from './extended-json';

type Body = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;
type Action = (body: Body) => Answer | Promise<Answer>;

function textOf(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw invalidParameter(`${name} must be a text`);
  return value;
}

const optionalText = (body: Body, name: string): string | undefined =>
  body[name] === undefined ? undefined : textOf(body, name);

const optionalNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** `{ data }` around what an action found or did. */
const data = (content: Answer): Answer => ({ data: content });

/** Those that leave everything as it was. */
export const READING_ACTIONS: ReadonlySet<string> = new Set([
  'database.getDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
]);

/** Whether a request is part of a transaction before its commit: nothing of it lasts yet. */
export const isPending = ({ action, transactionId }: Body): boolean =>
  action === 'database.startTransaction' || (transactionId !== undefined && action !== 'database.commitTransaction');

/** The database actions of the wire protocol, by name. */
export function databaseActions(database: Database, now: () => Millis): Readonly<Record<string, Action>> {
  const collection = (body: Body): string => textOf(body, 'collectionName');
  const query = (body: Body) => (body.query === undefined ? {} : parseExtended(body.query, now()));
  const transactionId = (body: Body): string | undefined => optionalText(body, 'transactionId');
  const order = (body: Body): Order | undefined =>
    body.order === undefined
      ? undefined
      : Object.entries(parseExtended(body.order, now())).map(([path, direction]) => [path, direction === -1 ? -1 : 1]);
  return {
    'database.addCollection': (body) => {
      database.createCollection(collection(body));
      return {};
    },
    'database.insertDocument': async (body) => {
      if (!Array.isArray(body.data)) throw invalidParameter('data must be a list');
      const documents = body.data.map((text) => parseExtended(text, now()));
      return data({ insertedIds: await database.insert(collection(body), documents, transactionId(body)) });
    },
    'database.getDocument': (body) => {
      const documents = database.find({
        collection: collection(body),
        query: query(body),
        order: order(body),
        offset: optionalNumber(body.offset),
        limit: optionalNumber(body.limit),
        projection: body.projection === undefined ? undefined : parseExtended(body.projection, now()),
        transactionId: transactionId(body),
      });
      return data({ list: documents.map(writeExtended), offset: body.offset, limit: body.limit });
    },
    'database.calculateDocument': (body) => data({ total: database.count(collection(body), query(body)) }),
    'database.modifyDocument': async (body) => {
      const { updated, upsertedId } = await database.modify({
        collection: collection(body),
        query: query(body),
        change: parseExtended(body.data, now()),
        multi: body.multi === true,
        replace: body.merge === false,
        upsert: body.upsert === true,
        transactionId: transactionId(body),
      });
      return data({ updated, upsert_id: upsertedId ?? null });
    },
    'database.removeDocument': async (body) => {
      const { removed } = await database.remove({
        collection: collection(body),
        query: query(body),
        multi: body.multi === true,
        transactionId: transactionId(body),
      });
      return data({ deleted: removed });
    },
    'database.aggregateDocuments': (body) => {
      if (!Array.isArray(body.stages)) throw invalidParameter('stages must be a list');
      const stages = (body.stages as Body[]).map((stage) => ({
        [textOf(stage, 'stageKey')]: parseStageValue(stage.stageValue, now()),
      }));
      return data({ list: database.aggregate(collection(body), stages).map(writeExtended) });
    },
    'database.startTransaction': () => ({ transactionId: database.startTransaction() }),
    'database.commitTransaction': (body) => {
      database.commitTransaction(textOf(body, 'transactionId'));
      return data({});
    },
    'database.abortTransaction': (body) => {
      database.abortTransaction(textOf(body, 'transactionId'));
      return data({});
    },
  };
}

/** A stage may hold an object or, as `$limit` and `$count` do, a number or a text. */
function parseStageValue(text: unknown, now: Millis): unknown {
  if (typeof text !== 'string') throw new CloudError('INVALID_PARAM', 'stageValue must be a text');
  return parseExtended(`{"value":${text}}`, now).value;
}
