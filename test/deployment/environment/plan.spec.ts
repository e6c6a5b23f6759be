import fc from 'fast-check';
import {
  type DeclaredEnvironment,
  type FoundEnvironment,
  type IndexShape,
  MARK,
  stampOf,
} from '../../../deployment/environment/environment';
import { joinedKeys, keysOfVariables, variablesOfKeys } from '../../../deployment/environment/keys';
import { planFor, type Step } from '../../../deployment/environment/plan';
import { isRecentEnough, mergedVariables } from '../../../deployment/environment/plan-functions';
import { lineOf } from '../../../deployment/environment/plan-lines';

const NUMBER: IndexShape = { name: 'number', unique: true, keys: [['number', 1]] };
const NEWEST: IndexShape = { name: 'newest', keys: [['lastAt', -1]] };

const DECLARED: DeclaredEnvironment = {
  runtime: 'Nodejs18.15',
  memoryMb: 256,
  collections: [{ name: 'tickets', indexes: [NUMBER, NEWEST] }],
  shopOwn: ['orders'],
  functions: [
    { name: 'jobs', timeoutSeconds: 60, trigger: { name: 'everyMinute', cron: '0 * * * * * *' }, codeHash: 'abc' },
  ],
  formerFunctions: ['caretaker'],
  functionRules: { '*': { invoke: 'auth != null' }, jobs: { invoke: false } },
  variables: { WARMDESK_KEYS: 'k:secret', WARMDESK_KEY_ID: 'k' },
  seeds: [],
};
const THERE: FoundEnvironment = {
  collections: [{ name: 'tickets', aclTag: 'ADMINONLY', indexes: [NUMBER, NEWEST], hasRecords: true }],
  storageTag: 'READONLY',
  functionRules: JSON.stringify(DECLARED.functionRules),
  functions: [
    {
      name: 'jobs',
      status: 'Active',
      runtime: 'Nodejs18.15',
      timeoutSeconds: 60,
      memoryMb: 256,
      description: stampOf('abc', 10),
      codeBytes: 10,
      variables: DECLARED.variables,
      triggers: [{ name: 'everyMinute', cron: '0 * * * * * *' }],
    },
  ],
  settings: ['desk'],
};
const [JOBS] = THERE.functions;
if (!JOBS) throw new Error('unreachable');

const linesOf = (found: FoundEnvironment, declared = DECLARED) => planFor(declared, found).steps.map(lineOf);

