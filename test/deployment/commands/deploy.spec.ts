import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { codeHash } from '../../../cloudfunctions/_sdk';
import { openCloudApi } from '../../../deployment/cloud/cloud-api';
import { deploy } from '../../../deployment/commands/deploy';
import { keysOfVariables } from '../../../deployment/environment/keys';
import { readFunctionSettings, writeFunctionSettings } from '../../../local-cloud/functions/function-settings';
import { openShopToDeploy, type ShopToDeploy } from '../shop-to-deploy';

const SURE = { isSure: true } as const;

/** What a shop's owner keeps. */
const ownerOf = ({ context }: ShopToDeploy) =>
  JSON.parse(readFileSync(context.ownerFile, 'utf8')) as {
    keys: Record<string, string>;
    keyId: string;
    claimCode?: string;
  };
const settingsOf = ({ cloud }: ShopToDeploy, name: string) => {
  const settings = readFunctionSettings(cloud.functionsDir, name);
  if (!settings) throw new Error(`${name} is not there`);
  return settings;
};
const changesOf = ({ management }: ShopToDeploy) => management.calls.filter(({ isChange }) => isChange).length;
const planned = ({ said }: ShopToDeploy) =>
  said.filter((line) => /^ {2}[+~−!·] /.test(line)).map((line) => line.trim());

/** All that a deployment leaves behind, without what is drawn anew each time. */
function endOf(shop: ShopToDeploy) {
  const { cloud } = shop;
  const { keys, keyId, claimCode = '' } = ownerOf(shop);
  const [desk] = cloud.database.find('settings', { _id: 'desk' });
  return {
    ids: cloud.database
      .find('settings')
      .map(({ _id }) => _id)
      .sort(),
    claim: desk?.adminClaimHash === codeHash(claimCode),
    functions: ['jobs', 'shopper'].map((name) => {
      const { variables, revision, ...settings } = settingsOf(shop, name);
      return { ...settings, hasKeys: JSON.stringify(keysOfVariables(variables)) === JSON.stringify({ keys, keyId }) };
    }),
  };
}

