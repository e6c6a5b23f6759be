import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { openCloudApi } from '../../../deployment/cloud/cloud-api';
import { readToolOptions, type ToolOptions } from '../../../local-cloud/tool/options';
import { openSandbox, type Sandbox } from '../../../local-cloud/tool/sandbox';

const NONE: ToolOptions = { name: 'one', command: undefined, importFrom: undefined, exportTo: undefined };

describe('npm run cloud: its words', () => {
  test.each<[readonly string[], Partial<ToolOptions>]>([
    [[], { name: 'one', command: undefined }],
    [['--name', 'two', 'exec', 'npm test'], { name: 'two', command: 'npm test' }],
    [['--import', 'a', '--export-on-exit'], { importFrom: 'a', exportTo: 'a' }],
    [['--import', 'a', '--export-on-exit', 'exec', 'ls'], { exportTo: 'a', command: 'ls' }],
    [['--export-on-exit', 'b'], { importFrom: undefined, exportTo: 'b' }],
  ])('%p', (words, options) => {
    expect(readToolOptions(words)).toMatchObject(options);
  });

  test.each([[['start']], [['exec']], [['--name', 'A/b']], [['--export-on-exit']], [['exec', 'ls', '-l']]])(
    '%p: refused',
    (words) => {
      expect(() => readToolOptions(words)).toThrow();
    },
  );
});

describe('npm run cloud: a sandbox', () => {
  let dir: string;
  const open: Sandbox[] = [];
  const opened = async (options: Partial<ToolOptions> = {}) => {
    const sandbox = await openSandbox({ ...NONE, ...options });
    open.push(sandbox);
    return sandbox;
  };
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'kept-'));
  });
  afterEach(async () => {
    for (const sandbox of open.splice(0)) await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const apiOf = ({ envId, environment }: Sandbox) =>
    openCloudApi(
      { envId, sandboxUrl: environment.CLOUD_MANAGEMENT_URL },
      { secretId: String(environment.TENCENTCLOUD_SECRETID), secretKey: String(environment.TENCENTCLOUD_SECRETKEY) },
      [],
    );

  /** A function that a timer of every second sets off. */
  async function deployTimer(sandbox: Sandbox): Promise<void> {
    const api = apiOf(sandbox);
    const settled = async () => {
      for (;;) if ((await api.call('scf', 'GetFunction', of)).Status === 'Active') return;
    };
    const of = { FunctionName: 'tick', Namespace: sandbox.envId };
    const zip = zipSync({ 'index.js': Buffer.from('exports.main = async () => 1;') });
    await api.call('scf', 'CreateFunction', { ...of, Code: { ZipFile: Buffer.from(zip).toString('base64') } });
    await settled();
    const Triggers = JSON.stringify([{ TriggerName: 'tick', Type: 'timer', TriggerDesc: '0 0 0 1 1 * *' }]);
    await api.call('scf', 'BatchCreateTrigger', { ...of, Triggers, Count: 1 });
  }

  test('empty each time, and of its own name and key', async () => {
    const one = await opened({ name: 'one' });
    const two = await opened({ name: 'two' });
    await apiOf(one).call('tcb', 'CreateTable', { EnvId: 'demo-one', TableName: 'notes' });
    expect((await apiOf(two).call('tcb', 'ListTables', { EnvId: 'demo-two' })).Tables).toBeNull();
    expect(two.environment.TENCENTCLOUD_SECRETKEY).not.toBe(one.environment.TENCENTCLOUD_SECRETKEY);
  });

  test('left and brought: records, indexes, functions and triggers; bringing sets nothing off', async () => {
    const first = await opened({ exportTo: dir });
    const api = apiOf(first);
    const table = { EnvId: 'demo-one', TableName: 'notes' };
    await api.call('tcb', 'CreateTable', table);
    const MgoKeySchema = { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'n', Direction: '1' }] };
    await api.call('tcb', 'UpdateTable', { ...table, CreateIndexes: [{ IndexName: 'by_n', MgoKeySchema }] });
    first.cloud.database.insert('notes', [{ _id: 'a', n: 1 }]);
    await deployTimer(first);
    await open.splice(0)[0]?.close();

    const second = await opened({ importFrom: dir });
    const runs: string[] = [];
    second.cloud.onEvent(({ type }) => runs.push(type));
    expect(second.cloud.database.find('notes')).toEqual([{ _id: 'a', n: 1 }]);
    const { Indexes } = await apiOf(second).call('tcb', 'DescribeTable', table);
    expect(Indexes).toMatchObject([{ Name: '_id_' }, { Name: 'by_n', Unique: true }]);
    expect(
      await apiOf(second).call('scf', 'GetFunction', { FunctionName: 'tick', Namespace: 'demo-one' }),
    ).toMatchObject({
      Triggers: [{ TriggerName: 'tick' }],
    });
    expect(runs).toEqual([]);
  });

  test('a folder that nothing was left in: refused', async () => {
    await expect(openSandbox({ ...NONE, importFrom: dir })).rejects.toThrow('was not left by');
  });

  test('of the repository it knows nothing', () => {
    for (const file of ['main', 'options', 'sandbox'])
      expect(readFileSync(join(__dirname, `../../../local-cloud/tool/${file}.ts`), 'utf8')).not.toMatch(/warmdesk/i);
  });
});
