import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { openCloudApi } from '../../../deployment/cloud/cloud-api';
import type { Management } from '../../../local-cloud/management';
import { createTestCloud, type TestCloud } from '../../cloud/describe-cloud';

const ENV = 'demo-one';
const zipOf = (files: Readonly<Record<string, string>>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
  ).toString('base64');
const CODE = zipOf({
  'index.js': 'exports.main = async (event) => ({ event, of: process.env.OF, zone: process.env.TZ });',
});

let cloud: TestCloud;
let management: Management;
let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'managed-'));
  cloud = await createTestCloud({ functionsDir: dir, envId: ENV });
  management = await cloud.openManagement({ settleMillis: 60_000 });
});
afterEach(async () => {
  await cloud.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The real library, with its own signature. */
const api = (key = management.key) => openCloudApi({ envId: ENV, sandboxUrl: management.url }, key, []);
const scf = (action: string, params: object = {}) =>
  api().call('scf', action, { Namespace: ENV, FunctionName: 'one', ...params });
const tcb = (action: string, params: object = {}) => api().call('tcb', action, { EnvId: ENV, ...params });

describe('management: who may', () => {
  test.each([
    ['another id', { secretId: 'AKIDother' }, 'AuthFailure.SecretIdNotFound'],
    ['another key', { secretKey: 'other' }, 'AuthFailure.SignatureFailure'],
  ])('%s: refused', async (_what, change, code) => {
    await expect(api({ ...management.key, ...change }).call('tcb', 'DescribeEnvInfo', {})).rejects.toMatchObject({
      code,
    });
  });

  test.each([
    ['no signature', {}, 'AuthFailure.InvalidAuthorization'],
    [
      'an old one',
      {
        'x-tc-timestamp': '1000000000',
        authorization: `TC3-HMAC-SHA256 Credential=ID/2001-09-09/tcb/tc3_request, SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`,
      },
      'AuthFailure.SignatureExpire',
    ],
  ])('%s: refused', async (_what, headers: Record<string, string>, code) => {
    const authorization = headers.authorization?.replace('ID', management.key.secretId);
    const response = await fetch(management.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...(authorization && { authorization }) },
      body: '{}',
    });
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: code } } });
  });

  test('a page of another site: not answered', async () => {
    const response = await fetch(management.url, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });

  test.each([
    ['tcb', 'NoSuchThing', 'InvalidAction'],
    ['scf', 'DescribeEnvInfo', 'InvalidAction'],
  ] as const)('%s %s: %s', async (service, action, code) => {
    await expect(api().call(service, action, {})).rejects.toMatchObject({ code });
  });

  test('another environment: refused', async () => {
    await expect(tcb('ListTables', { EnvId: 'other' })).rejects.toMatchObject({ code: 'InvalidParameterValue' });
  });
});

