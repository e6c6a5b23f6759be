import { setTimeout as sleep } from 'node:timers/promises';
import { MARK, stampOf } from '../environment/environment';
import type { Step } from '../environment/plan';
import { CLOSED, STORAGE_TAG } from '../environment/plan-records';
import { type Answer, type CloudApi, CloudApiError } from './cloud-api';
import type { CloudDocuments, Document } from './documents';
import { connectorOf, type EnvironmentInfo, readFunction } from './find-environment';
import type { FunctionCode } from './function-code';
import { CommandError } from './target';

/** What steps are carried out with. */
export interface Hands {
  readonly api: CloudApi;
  readonly info: EnvironmentInfo;
  readonly documents: CloudDocuments;
  readonly codes: ReadonlyMap<string, FunctionCode>;
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutOf: (functionName: string) => number;
  readonly seedOf: (id: string) => Document;
  /** Between looks at a function that is being changed, ms. */
  readonly pauseMillis: number;
}

/** Indexes in one request (documented). */
const MOST_INDEXES = 20;
/** Looks at a function until it is ready: at a second each, ten minutes. */
const MOST_LOOKS = 600;

const asVariables = (variables: Readonly<Record<string, string>>) => ({
  Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })),
});

/** Waits until a function may be changed again. @throws CommandError when it cannot be, or does not come to rest */
export async function waitUntilActive({ api, info, pauseMillis }: Hands, name: string) {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const found = await readFunction(api, info, name);
    if (found.status === 'Active') return found;
    if (/Failed$/.test(found.status))
      throw new CommandError(`${name} is ${found.status}: look at it in the console (云函数).`);
    await sleep(pauseMillis);
  }
  throw new CommandError(`${name} did not become Active. Look at it in the console (云函数), then run this again.`);
}

/** Carries out one step to its end. Done again after it was done, it changes nothing or is refused as a repeat. */
export async function carryOut(step: Step, hands: Hands): Promise<void> {
  const { api, info } = hands;
  const { envId } = api;
  const table = { EnvId: envId, MongoConnector: connectorOf(info) };
  switch (step.kind) {
    case 'create-collection':
      await api.call('tcb', 'CreateTable', { ...table, TableName: step.name });
      return;
    case 'drop-indexes':
      await api.call('tcb', 'UpdateTable', {
        ...table,
        TableName: step.collection,
        DropIndexes: step.names.map((IndexName) => ({ IndexName })),
      });
      return;
    case 'create-indexes':
      for (let from = 0; from < step.indexes.length; from += MOST_INDEXES)
        await api.call('tcb', 'UpdateTable', {
          ...table,
          TableName: step.collection,
          CreateIndexes: step.indexes.slice(from, from + MOST_INDEXES).map(({ name, unique = false, keys }) => ({
            IndexName: name,
            MgoKeySchema: {
              MgoIsUnique: unique,
              MgoIndexKeys: keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
            },
          })),
        });
      return;
    case 'close-collection':
      await api.call('tcb', 'ModifyDatabaseACL', { EnvId: envId, CollectionName: step.name, AclTag: CLOSED });
      return;
    case 'open-storage':
      await api.call('tcb', 'ModifyStorageSafeRule', { EnvId: envId, Bucket: info.bucket, AclTag: STORAGE_TAG });
      return;
    case 'set-function-rules':
      await api.call('tcb', 'ModifySecurityRule', {
        EnvId: envId,
        ResourceType: 'FUNCTION',
        ResourceName: envId,
        AclTag: 'CUSTOM',
        Rule: JSON.stringify(step.rules),
      });
      return;
    case 'create-function':
    case 'configure-function':
    case 'upload-code':
      return changeFunction(step, hands);
    case 'remove-trigger':
      await onFunction(hands, step.name, 'DeleteTrigger', { TriggerName: step.trigger, Type: 'timer' });
      return;
    case 'create-trigger': {
      const triggers = [{ TriggerName: step.trigger.name, Type: 'timer', TriggerDesc: step.trigger.cron }];
      await onFunction(hands, step.name, 'BatchCreateTrigger', { Triggers: JSON.stringify(triggers), Count: 1 });
      return;
    }
    case 'seed':
      await hands.documents.putIfMissing('settings', hands.seedOf(step.id));
  }
}

type FunctionStep = Extract<Step, { readonly part: 'functions' }>;

async function changeFunction(step: FunctionStep, hands: Hands): Promise<void> {
  const { name } = step;
  const settings = {
    Timeout: hands.timeoutOf(name),
    MemorySize: hands.memoryMb,
    Environment: asVariables(step.variables),
  };
  const code = hands.codes.get(name);
  if (step.kind === 'configure-function') {
    // What runs there is still what its description says.
    await onFunction(hands, name, 'UpdateFunctionConfiguration', { ...settings, Description: step.description });
    await waitUntilActive(hands, name);
    return;
  }
  if (!code) throw new CommandError(`${name} is not built: npm run build:functions`);
  const uploaded = { Handler: 'index.main', InstallDependency: 'FALSE', Code: { ZipFile: code.zip() } };
  if (step.kind === 'create-function')
    await hands.api.call('scf', 'CreateFunction', {
      FunctionName: name,
      Namespace: hands.info.namespace,
      Runtime: hands.runtime,
      Description: MARK,
      Role: 'TCB_QcsRole',
      Stamp: 'MINI_QCBASE',
      ...hands.info.logs,
      ...settings,
      ...uploaded,
    });
  else await onFunction(hands, name, 'UpdateFunctionCode', uploaded);
  // Written last: a deployment that is broken off before it uploads again rather than believe that it did.
  const { codeBytes } = await waitUntilActive(hands, name);
  const Description = stampOf(code.hash, codeBytes);
  await onFunction(hands, name, 'UpdateFunctionConfiguration', { ...settings, Description });
  await waitUntilActive(hands, name);
}

/** Changes a function once it may be changed, and waits longer when it was not ready after all. */
async function onFunction(hands: Hands, name: string, action: string, params: Answer): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    await waitUntilActive(hands, name);
    try {
      await hands.api.call('scf', action, { FunctionName: name, Namespace: hands.info.namespace, ...params });
      return;
    } catch (error) {
      const isBusy = error instanceof CloudApiError && error.code === 'FailedOperation.FunctionStatusError';
      if (!isBusy || attempt >= 5) throw error;
      await sleep(hands.pauseMillis);
    }
  }
}