describe('deploy', () => {
  let shop: ShopToDeploy;
  beforeEach(async () => {
    shop = await openShopToDeploy();
  });
  afterEach(() => shop.close());

  test('a new environment: everything is there, and a second run has nothing to do', async () => {
    expect(await deploy(shop.context, SURE)).toBe(true);
    expect(endOf(shop)).toMatchObject({
      ids: ['desk', 'faq_categories', 'hours', 'live', 'schema'],
      claim: true,
      functions: [
        { timeoutSeconds: 60, triggers: [{ name: 'everyMinute', cron: '0 * * * * * *' }], hasKeys: true },
        { timeoutSeconds: 10, triggers: [], hasKeys: true },
      ],
    });
    const changes = changesOf(shop);
    shop.said.length = 0;
    expect(await deploy(shop.context, SURE)).toBe(true);
    expect(shop.said).toContain('Nothing to do.');
    expect(changesOf(shop)).toBe(changes);
  });

  test('the order: each step stands on those before it', async () => {
    await deploy(shop.context, SURE);
    const actions = shop.management.calls.filter(({ isChange }) => isChange).map(({ action }) => action);
    expect([...new Set(actions)]).toEqual([
      'CreateTable',
      'UpdateTable',
      'ModifyDatabaseACL',
      'ModifyStorageSafeRule',
      'ModifySecurityRule',
      'CreateFunction',
      'UpdateFunctionConfiguration',
      'BatchCreateTrigger',
      'RunCommands',
      'Invoke',
    ]);
  });

  test('a dry run: says what a real one says, and changes nothing', async () => {
    expect(await deploy(shop.context, { isDryRun: true })).toBe(true);
    const dry = planned(shop);
    expect(dry).toContain('+ unique index tickets: number');
    expect(changesOf(shop)).toBe(0);
    expect(statSync(shop.context.ownerFile, { throwIfNoEntry: false })).toBeUndefined();
    shop.said.length = 0;
    await deploy(shop.context, SURE);
    expect(planned(shop).slice(0, dry.length)).toEqual(dry);
  });

  test('nobody there to ask: nothing is changed', async () => {
    expect(await deploy(shop.context)).toBe(false);
    expect(changesOf(shop)).toBe(0);
  });

  test('new code: that function alone, and it runs', async () => {
    await deploy(shop.context, SURE);
    shop.said.length = 0;
    shop.build('shopper', `exports.main = async () => ({ error: { code: 'UNKNOWN_ACTION' } }); // 2`);
    expect(await deploy(shop.context, SURE)).toBe(true);
    expect(planned(shop)[0]).toBe('~ function shopper: code');
    expect(planned(shop).filter((line) => line.startsWith('~'))).toHaveLength(1);
  });

  test('code put there by other means since: seen by its size, and replaced', async () => {
    await deploy(shop.context, SURE);
    const settings = settingsOf(shop, 'shopper');
    writeFunctionSettings(shop.cloud.functionsDir, 'shopper', { ...settings, codeBytes: settings.codeBytes + 1 });
    shop.said.length = 0;
    await deploy(shop.context, SURE);
    expect(planned(shop)[0]).toBe('~ function shopper: code');
  });

  test('a function that does not load: said, and the command fails', async () => {
    shop.build('shopper', `throw new Error('at once');`);
    expect(await deploy(shop.context, SURE)).toBe(false);
    expect(shop.said.join('\n')).toContain('shopper does not run');
  });

  test('a bundle that requires what nobody installs: nothing is done', async () => {
    shop.build('shopper', `require("left-pad");`);
    await expect(deploy(shop.context, SURE)).rejects.toThrow('shopper requires left-pad');
    expect(changesOf(shop)).toBe(0);
  });

  test('a proxy that the machine names: a sandbox is not reached through it', async () => {
    process.env.http_proxy = 'http://192.0.2.1:1';
    expect(await deploy(shop.context, { isDryRun: true })).toBe(true);
    expect(process.env.http_proxy).toBeUndefined();
  });

  test('variables of others stay, and a wrong time limit is mended', async () => {
    await deploy(shop.context, SURE);
    const settings = settingsOf(shop, 'jobs');
    const variables = { ...settings.variables, MALL_TOKEN: 'of-the-mall' };
    writeFunctionSettings(shop.cloud.functionsDir, 'jobs', { ...settings, variables, timeoutSeconds: 3 });
    await deploy(shop.context, SURE);
    expect(settingsOf(shop, 'jobs')).toMatchObject({ variables, timeoutSeconds: 60 });
  });

  test('rules of functions that are not ours stay', async () => {
    const { cloud, management, context } = shop;
    await deploy(context, SURE);
    const rule = { ...context.manifest.functionRules, pay: { invoke: false } };
    const api = openCloudApi(context.target, context.credentials, []);
    await api.call('tcb', 'ModifySecurityRule', {
      EnvId: 'demo-shop',
      ResourceType: 'FUNCTION',
      AclTag: 'CUSTOM',
      Rule: JSON.stringify({ ...rule, jobs: { invoke: true } }),
    });
    await deploy(context, SURE);
    const { Rule } = await api.call('tcb', 'DescribeSecurityRule', { EnvId: 'demo-shop', ResourceType: 'FUNCTION' });
    expect(JSON.parse(String(Rule))).toEqual(rule);
    expect(management.calls.length).toBeGreaterThan(0);
    expect(cloud.database.count('settings')).toBe(5);
  });

  test('an old name: its trigger goes once what took its place has one', async () => {
    await deploy(shop.context, SURE);
    const jobs = settingsOf(shop, 'jobs');
    writeFunctionSettings(shop.cloud.functionsDir, 'caretaker', jobs);
    writeFunctionSettings(shop.cloud.functionsDir, 'jobs', { ...jobs, triggers: [] });
    shop.said.length = 0;
    await deploy(shop.context, SURE);
    expect(planned(shop).slice(0, 2)).toEqual([
      '+ trigger jobs.everyMinute: 0 * * * * * *',
      '− trigger caretaker.everyMinute',
    ]);
    expect(settingsOf(shop, 'caretaker').triggers).toEqual([]);
  });

  test('a runtime too old: nothing is done, and it is said what to do', async () => {
    await deploy(shop.context, SURE);
    writeFunctionSettings(shop.cloud.functionsDir, 'jobs', { ...settingsOf(shop, 'jobs'), runtime: 'Nodejs8.9' });
    shop.said.length = 0;
    expect(await deploy(shop.context, SURE)).toBe(false);
    expect(shop.said.join('\n')).toContain('jobs runs on Nodejs8.9');
  });

  test('only one part: the others are left as they are', async () => {
    await deploy(shop.context, { ...SURE, only: ['collections'] });
    expect(shop.management.calls.filter(({ isChange }) => isChange).map(({ action }) => action)).toEqual([
      'CreateTable',
      'CreateTable',
    ]);
  });
});

