import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../../cloudfunctions/jobs/migrations/schema-version';
import { backup } from '../../../deployment/commands/backup';
import { deploy } from '../../../deployment/commands/deploy';
import { restore } from '../../../deployment/commands/restore';
import { upgrade } from '../../../deployment/commands/upgrade';
import { sealWith } from '../seal-with';
import { openShopToDeploy, type ShopToDeploy } from '../shop-to-deploy';

const ownerOf = ({ context }: ShopToDeploy) => JSON.parse(readFileSync(context.ownerFile, 'utf8'));

let dir: string;
let shop: ShopToDeploy;
let other: ShopToDeploy;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'backing-up-'));
  shop = await openShopToDeploy();
  await deploy(shop.context, { isSure: true });
  const { keys, keyId } = ownerOf(shop);
  const tickets = Array.from({ length: 120 }, (_, n) => ({
    _id: `t${String(n).padStart(3, '0')}`,
    number: n,
    half: n + 0.5,
    at: new Date(1_700_000_000_000 + n),
    subject: sealWith(keyId, keys[keyId], `tickets/t${String(n).padStart(3, '0')}/subject`, `第 ${n} 条`),
  }));
  shop.cloud.database.insert('tickets', tickets);
});
afterEach(async () => {
  await shop.close();
  await other?.close();
  rmSync(dir, { recursive: true, force: true });
});

const folder = () => join(dir, 'backup');
const ticketsOf = ({ cloud }: ShopToDeploy) => cloud.database.find('tickets');
const changesOf = ({ management }: ShopToDeploy) => management.calls.filter(({ isChange }) => isChange).length;

/** Another environment, just deployed. */
async function openOther(): Promise<void> {
  other = await openShopToDeploy({ envId: 'demo-other' });
  await deploy(other.context, { isSure: true });
}
const withKeys = async () => {
  const { keys, keyId } = ownerOf(shop);
  await deploy(other.context, { isSure: true, moreKeys: [{ keys, keyId }] });
};

test('backup: everything, sealed as it is, for the owner alone', async () => {
  const { keys, keyId } = ownerOf(shop);
  await backup(shop.context, folder());
  const manifest = JSON.parse(readFileSync(join(folder(), 'backup.json'), 'utf8'));
  expect(manifest).toMatchObject({ environment: 'demo-shop', schemaVersion: SCHEMA_VERSION, keyIds: [keyId] });
  expect(manifest.collections.tickets.count).toBe(120);
  expect(shop.said.join('\n')).not.toContain(keys[keyId]);
  for (const file of readdirSync(folder())) {
    expect(statSync(join(folder(), file)).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder(), file), 'utf8')).not.toContain(keys[keyId]);
  }
});

test('into its own environment: as it was, and what came since stays', async () => {
  const before = ticketsOf(shop);
  await backup(shop.context, folder());
  shop.cloud.database.clear();
  shop.cloud.database.insert('tickets', [{ _id: 'since', number: 999 }]);
  expect(await restore(shop.context, folder(), true)).toBe(true);
  expect(ticketsOf(shop).filter(({ _id }) => _id !== 'since')).toEqual(before);
  expect(ticketsOf(shop)).toHaveLength(121);
});

test('into a new environment: once the keys are there', async () => {
  await backup(shop.context, folder());
  await openOther();
  const before = changesOf(other);
  await expect(restore(other.context, folder(), true)).rejects.toThrow('is not here');
  expect(changesOf(other)).toBe(before);
  await withKeys();
  expect(await restore(other.context, folder(), true)).toBe(true);
  expect(ticketsOf(other)).toEqual(ticketsOf(shop));
});

test('a key of the same name that is another: refused before the first write', async () => {
  await backup(shop.context, folder());
  await openOther();
  const { keyId } = ownerOf(shop);
  await deploy(other.context, {
    isSure: true,
    moreKeys: [{ keys: { [keyId]: Buffer.alloc(32, 1).toString('base64') }, keyId }],
  });
  const before = changesOf(other);
  await expect(restore(other.context, folder(), true)).rejects.toThrow('does not open what it sealed');
  expect(changesOf(other)).toBe(before);
});

test('an environment with records of its own: refused', async () => {
  await backup(shop.context, folder());
  await openOther();
  await withKeys();
  other.cloud.database.insert('tickets', [{ _id: 'own', number: 1 }]);
  await expect(restore(other.context, folder(), true)).rejects.toThrow('records of its own in tickets');
});

test.each<[string, () => void, string]>([
  ['a changed file', () => appendFileSync(join(folder(), 'tickets.jsonl'), '{"_id":"x"}\n'), 'not as it was written'],
  ['a lost file', () => rmSync(join(folder(), 'tickets.jsonl')), 'not as it was written'],
  ['broken off', () => rmSync(join(folder(), 'backup.json')), 'is no backup'],
  ['of a later version', () => writeFileSync(join(folder(), 'backup.json'), '{"format":2}'), 'another version'],
])('%s: refused before the first write', async (_what, spoil, words) => {
  await backup(shop.context, folder());
  spoil();
  const before = changesOf(shop);
  await expect(restore(shop.context, folder(), true)).rejects.toThrow(words);
  expect(changesOf(shop)).toBe(before);
});

test('a folder that holds something: refused', async () => {
  writeFileSync(join(dir, 'mine'), '');
  await expect(backup(shop.context, dir)).rejects.toThrow('is not empty');
});

test('restore broken off at each write, and run again: all is there', async () => {
  await backup(shop.context, folder());
  const before = ticketsOf(shop);
  for (const nth of [1, 2, 3, 4]) {
    shop.cloud.database.clear();
    shop.management.failNext({ nth, when: 'after', of: 'changes' });
    await expect(restore(shop.context, folder(), true)).rejects.toThrow();
    expect(await restore(shop.context, folder(), true)).toBe(true);
    expect(ticketsOf(shop)).toEqual(before);
  }
});

test('upgrade: a backup first, then what is new, then waits for the records', async () => {
  shop.build('jobs', 'exports.main = async () => ({ error: {} }); // newer');
  const [schema] = shop.cloud.database.find('settings', { _id: 'schema' });
  const { openCloudApi } = await import('../../../deployment/cloud/cloud-api');
  const { openDocuments } = await import('../../../deployment/cloud/documents');
  const documents = openDocuments(openCloudApi(shop.context.target, shop.context.credentials, []), 'tnt-demo-shop');
  await documents.put('settings', [{ ...schema, _id: 'schema', version: SCHEMA_VERSION - 1 }]);
  const say = shop.context.terminal.say;
  const context = {
    ...shop.context,
    terminal: {
      ...shop.context.terminal,
      // `jobs` does its part meanwhile.
      say: (line: string) => {
        say(line);
        if (line.includes('goes on each minute'))
          void documents.put('settings', [{ ...schema, _id: 'schema', version: SCHEMA_VERSION }]);
      },
    },
  };
  expect(await upgrade(context, folder(), { isSure: true })).toBe(true);
  expect(JSON.parse(readFileSync(join(folder(), 'backup.json'), 'utf8')).schemaVersion).toBe(SCHEMA_VERSION - 1);
  expect(shop.said.at(-1)).toBe(`Records are of version ${SCHEMA_VERSION}.`);
});
