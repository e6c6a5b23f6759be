import { readFileSync } from 'node:fs';
import type { Deployable } from '../../../deployment/cloud/declared';
import { deploy } from '../../../deployment/commands/deploy';
import { doctor, gather } from '../../../deployment/commands/doctor';
import { diagnose } from '../../../deployment/environment/diagnosis';
import type { FoundFunction } from '../../../deployment/environment/environment';
import type { Facts, Finding } from '../../../deployment/environment/finding';
import { sealWith } from '../seal-with';
import { openShopToDeploy, type ShopToDeploy, SMALL } from '../shop-to-deploy';

const WITH_OUTBOX: Deployable = {
  ...SMALL,
  collections: [...SMALL.collections, { name: 'outbox', indexes: [] }],
};

let shop: ShopToDeploy;
let well: Facts;
beforeAll(async () => {
  shop = await openShopToDeploy({ manifest: WITH_OUTBOX });
  await deploy(shop.context, { isSure: true });
  const { keys, keyId } = JSON.parse(readFileSync(shop.context.ownerFile, 'utf8'));
  shop.cloud.database.insert('tickets', [
    { _id: 't1', number: 1, subject: sealWith(keyId, keys[keyId], 'tickets/t1/subject', '什么时候发货') },
  ]);
  shop.cloud.database.insert('settings', [{ _id: 'lease_jobs', untilAt: 0, v: 1 }]);
  shop.cloud.database.insert('outbox', [{ _id: 'o1', effects: [{ reason: null }], nextAt: 0 }]);
  well = await gather(shop.context);
});
afterAll(() => shop.close());

const of = (facts: Facts, level: Finding['level']) => diagnose(facts).filter((finding) => finding.level === level);
const isThere = { desk: { adminClaimHash: null, templates: {}, hostPages: {} } };

test('a shop just set up: nothing is red, and there are about thirty lines', () => {
  expect(of(well, 'red')).toEqual([]);
  expect(diagnose(well).length).toBeGreaterThanOrEqual(30);
  for (const { level, remedy } of diagnose(well)) expect(remedy === undefined).toBe(level === 'green');
});

test('the clock: compared with the server’s', () => {
  expect(Math.abs(well.clockAheadMillis ?? Number.NaN)).toBeLessThan(60_000);
});

test('sealed with the shop’s key: opened', () => {
  expect(Object.values(well.sealedBy)).toEqual([true]);
});

const withFunction =
  (change: Partial<FoundFunction>): ((facts: Facts) => Facts) =>
  (facts) => ({
    ...facts,
    found: {
      ...facts.found,
      functions: facts.found.functions.map((one) => (one.name === 'jobs' ? { ...one, ...change } : one)),
    },
  });
const withCollection =
  (change: Partial<Facts['found']['collections'][number]>): ((facts: Facts) => Facts) =>
  (facts) => ({
    ...facts,
    found: {
      ...facts.found,
      collections: facts.found.collections.map((one) => (one.name === 'tickets' ? { ...one, ...change } : one)),
    },
  });
const withFound =
  (change: Partial<Facts['found']>): ((facts: Facts) => Facts) =>
  (facts) => ({
    ...facts,
    found: { ...facts.found, ...change },
  });
const withFacts =
  (change: Partial<Facts>): ((facts: Facts) => Facts) =>
  (facts) => ({ ...facts, ...change });
const timer = { name: 'everyMinute', cron: '0 * * * * * *' };

