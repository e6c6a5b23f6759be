import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { HARMLESS_CALLS } from '../../../cloudfunctions/_entry/harmless-calls';
import { bundlesOf } from '../../../config/build-functions';
import type { Deployable } from '../../../deployment/cloud/declared';
import { deploy } from '../../../deployment/commands/deploy';
import { doctor, gather } from '../../../deployment/commands/doctor';
import { diagnose } from '../../../deployment/environment/diagnosis';
import type { FoundFunction } from '../../../deployment/environment/environment';
import type { Facts, Finding } from '../../../deployment/environment/finding';
import { FUNCTIONS } from '../../../deployment/functions';
import { sealWith } from '../seal-with';
import { openShopToDeploy, type ShopToDeploy, SMALL } from '../shop-to-deploy';

/** The function that is asked for all that WarmDesk calls; it may call all but this. */
const APIS = Object.keys(HARMLESS_CALLS);
const NOT_NAMED = 'operation.getFeedback';

const WITH_OUTBOX: Deployable = {
  ...SMALL,
  functions: SMALL.functions.map((spec) => (spec.name === 'jobs' ? { ...spec, openapi: APIS } : spec)),
  collections: [...SMALL.collections, { name: 'outbox', indexes: [] }],
};

let shop: ShopToDeploy;
let told: Facts;
let well: Facts;
beforeAll(async () => {
  shop = await openShopToDeploy({ manifest: WITH_OUTBOX });
  await buildJobs();
  await deploy(shop.context, { isSure: true });
  const { keys, keyId } = JSON.parse(readFileSync(shop.context.ownerFile, 'utf8'));
  shop.cloud.database.insert('tickets', [
    { _id: 't1', number: 1, subject: sealWith(keyId, keys[keyId], 'tickets/t1/subject', '什么时候发货') },
  ]);
  shop.cloud.database.insert('settings', [{ _id: 'lease_jobs', untilAt: 0, v: 1 }]);
  shop.cloud.database.insert('outbox', [{ _id: 'o1', effects: [{ reason: null }], nextAt: 0 }]);
  told = await gather(shop.context);
  well = { ...told, permissions: told.permissions.filter(({ api }) => api !== NOT_NAMED) };
});

/** The real one: it is asked what it may call. */
async function buildJobs(): Promise<void> {
  const root = path.resolve(__dirname, '../../..');
  const jobs = FUNCTIONS.filter(({ name }) => name === 'jobs');
  for (const options of bundlesOf(root, jobs, shop.context.functionsDir)) await build(options);
  nameApis(APIS.filter((api) => api !== NOT_NAMED));
}

function nameApis(openapi: readonly string[]): void {
  writeFileSync(path.join(shop.context.functionsDir, 'jobs/config.json'), JSON.stringify({ permissions: { openapi } }));
}
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

test('what functions may call: asked of each API by a call that WeChat refuses for its arguments, or a question; nothing comes of it', () => {
  const codes = Object.fromEntries(told.permissions.map(({ api, code }) => [api, code]));
  expect(Object.keys(codes)).toEqual(APIS);
  const reads = ['operation.getFeedback', 'wxa.sec.order.getOrderList'];
  for (const api of APIS) {
    const code = codes[api];
    if (HARMLESS_CALLS[api] === null) expect(code).toBeNull();
    else if (api === NOT_NAMED) expect(code).toBe(-604101);
    else if (reads.includes(api)) expect(code).toBe(0);
    else expect({ [api]: (code ?? 0) > 40_000 }).toEqual({ [api]: true });
  }
  expect(shop.cloud.sent().filter(({ accepted }) => accepted)).toEqual([]);
  expect(of(told, 'red').map(({ what }) => what)).toEqual([
    `WeChat does not let functions call (-604101): jobs (${NOT_NAMED})`,
  ]);
});

test.each([
  ['oShopper1', 'wx_client'],
  ['oShopper1', 'scf'],
  ['', 'wx_client,scf'],
  ['', 'wx_http'],
])('what functions may call: nobody else is told (%j by %s)', async (openid, source) => {
  const event = { action: 'deployment.permissions', apis: APIS };
  const { result } = await shop.cloud.callFunction('jobs', event, { openid, source });
  expect(result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
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
const withPermission = (api: string, code: number | null): ((facts: Facts) => Facts) =>
  withFacts({ permissions: [{ function: 'jobs', api, code }] });
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
  [
    'a permission is missing',
    withPermission('subscribeMessage.send', -604101),
    'red',
    'let functions call (-604101): jobs (subscribeMessage.send)',
  ],
  [
    'nobody said whether there is one, but a notice was refused',
    (facts) => ({ ...withPermission('subscribeMessage.send', null)(facts), isPermissionMissing: true }),
    'red',
    '-604101',
  ],
  ['a function of an earlier version', withPermission('subscribeMessage.send', null), 'amber', 'nobody said: jobs'],
  ['WeChat is busy', withPermission('customerServiceMessage.send', -1), 'amber', 'nobody said: jobs'],
  [
    'the account has no right that its settings need',
    (facts) => ({
      ...withPermission('wxa.sec.order.getOrderList', 48001)(facts),
      desk: { ...facts.desk, orderSource: 'wechat' },
    }),
    'amber',
    'no right to (48001): wxa.sec.order.getOrderList',
  ],
  [
    'the account has no right that its settings do not need',
    withPermission('channels.ec.order.get', 48001),
    'green',
    'the rights that its settings need',
  ],
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
  const changes = () => shop.management.calls.filter(({ isChange, action }) => isChange && action !== 'Invoke').length;
  const lastOf = async (expected: boolean): Promise<string | undefined> => {
    const before = changes();
    shop.said.length = 0;
    expect(await doctor(shop.context)).toBe(expected);
    const { keys, claimCode } = JSON.parse(readFileSync(shop.context.ownerFile, 'utf8'));
    for (const secret of [...Object.values<string>(keys), claimCode, shop.management.key.secretKey])
      expect(shop.said.join('\n')).not.toContain(secret);
    expect(shop.said[0]).toContain('demo-shop');
    expect(changes()).toBe(before);
    return shop.said.at(-1);
  };
  expect(await lastOf(false)).toMatch(/^\d+ well, \d+ to look at, 1 broken$/);
  nameApis(APIS);
  await deploy(shop.context, { isSure: true });
  expect(await lastOf(true)).toMatch(/^\d+ well, \d+ to look at, 0 broken$/);
});