describe('planFor', () => {
  test('what is declared is there: nothing', () => {
    expect(planFor(DECLARED, THERE)).toEqual({ steps: [], notes: [], obstacles: [] });
  });

  const withIndexes = (indexes: readonly IndexShape[]): FoundEnvironment => ({
    ...THERE,
    collections: [{ name: 'tickets', aclTag: 'ADMINONLY', indexes, hasRecords: true }],
  });
  test.each<[string, FoundEnvironment, readonly string[]]>([
    ['an index under any name', withIndexes([NUMBER, { ...NEWEST, name: 'by_hand' }]), []],
    ['MongoDB’s own', withIndexes([{ name: '_id_', keys: [['_id', 1]] }, NUMBER, NEWEST]), []],
    [
      'other keys under the name',
      withIndexes([NUMBER, { ...NEWEST, keys: [['lastAt', 1]] }]),
      ['− index tickets.newest', '+ index tickets: newest'],
    ],
    [
      'a plain one where a unique one is wanted',
      withIndexes([{ name: 'plain', keys: [['number', 1]] }, NEWEST]),
      ['− index tickets.plain', '+ unique index tickets: number'],
    ],
    [
      'open to clients',
      { ...THERE, collections: THERE.collections.map((one) => ({ ...one, aclTag: 'PRIVATE' })) },
      ['~ rule tickets: PRIVATE → closed to clients'],
    ],
    [
      'storage closed',
      { ...THERE, storageTag: 'PRIVATE' },
      ['~ rule of storage: PRIVATE → everybody reads, its creator writes'],
    ],
    [
      'a function that anybody may call',
      { ...THERE, functionRules: '{"jobs":{"invoke":true}}' },
      ['~ rules of functions, so that clients call only what is theirs: *, jobs'],
    ],
    [
      'a variable lost',
      { ...THERE, functions: [{ ...JOBS, variables: {} }] },
      ['~ function jobs: variable WARMDESK_KEYS, variable WARMDESK_KEY_ID'],
    ],
    [
      'as WeChat’s tools make it',
      { ...THERE, functions: [{ ...JOBS, timeoutSeconds: 3, memoryMb: 128 }] },
      ['~ function jobs: 3 → 60 s, 128 → 256 MB'],
    ],
    [
      'two timers',
      { ...THERE, functions: [{ ...JOBS, triggers: [...JOBS.triggers, { name: 'old', cron: '0 0 * * * * *' }] }] },
      ['− trigger jobs.old'],
    ],
  ])('%s', (_what, found, lines) => {
    expect(linesOf(found)).toEqual(lines);
  });

  test('what is there besides stays, and is named', () => {
    const found = withIndexes([NUMBER, NEWEST, { name: 'old', keys: [['queue', 1]] }]);
    expect(planFor(DECLARED, found)).toMatchObject({
      steps: [],
      notes: ['index tickets.old is not asked for any more, and stays'],
    });
  });

  test('configuration before code, and a description that still tells what runs', () => {
    const found = { ...THERE, functions: [{ ...JOBS, variables: { OTHER: '1' }, description: stampOf('old', 10) }] };
    const steps = planFor(DECLARED, found).steps;
    expect(steps.map(({ kind }) => kind)).toEqual(['configure-function', 'upload-code']);
    expect(steps[0]).toMatchObject({
      description: stampOf('old', 10),
      variables: { OTHER: '1', ...DECLARED.variables },
    });
  });

  test.each(['Nodejs8.9', 'Nodejs16.13', 'Python3.6', ''])('runtime %s: an obstacle, not a step', (runtime) => {
    expect(planFor(DECLARED, { ...THERE, functions: [{ ...JOBS, runtime }] })).toMatchObject({
      steps: [],
      obstacles: [expect.stringContaining('jobs runs on')],
    });
  });

  const OTHERS = { ...JOBS, description: 'orders of the mall', variables: { DB: 'mall' } };
  test('a function of somebody else with the name of ours: an obstacle, and not touched', () => {
    expect(planFor(DECLARED, { ...THERE, functions: [OTHERS] })).toMatchObject({
      obstacles: [expect.stringContaining('function jobs is there and is none of WarmDesk')],
    });
    expect(linesOf({ ...THERE, functions: [JOBS, { ...OTHERS, name: 'caretaker' }] })).toEqual([]);
  });
  test.each([
    ['made by a deployment that was broken off', { description: MARK, variables: {} }],
    ['uploaded by hand, with our keys', { description: '', variables: DECLARED.variables }],
  ])('a function %s is ours', (_what, known) => {
    expect(planFor(DECLARED, { ...THERE, functions: [{ ...JOBS, ...known }] }).obstacles).toEqual([]);
  });

  const FIRST: DeclaredEnvironment = {
    ...DECLARED,
    collections: [...DECLARED.collections, { name: 'orders', indexes: [] }, { name: 'settings', indexes: [] }],
    seeds: ['schema', 'desk'],
  };
  const standing = (name: string, hasRecords: boolean, settings: readonly string[] = []): FoundEnvironment => ({
    ...THERE,
    collections: [{ name, aclTag: 'PRIVATE', indexes: [], hasRecords }],
    settings,
  });
  test.each<[string, FoundEnvironment, number]>([
    ['records under a name of ours', standing('tickets', true), 1],
    ['settings of somebody else', standing('settings', true, ['theme']), 1],
    ['a collection made and not yet filled', standing('tickets', false), 0],
    ['first records of a deployment that was broken off', standing('settings', true, ['schema']), 0],
    ['the shop’s own orders', standing('orders', true), 0],
  ])('where no shop of ours has begun, %s', (_what, found, obstacles) => {
    expect(planFor(FIRST, found).obstacles).toHaveLength(obstacles);
  });

  test('the shop’s own orders keep their rule, which is said; one that is only made is closed', () => {
    const { steps, notes } = planFor(FIRST, standing('orders', true));
    expect(notes).toEqual([expect.stringContaining('collection orders is the shop')]);
    expect(steps.flatMap((step) => (step.kind === 'close-collection' ? [step.name] : []))).toEqual([
      'tickets',
      'settings',
    ]);
    const made = planFor(FIRST, standing('orders', false)).steps;
    expect(made.map(lineOf)).toContain('~ rule orders: PRIVATE → closed to clients');
  });

  test('whatever is there, no value of a variable is in a line', () => {
    const variables = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(variables, fc.boolean(), (there, isThere) => {
        const functions = isThere ? [{ ...JOBS, variables: there }] : [];
        for (const line of linesOf({ ...THERE, functions })) expect(line).not.toContain('k:secret');
      }),
    );
  });

  test('--only: no step of another part', () => {
    const empty: FoundEnvironment = {
      collections: [],
      storageTag: '',
      functionRules: undefined,
      functions: [],
      settings: [],
    };
    const parts = (steps: readonly Step[]) => [...new Set(steps.map(({ part }) => part))];
    expect(parts(planFor(DECLARED, empty).steps)).toEqual(['collections', 'indexes', 'rules', 'functions', 'triggers']);
    expect(parts(planFor(DECLARED, empty, ['rules', 'triggers']).steps)).toEqual(['rules', 'triggers']);
  });
});

describe('keys', () => {
  const id = fc.stringMatching(/^k[a-z0-9]{1,6}$/);
  const keysOf = fc.dictionary(
    id,
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    { minKeys: 1 },
  );

  test('as variables and back: the same', () => {
    fc.assert(
      fc.property(keysOf, (keys) => {
        const keyId = Object.keys(keys)[0] ?? '';
        expect(keysOfVariables(variablesOfKeys({ keys, keyId }))).toEqual({ keys, keyId });
      }),
    );
  });

  test('joined: none is lost, and the owner says which seals', () => {
    const owner = { keys: { a: '1', b: '2' }, keyId: 'b' };
    expect(joinedKeys(owner, [{ keys: { c: '3' }, keyId: 'c' }])).toEqual({
      keys: { a: '1', b: '2', c: '3' },
      keyId: 'b',
    });
    expect(joinedKeys(undefined, [])).toBeUndefined();
    expect(() => joinedKeys(owner, [{ keys: { a: 'other' }, keyId: 'a' }])).toThrow('key a');
  });

  test('variables: those of others stay', () => {
    expect(mergedVariables({ A: '1', B: '2' }, { B: '3' })).toEqual({ A: '1', B: '3' });
  });

  test.each([
    ['Nodejs18.15', true],
    ['Nodejs20.19', true],
    ['Nodejs18.9', false],
    ['Php7', false],
  ])('%s is recent enough: %s', (runtime, is) => {
    expect(isRecentEnough(runtime, 'Nodejs18.15')).toBe(is);
  });
});