describe('management: functions', () => {
  test('made as nobody said: as WeChat’s tools make it', async () => {
    await scf('CreateFunction', { Code: { ZipFile: CODE } });
    expect(await scf('GetFunction')).toMatchObject({
      Status: 'Creating',
      Runtime: 'Nodejs8.9',
      Timeout: 3,
      MemorySize: 256,
    });
  });

  test.each(['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'BatchCreateTrigger', 'DeleteTrigger'])(
    '%s while it is being made: refused',
    async (action) => {
      await scf('CreateFunction', { Code: { ZipFile: CODE } });
      const params = { Code: { ZipFile: CODE }, Triggers: '[]', TriggerName: 'one', Timeout: 5 };
      await expect(scf(action, params)).rejects.toMatchObject({ code: 'FailedOperation.FunctionStatusError' });
    },
  );

  test.each<[string, object, string]>([
    ['a second of one name', { Code: { ZipFile: CODE } }, 'ResourceInUse.Function'],
    ['no zip', { FunctionName: 'two', Code: { ZipFile: 'bm90IGEgemlw' } }, 'InvalidParameterValue.Code'],
    [
      'a path that leads out',
      { FunctionName: 'two', Code: { ZipFile: zipOf({ '../index.js': '' }) } },
      'InvalidParameterValue.Code',
    ],
    [
      'no such runtime',
      { FunctionName: 'two', Runtime: 'Nodejs99', Code: { ZipFile: CODE } },
      'InvalidParameterValue.Runtime',
    ],
    ['a minute and more', { FunctionName: 'two', Timeout: 61, Code: { ZipFile: CODE } }, 'InvalidParameterValue'],
  ])('%s: refused', async (_what, params, code) => {
    await scf('CreateFunction', { Code: { ZipFile: CODE } });
    await expect(scf('CreateFunction', params)).rejects.toMatchObject({ code });
  });

  test('variables: each change replaces all of them; the platform’s own stay', async () => {
    const quick = await cloud.openManagement({ settleMillis: 0 });
    const call = (action: string, params: object = {}) =>
      openCloudApi({ envId: ENV, sandboxUrl: quick.url }, quick.key, []).call('scf', action, {
        Namespace: ENV,
        FunctionName: 'one',
        ...params,
      });
    const variables = (all: object) => ({
      Environment: { Variables: Object.entries(all).map(([Key, Value]) => ({ Key, Value })) },
    });
    await call('CreateFunction', { Code: { ZipFile: CODE }, ...variables({ OF: 'first', TZ: 'Asia/Shanghai' }) });
    const invoke = async () =>
      JSON.parse(String(((await call('Invoke', { ClientContext: '{"a":1}' })).Result as { RetMsg: string }).RetMsg));
    expect(await invoke()).toMatchObject({ event: { a: 1 }, of: 'first', zone: 'UTC' });
    await call('UpdateFunctionConfiguration', { Description: 'only this' });
    expect(await invoke()).toMatchObject({ of: 'first' });
    await call('UpdateFunctionConfiguration', variables({ OTHER: '1' }));
    expect(await invoke()).not.toHaveProperty('of');
  });

  test('a trigger: runs by the cloud’s clock from then on, and no more once removed', async () => {
    const quick = await cloud.openManagement({ settleMillis: 0 });
    const call = (action: string, params: object = {}) =>
      openCloudApi({ envId: ENV, sandboxUrl: quick.url }, quick.key, []).call('scf', action, {
        Namespace: ENV,
        FunctionName: 'one',
        ...params,
      });
    await call('CreateFunction', { Code: { ZipFile: CODE } });
    const runs: string[] = [];
    cloud.onEvent((event) => event.type === 'function' && runs.push(event.source));
    const Triggers = JSON.stringify([{ TriggerName: 'everyMinute', Type: 'timer', TriggerDesc: '0 * * * * * *' }]);
    await call('BatchCreateTrigger', { Triggers, Count: 1 });
    await cloud.clock.advance(60_000);
    expect(runs).toEqual(['wx_trigger']);
    await expect(call('BatchCreateTrigger', { Triggers, Count: 1 })).rejects.toMatchObject({
      code: 'ResourceInUse.Trigger',
    });
    await call('DeleteTrigger', { TriggerName: 'everyMinute', Type: 'timer' });
    await cloud.clock.advance(120_000);
    expect(runs).toHaveLength(1);
  });
});

describe('management: records', () => {
  const index = (name: string, unique: boolean, path: string) => ({
    TableName: 'notes',
    CreateIndexes: [
      { IndexName: name, MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys: [{ Name: path, Direction: '1' }] } },
    ],
  });
  const command = (kind: string, text: object) => ({
    MgoCommands: [{ TableName: 'notes', CommandType: kind, Command: JSON.stringify(text) }],
  });

  beforeEach(() => tcb('CreateTable', { TableName: 'notes' }));

  test('an index: there until it is dropped', async () => {
    await tcb('UpdateTable', index('by_a', false, 'a'));
    expect((await tcb('DescribeTable', { TableName: 'notes' })).Indexes).toMatchObject([
      { Name: '_id_' },
      { Name: 'by_a', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] },
    ]);
    await expect(tcb('UpdateTable', index('by_a', false, 'b'))).rejects.toMatchObject({ code: 'ResourceInUse' });
    await tcb('UpdateTable', { TableName: 'notes', DropIndexes: [{ IndexName: 'by_a' }] });
    expect((await tcb('DescribeTable', { TableName: 'notes' })).IndexNum).toBe(1);
  });

  test('a unique index over what is not: refused, and nothing is changed', async () => {
    await tcb(
      'RunCommands',
      command('INSERT', {
        insert: 'notes',
        documents: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 1 },
        ],
      }),
    );
    await expect(tcb('UpdateTable', index('by_n', true, 'n'))).rejects.toMatchObject({ code: 'FailedOperation' });
    expect((await tcb('DescribeTable', { TableName: 'notes' })).IndexNum).toBe(1);
  });

  test('documents: as extended JSON within JSON', async () => {
    await tcb(
      'RunCommands',
      command('INSERT', { insert: 'notes', documents: [{ _id: 'a', at: { $date: '2026-01-01T00:00:00Z' } }] }),
    );
    const { Data } = await tcb('RunCommands', command('QUERY', { find: 'notes', filter: {}, limit: 5 }));
    const [text = ''] = Data as string[];
    expect((JSON.parse(text) as string[]).map((one) => JSON.parse(one))).toEqual([
      { _id: 'a', at: { $date: { $numberLong: '1767225600000' } } },
    ]);
  });

  test.each<[string, string, object]>([
    ['a kind that does not fit', 'QUERY', { insert: 'notes', documents: [] }],
    ['another collection than it says', 'QUERY', { find: 'others' }],
    ['what is no command', 'COMMAND', { dropDatabase: 1 }],
  ])('%s: refused', async (_what, kind, text) => {
    await expect(tcb('RunCommands', command(kind, text))).rejects.toMatchObject({ code: 'InvalidParameterValue' });
  });

  test('a collection: as the console makes it, until it is closed', async () => {
    expect(await tcb('DescribeDatabaseACL', { CollectionName: 'notes' })).toMatchObject({ AclTag: 'PRIVATE' });
    await tcb('ModifyDatabaseACL', { CollectionName: 'notes', AclTag: 'ADMINONLY' });
    expect(await tcb('DescribeDatabaseACL', { CollectionName: 'notes' })).toMatchObject({ AclTag: 'ADMINONLY' });
    await expect(tcb('ModifyDatabaseACL', { CollectionName: 'notes', AclTag: 'EVERYBODY' })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
    });
  });
});