test.each<[string, (facts: Facts) => Facts, Finding['level'], string]>([
  ['the environment is isolated', withFacts({ environmentStatus: 'ISOLATE' }), 'red', 'the environment is ISOLATE'],
  ['the clock is a minute off', withFacts({ clockAheadMillis: 61_000 }), 'amber', 'clock is 61 s ahead'],
  ['the clock is far off', withFacts({ clockAheadMillis: -301_000 }), 'red', 'clock is 301 s behind'],
  ['the clock cannot be compared', withFacts({ clockAheadMillis: undefined }), 'amber', 'could not be compared'],
  ['the plan has ended', withFacts({ planEndsAt: 1 }), 'red', 'ended on 1970-01-01'],
  ['the plan ends soon', (facts) => ({ ...facts, planEndsAt: facts.now + 86_400_000 }), 'amber', 'ends on'],
  ['the plan is free', withFacts({ plan: 'baas_free' }), 'amber', 'is free'],
  ['no shop', withFacts({ desk: undefined }), 'red', 'there is no shop yet'],
  ['no version', withFacts({ schemaVersion: undefined }), 'amber', 'no version yet'],
  ['an old version', withFacts({ schemaVersion: 2 }), 'amber', 'records are of version 2 of'],
  ['a newer version', withFacts({ schemaVersion: 999 }), 'red', 'records are of version 999'],
  ['nobody is admin', (facts) => facts, 'amber', 'nobody is admin yet'],
  [
    'nobody is admin, and the code is lost',
    (facts) => ({ ...facts, owner: { ...facts.owner, hasClaimCode: false } }),
    'red',
    'nobody has the code',
  ],
  ['timers never ran', withFacts({ hasRun: { jobs: false } }), 'amber', 'timers have run: jobs'],
  ['the outbox is stuck', withFacts({ lateRows: 3 }), 'red', '3 rows of the outbox'],
  ['no templates', (facts) => facts, 'amber', 'templates of notices: reply, status, desk'],
  ['a permission is missing', withFacts({ isPermissionMissing: true }), 'red', '-604101'],
  ['nothing was sent', withFacts({ hasEverSent: false }), 'amber', 'no notice was sent'],
  ['pages are not named', (facts) => facts, 'amber', 'pages are not named'],
  ['a collection is missing', withFound({ collections: [] }), 'red', '3 collections: settings, tickets, outbox'],
  ['a unique index is missing', withCollection({ indexes: [] }), 'red', 'unique indexes: tickets.number'],
  ['an index is missing', withCollection({ indexes: [] }), 'red', 'indexes: tickets.newest'],
  [
    'an index has other keys',
    withCollection({ indexes: [{ name: 'number', keys: [['number', 1]] }] }),
    'red',
    'other than declared: tickets.number',
  ],
  [
    'an index is left over',
    (facts) =>
      withCollection({
        indexes: [...(facts.declared.collections[1]?.indexes ?? []), { name: 'old', keys: [['a', 1]] }],
      })(facts),
    'amber',
    'left over: tickets.old',
  ],
  ['a collection is open', withCollection({ aclTag: 'PRIVATE' }), 'red', 'clients reach no collection: tickets'],
  ['storage is closed', withFound({ storageTag: 'ADMINONLY' }), 'amber', 'rule of storage: ADMINONLY'],
  ['storage has a rule of its own', withFound({ storageTag: 'CUSTOM' }), 'amber', 'rule of storage: a rule of its own'],
  ['anybody may call jobs', withFound({ functionRules: '{"jobs":{"invoke":true}}' }), 'red', 'rules of functions'],
  [
    'first records are missing',
    (facts) => ({
      ...facts,
      declared: { ...facts.declared, seeds: ['live', 'desk'] },
      found: { ...facts.found, settings: ['desk'] },
    }),
    'red',
    'settings/live',
  ],
  ['a function is missing', withFound({ functions: [] }), 'red', '2 functions: shopper, jobs'],
  ['a function is stuck', withFunction({ status: 'UpdateFailed' }), 'red', 'jobs (UpdateFailed)'],
  ['an old runtime', withFunction({ runtime: 'Nodejs8.9' }), 'red', 'jobs (Nodejs8.9)'],
  ['three seconds', withFunction({ timeoutSeconds: 3 }), 'red', 'jobs (3 s)'],
  ['little memory', withFunction({ memoryMb: 128 }), 'red', 'jobs (128 MB)'],
  ['variables were replaced', withFunction({ variables: { MALL: '1' } }), 'red', 'variables: jobs'],
  ['an AppSecret', withFunction({ variables: { APP_SECRET: 'x' } }), 'amber', 'no AppSecret lies in a variable: jobs'],
  ['another version runs', withFunction({ codeBytes: 1 }), 'amber', 'they run this version: jobs'],
  ['no trigger', withFunction({ triggers: [] }), 'red', 'triggers: jobs'],
  ['another time', withFunction({ triggers: [{ ...timer, cron: '0 0 * * * * *' }] }), 'red', 'triggers: jobs'],
  ['two triggers', withFunction({ triggers: [timer, { ...timer, name: 'two' }] }), 'red', 'triggers: jobs'],
  [
    'an old name still runs',
    (facts) =>
      withFound({
        functions: [
          ...facts.found.functions,
          { ...(facts.found.functions[1] as FoundFunction), name: 'caretaker', triggers: [timer] },
        ],
      })(facts),
    'red',
    'earlier version: caretaker',
  ],
  [
    'a function throws',
    withFacts({ complaints: { shopper: 'Cannot find module' } }),
    'red',
    'shopper (Cannot find module)',
  ],
  ['no owner’s file', (facts) => ({ ...facts, owner: { ...facts.owner, isThere: false } }), 'red', 'no owner’s file'],
  [
    'a key only functions have',
    (facts) => ({ ...facts, owner: { ...facts.owner, keyIds: [] } }),
    'red',
    'owner’s file has all keys',
  ],
  ['a lost key', withFacts({ sealedBy: { k0: false } }), 'red', 'k0'],
  ['nothing sealed', withFacts({ sealedBy: {} }), 'amber', 'nothing is sealed yet'],
  ['a used code lies about', withFacts(isThere), 'amber', 'a used code'],
])('%s', (_what, plant, level, words) => {
  const found = of(plant(well), level).map(({ what }) => what);
  expect(found.some((what) => what.includes(words)) ? words : found).toBe(words);
});

test('the command: says where, counts, and changes nothing', async () => {
  const before = shop.management.calls.filter(({ isChange, action }) => isChange && action !== 'Invoke').length;
  shop.said.length = 0;
  expect(await doctor(shop.context)).toBe(true);
  const { keys, claimCode } = JSON.parse(readFileSync(shop.context.ownerFile, 'utf8'));
  for (const secret of [...Object.values<string>(keys), claimCode, shop.management.key.secretKey])
    expect(shop.said.join('\n')).not.toContain(secret);
  expect(shop.said[0]).toContain('demo-shop');
  expect(shop.said.at(-1)).toMatch(/^\d+ well, \d+ to look at, 0 broken$/);
  expect(shop.management.calls.filter(({ isChange, action }) => isChange && action !== 'Invoke')).toHaveLength(before);
});
