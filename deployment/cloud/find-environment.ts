import type { FoundEnvironment, FoundFunction, IndexShape, TriggerShape } from '../environment/environment';
import type { Answer, CloudApi } from './cloud-api';
import { openDocuments } from './documents';
import { CommandError } from './target';

/** Where the parts of an environment are, by Tencent's names. */
export interface EnvironmentInfo {
  readonly databaseTag: string;
  readonly bucket: string;
  readonly namespace: string;
  readonly logs: { readonly ClsLogsetId?: string; readonly ClsTopicId?: string };
  readonly plan: string;
  /** Tencent's word: `NORMAL`, or why it is not. */
  readonly status: string;
}

const PAGE = 100;
const MOST_COLLECTIONS = 1_000;
const MOST_FUNCTIONS = 500;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly Answer[] => (Array.isArray(value) ? (value as readonly Answer[]) : []);

/** @throws CommandError when the environment is not one that functions and a database belong to */
export async function readInfo(api: CloudApi): Promise<EnvironmentInfo> {
  const { EnvInfo } = await api.call('tcb', 'DescribeEnvInfo', { EnvId: api.envId });
  const base = ((EnvInfo as Answer | undefined)?.EnvBaseInfo ?? {}) as Answer;
  const databaseTag = text(list(base.Databases)[0]?.InstanceId);
  const bucket = text(list(base.Storages)[0]?.Bucket);
  const namespace = text(list(base.Functions)[0]?.Namespace);
  if (!databaseTag || !bucket || !namespace)
    throw new CommandError(
      `${api.envId} has no database, storage or functions yet. Open 云开发 for it in the console first.`,
    );
  const log = list(base.LogServices)[0];
  const logs = log ? { ClsLogsetId: text(log.LogsetId), ClsTopicId: text(log.TopicId) } : {};
  return { databaseTag, bucket, namespace, logs, plan: text(base.PackageName), status: text(base.Status) };
}

export const connectorOf = ({ databaseTag }: EnvironmentInfo) => ({ InstanceId: 'flexdb', DatabaseName: databaseTag });

/** Everything of a list that comes in pages. */
async function readPages(
  mostItems: number,
  page: (offset: number) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  while (all.length < mostItems) {
    const some = await page(all.length);
    all.push(...some);
    if (some.length < PAGE) break;
  }
  return all;
}

/** Names of all collections. */
export async function readCollectionNames(api: CloudApi, info: EnvironmentInfo): Promise<readonly string[]> {
  const tables = await readPages(MOST_COLLECTIONS, async (offset) =>
    list(
      (
        await api.call('tcb', 'ListTables', {
          EnvId: api.envId,
          MongoConnector: connectorOf(info),
          MgoLimit: PAGE,
          MgoOffset: offset,
        })
      ).Tables,
    ),
  );
  return tables.map(({ TableName }) => text(TableName));
}

async function readIndexes(api: CloudApi, info: EnvironmentInfo, name: string): Promise<readonly IndexShape[]> {
  const { Indexes } = await api.call('tcb', 'DescribeTable', {
    EnvId: api.envId,
    MongoConnector: connectorOf(info),
    TableName: name,
  });
  return list(Indexes).map((index) => ({
    name: text(index.Name),
    unique: index.Unique === true,
    keys: list(index.Keys).map((key) => [text(key.Name), String(key.Direction) === '-1' ? -1 : 1] as const),
  }));
}

/** A timer's expression stands there bare or as `{"cron": …}`. */
function cronOf(description: unknown): string {
  const bare = text(description);
  try {
    return text((JSON.parse(bare) as Answer).cron) || bare;
  } catch {
    return bare;
  }
}

/** One function, as it stands. */
export async function readFunction(api: CloudApi, info: EnvironmentInfo, name: string): Promise<FoundFunction> {
  const found = await api.call('scf', 'GetFunction', {
    FunctionName: name,
    Namespace: info.namespace,
    ShowCode: 'FALSE',
  });
  const variables = list((found.Environment as Answer | undefined)?.Variables);
  return {
    name,
    status: text(found.Status),
    runtime: text(found.Runtime),
    timeoutSeconds: Number(found.Timeout),
    memoryMb: Number(found.MemorySize),
    description: text(found.Description),
    codeBytes: Number(found.CodeSize ?? 0),
    variables: Object.fromEntries(variables.map(({ Key, Value }) => [text(Key), text(Value)])),
    triggers: list(found.Triggers).map(
      ({ TriggerName, TriggerDesc }): TriggerShape => ({ name: text(TriggerName), cron: cronOf(TriggerDesc) }),
    ),
  };
}

/**
 * Reads what is there of what is declared. By lists first: that one thing is missing is then never guessed from an error.
 *
 * @param wanted names of the collections and functions that matter; about two calls for each collection
 */
export async function findEnvironment(
  api: CloudApi,
  info: EnvironmentInfo,
  wanted: { readonly collections: readonly string[]; readonly functions: readonly string[] },
): Promise<FoundEnvironment> {
  const { envId } = api;
  const names = await readCollectionNames(api, info);
  const documents = openDocuments(api, info.databaseTag);
  const settings = names.includes('settings') ? await documents.ids('settings') : [];
  // Where a shop has begun, its collections are its own: only before that it matters whether they hold anything.
  const hasRecords = async (name: string) =>
    settings.includes('desk') || (await documents.find(name, {}, 1)).length > 0;
  const collections: FoundEnvironment['collections'][number][] = [];
  for (const name of wanted.collections.filter((one) => names.includes(one))) {
    const { AclTag } = await api.call('tcb', 'DescribeDatabaseACL', { EnvId: envId, CollectionName: name });
    collections.push({
      name,
      aclTag: text(AclTag),
      indexes: await readIndexes(api, info, name),
      hasRecords: await hasRecords(name),
    });
  }
  const storage = await api.call('tcb', 'DescribeStorageSafeRule', { EnvId: envId, Bucket: info.bucket });
  const rules = await api.call('tcb', 'DescribeSecurityRule', {
    EnvId: envId,
    ResourceType: 'FUNCTION',
    ResourceName: envId,
  });
  const there = await readPages(MOST_FUNCTIONS, async (offset) =>
    list((await api.call('tcb', 'ListFunctions', { EnvId: info.namespace, Limit: PAGE, Offset: offset })).Functions),
  );
  const functionNames = there.map(({ FunctionName }) => text(FunctionName));
  const functions: FoundFunction[] = [];
  for (const name of wanted.functions.filter((one) => functionNames.includes(one)))
    functions.push(await readFunction(api, info, name));
  return {
    collections,
    storageTag: text(storage.AclTag),
    functionRules: text(rules.Rule) || undefined,
    functions,
    settings,
  };
}
