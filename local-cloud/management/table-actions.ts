import { CloudError } from '../cloud-error';
import type { CollectionDeclaration, IndexDeclaration } from '../types';
import { type ApiParams, ApiRefusal, invalidValue, optionalList, requiredText } from './api-refusal';
import type { ApiAction, ManagementParts } from './api-types';
import { runCommands } from './run-commands';

/** Indexes in one request (documented), and of one collection (MongoDB's). */
const MOST_INDEXES_A_REQUEST = 20;
const MOST_INDEXES = 64;

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** The environment, its collections and their indexes. */
export function tableActions(parts: ManagementParts): Readonly<Record<string, ApiAction>> {
  const { database, envId, bucket, plan, expiresAt } = parts;
  const require = (params: ApiParams): CollectionDeclaration => {
    const name = requiredText(params, 'TableName');
    const found = database.collections().find((one) => one.name === name);
    if (!found) throw new ApiRefusal('ResourceNotFound', `The table ${name} does not exist.`);
    return found;
  };
  const environment = {
    EnvId: envId,
    Alias: envId,
    Status: 'NORMAL',
    Region: 'ap-shanghai',
    PackageId: plan,
    PackageName: plan,
    Source: 'miniapp',
    Databases: [{ InstanceId: `tnt-${envId}`, Status: 'RUNNING', Region: 'ap-shanghai' }],
    Storages: [{ Bucket: bucket, Region: 'ap-shanghai', AppId: '1250000000' }],
    Functions: [{ Namespace: envId, Region: 'ap-shanghai' }],
    LogServices: [{ LogsetName: 'local', LogsetId: 'local-set', TopicName: 'local', TopicId: 'local-topic' }],
  };
  return {
    DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: environment } }),
    DescribeEnvs: () => ({ EnvList: [environment], Total: 1 }),
    DescribeBillingInfo: () => ({
      EnvBillingInfoList: [{ EnvId: envId, PackageId: plan, Status: 'NORMAL', ExpireTime: expiresAt ?? '' }],
      Total: 1,
    }),
    ListTables: (params) => {
      const all = database.collections().map(({ name }) => ({ TableName: name }));
      const offset = numberOr(params.MgoOffset, 0);
      const tables = all.slice(offset, offset + numberOr(params.MgoLimit, 100));
      return { Tables: tables.length > 0 ? tables : null, Pager: { Offset: offset, Total: all.length } };
    },
    CreateTable: (params) => {
      const name = requiredText(params, 'TableName');
      try {
        database.createCollection(name);
      } catch (error) {
        throw error instanceof CloudError && error.code === 'DATABASE_COLLECTION_EXIST'
          ? new ApiRefusal('ResourceInUse', `The table ${name} exists.`)
          : invalidValue('TableName');
      }
      return {};
    },
    DescribeTable: (params) => {
      const { indexes, name } = require(params);
      const all = [{ name: '_id_', unique: false, keys: [['_id', 1]] } as IndexDeclaration, ...indexes];
      return { Indexes: all.map(described), IndexNum: all.length, Total: database.count(name) };
    },
    UpdateTable: (params) => {
      const { name, indexes } = require(params);
      const created = optionalList(params, 'CreateIndexes').map(readIndex);
      const dropped = optionalList(params, 'DropIndexes').map((index) => requiredText(index, 'IndexName'));
      if (created.length > MOST_INDEXES_A_REQUEST || dropped.length > MOST_INDEXES_A_REQUEST)
        throw new ApiRefusal('LimitExceeded', `At most ${MOST_INDEXES_A_REQUEST} indexes in a request.`);
      const kept = indexes.filter((index) => !dropped.includes(index.name));
      for (const index of created) if (!isFree(kept, index)) throw new ApiRefusal('ResourceInUse', 'The index exists.');
      const next = [...kept, ...created];
      if (next.length >= MOST_INDEXES) throw new ApiRefusal('LimitExceeded', 'Too many indexes.');
      try {
        database.reindex(name, next);
      } catch {
        throw new ApiRefusal('FailedOperation', 'E11000 duplicate key error: the index cannot be unique.');
      }
      return {};
    },
    RunCommands: (params) => runCommands(database, params),
  };
}

const isFree = (indexes: readonly IndexDeclaration[], { name, keys }: IndexDeclaration) =>
  indexes.every((one) => one.name !== name && JSON.stringify(one.keys) !== JSON.stringify(keys));

const described = ({ name, unique, keys }: IndexDeclaration) => ({
  Name: name,
  Size: 0,
  Unique: unique ?? false,
  Keys: keys.map(([path, direction]) => ({ Name: path, Direction: String(direction) })),
});

function readIndex(index: ApiParams): IndexDeclaration {
  const schema = (index.MgoKeySchema ?? {}) as ApiParams;
  const keys = optionalList(schema, 'MgoIndexKeys').map((key): IndexDeclaration['keys'][number] => {
    const direction = requiredText(key, 'Direction');
    if (direction !== '1' && direction !== '-1') throw invalidValue('Direction');
    return [requiredText(key, 'Name'), direction === '1' ? 1 : -1];
  });
  if (keys.length === 0) throw invalidValue('MgoIndexKeys');
  if (typeof schema.MgoIsUnique !== 'boolean') throw invalidValue('MgoIsUnique');
  return { name: requiredText(index, 'IndexName'), unique: schema.MgoIsUnique, keys };
}
