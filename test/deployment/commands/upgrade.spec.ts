import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { SCHEMA_VERSION } from '../../../cloudfunctions/jobs/migrations/schema-version';
import { bundlesOf } from '../../../config/build-functions';
import { readOrMakeKeys } from '../../../demo/data-folder';
import { upgrade } from '../../../deployment/commands/upgrade';
import { FUNCTIONS } from '../../../deployment/functions';
import { MANIFEST } from '../../../deployment/manifest';
import { openShopToDeploy, type ShopToDeploy } from '../shop-to-deploy';

const ROOT = resolve(__dirname, '../../..');
/** What the first build left behind, and when. */
const FIRST_BUILD = resolve(__dirname, '../../data-folders/first-build');
const LEFT_AT = Date.parse('2026-11-28T06:04:47Z');

let dir: string;
let shop: ShopToDeploy;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'upgrading-'));
  const dataDir = join(dir, 'data');
  cpSync(FIRST_BUILD, dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'cloud.db'), gunzipSync(readFileSync(join(FIRST_BUILD, 'cloud.db.gz'))));
  const [[keyId = '', key = ''] = []] = readOrMakeKeys(dataDir)
    .keys.split(',')
    .map((one) => one.split(':'));
  shop = await openShopToDeploy({ manifest: MANIFEST, dataDir, now: LEFT_AT });
  const { ownerFile, target } = shop.context;
  mkdirSync(dirname(ownerFile), { recursive: true });
  writeFileSync(ownerFile, JSON.stringify({ environment: target.envId, keys: { [keyId]: key }, keyId }), {
    mode: 0o600,
  });
  // The one that migrates is the real one.
  const jobs = FUNCTIONS.filter(({ name }) => name === 'jobs');
  await Promise.all(bundlesOf(ROOT, jobs, join(dir, 'functions')).map((options) => build(options)));
  shop.build('jobs', readFileSync(join(dir, 'functions/jobs/index.js'), 'utf8'));
});
afterEach(async () => {
  await shop.close();
  rmSync(dir, { recursive: true, force: true });
});

test('upgrade: a shop of the very first build, by the one command: backed up as it was, nothing lost, all migrated', async () => {
  const { cloud, context, said } = shop;
  const idsOf = (name: string) => cloud.database.find(name).map(({ _id }) => _id);
  const before = { tickets: idsOf('tickets'), entries: idsOf('ticket_entries') };
  expect(before.tickets.length).toBeGreaterThan(0);
  expect(cloud.database.find('settings', { _id: 'schema' })).toEqual([]);
  const terminal = {
    ...context.terminal,
    say: (line: string) => {
      context.terminal.say(line);
      // A minute goes by.
      if (line.includes('goes on each minute')) void cloud.runTimer('jobs');
    },
  };
  const folder = join(dir, 'backup');
  expect(await upgrade({ ...context, terminal }, folder, { isSure: true })).toBe(true);
  expect(said.at(-1)).toBe(`Records are of version ${SCHEMA_VERSION}.`);
  const { collections } = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8'));
  expect(collections.tickets.count).toBe(before.tickets.length);
  expect(idsOf('tickets')).toEqual(expect.arrayContaining(before.tickets));
  expect(idsOf('ticket_entries')).toEqual(expect.arrayContaining(before.entries));
  expect(cloud.database.count('heads')).toBeGreaterThan(0);
});