describe('deploy: keys', () => {
  let shop: ShopToDeploy;
  beforeEach(async () => {
    shop = await openShopToDeploy();
    await deploy(shop.context, SURE);
  });
  afterEach(() => shop.close());

  test('a lost file: written again from what functions have', async () => {
    const { keys, keyId } = ownerOf(shop);
    writeFileSync(shop.context.ownerFile, '');
    await expect(deploy(shop.context, SURE)).rejects.toThrow('is not JSON');
    rmSync(shop.context.ownerFile);
    await deploy(shop.context, SURE);
    expect(ownerOf(shop)).toMatchObject({ keys, keyId });
    expect(statSync(shop.context.ownerFile).mode & 0o777).toBe(0o600);
  });

  test('two keys of one id: nothing is changed', async () => {
    const owner = ownerOf(shop);
    const other = Buffer.alloc(32, 7).toString('base64');
    writeFileSync(
      shop.context.ownerFile,
      JSON.stringify({ environment: 'demo-shop', ...owner, keys: { [owner.keyId]: other } }),
    );
    const before = changesOf(shop);
    await expect(deploy(shop.context, SURE)).rejects.toThrow('is not the same everywhere');
    expect(changesOf(shop)).toBe(before);
  });

  test('records, and no key anywhere: refused rather than made anew', async () => {
    rmSync(shop.context.ownerFile);
    for (const name of ['shopper', 'jobs'])
      writeFunctionSettings(shop.cloud.functionsDir, name, { ...settingsOf(shop, name), variables: {} });
    await expect(deploy(shop.context, SURE)).rejects.toThrow('has records, but neither');
  });

  test('a file that others can read: refused', async () => {
    chmodSync(shop.context.ownerFile, 0o644);
    await expect(deploy(shop.context, SURE)).rejects.toThrow('chmod 600');
  });

  test('what is said: no key and no secret, and the code once', async () => {
    const { keys, claimCode = '' } = ownerOf(shop);
    shop.build('shopper', 'exports.main = async () => ({});');
    await deploy(shop.context, SURE);
    const words = shop.said.join('\n');
    const secrets = [...Object.values(keys), shop.management.key.secretKey, shop.management.key.secretId];
    for (const secret of secrets) expect(words).not.toContain(secret);
    expect(words.split(claimCode)).toHaveLength(2);
  });

  test('a refusal that repeats the secret: without it', async () => {
    const credentials = { ...shop.context.credentials, secretKey: 'wrong' };
    await expect(deploy({ ...shop.context, credentials }, SURE)).rejects.toThrow('AuthFailure.SignatureFailure');
  });
});

describe('deploy: broken off', () => {
  test.each(['before', 'after'] as const)(
    '%s each call that changes something, and run again: ends the same',
    async (when) => {
      const whole = await openShopToDeploy();
      await deploy(whole.context, SURE);
      const expected = endOf(whole);
      const calls = changesOf(whole);
      await whole.close();
      expect(calls).toBeGreaterThan(15);
      for (let nth = 1; nth <= calls; nth += 1) {
        const shop = await openShopToDeploy();
        try {
          shop.management.failNext({ nth, when, of: 'changes' });
          // A first record that was put after all is seen to be there, so that not every one of them ends in an error.
          await deploy(shop.context, SURE).catch(() => undefined);
          expect(shop.management.isFaultWaiting).toBe(false);
          expect([nth, await deploy(shop.context, SURE)]).toEqual([nth, true]);
          expect(endOf(shop)).toEqual(expected);
        } finally {
          await shop.close();
        }
      }
    },
  );

  test('a line that breaks while reading: tried again', async () => {
    const shop = await openShopToDeploy();
    const context = { ...shop.context, pauses: { tries: [1, 1], looks: 2 } };
    shop.management.failNext({ nth: 3, when: 'before' });
    expect(await deploy(context, { isDryRun: true })).toBe(true);
    await shop.close();
  });

  test('too many calls: waited out, also before a change', async () => {
    const shop = await openShopToDeploy();
    const context = { ...shop.context, pauses: { tries: [1, 1], looks: 2 } };
    shop.management.failNext({ nth: 2, when: 'before', of: 'changes', code: 'RequestLimitExceeded' });
    expect(await deploy(context, SURE)).toBe(true);
    await shop.close();
  });
});
