import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCredentials } from '../../../deployment/cloud/credentials';
import { foreignRequires } from '../../../deployment/cloud/function-code';
import { requireOutside } from '../../../deployment/cloud/owner-file';
import { isForTrying, targetOf } from '../../../deployment/cloud/target';
import { HELP, readOptions } from '../../../deployment/commands/options';
import { PARTS } from '../../../deployment/environment/plan';

describe('the command line', () => {
  test('deploy: everything, and asks', () => {
    expect(readOptions(['deploy', '--env', 'shop-1a'])).toMatchObject({
      command: 'deploy',
      envId: 'shop-1a',
      only: PARTS,
      isDryRun: false,
      isSure: false,
    });
  });

  test.each<[readonly string[], object]>([
    [['deploy', '--env', 'a', '--only', 'functions, rules'], { only: ['functions', 'rules'] }],
    [['deploy', '--env', 'a', '--dry-run', '-y'], { isDryRun: true, isSure: true }],
    [['restore', '--env', 'a', '--from', 'b'], { command: 'restore', folder: 'b' }],
    [['deploy', '--env', 'a', '--keys', 'x', '--keys', 'y'], { keysFiles: ['x', 'y'] }],
  ])('%p', (words, options) => {
    expect(readOptions(words)).toMatchObject(options);
  });

  test.each<[readonly string[], string]>([
    [[], HELP],
    [['destroy'], HELP],
    [['deploy', '--help'], HELP],
    [['deploy', '--force'], '--force'],
    [['deploy', '--only', 'everything'], 'not everything'],
  ])('%p: refused', (words, message) => {
    expect(() => readOptions(words)).toThrow(message);
  });
});

describe('where to', () => {
  test('a shop: Tencent’s own address, and never from beside a local cloud', () => {
    expect(targetOf('shop-1a')).toEqual({ envId: 'shop-1a', region: undefined });
    expect(() => targetOf('shop-1a', undefined, 'http://127.0.0.1:1')).toThrow(
      /shop-1a is an environment at Tencent.*without npm run cloud/,
    );
  });

  test('a sandbox: this machine', () => {
    const url = 'http://127.0.0.1:4000';
    expect(targetOf('demo-one', undefined, url)).toEqual({ envId: 'demo-one', sandboxUrl: url });
  });

  test.each([
    [undefined, undefined, 'Which environment'],
    ['a/b', undefined, 'no environment id'],
    ['demo-one', undefined, 'npm run cloud'],
    ['demo-one', 'https://tcb.tencentcloudapi.com', 'no address of this machine'],
    ['demo-one', 'http://127.0.0.1.example.com:80', 'no address of this machine'],
  ])('%s at %s: refused', (envId, url, message) => {
    expect(() => targetOf(envId, undefined, url)).toThrow(message);
  });

  test.each([
    ['shop-1a2b', false],
    ['shop-test-1a', true],
    ['contest-1a', false],
    ['demo-x', true],
  ])('%s is for trying: %s', (envId, is) => {
    expect(isForTrying({ envId })).toBe(is);
  });
});

describe('secrets', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'secrets-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const file = () => join(dir, 'credentials.json');

  test('from the environment, else from a file of the owner’s alone', () => {
    expect(readCredentials(file(), { TENCENTCLOUD_SECRETID: 'a', TENCENTCLOUD_SECRETKEY: 'b' })).toMatchObject({
      secretId: 'a',
    });
    expect(() => readCredentials(file(), {})).toThrow('No key of Tencent Cloud');
    writeFileSync(file(), '{"secretId":"c","secretKey":"d"}', { mode: 0o600 });
    expect(readCredentials(file(), {})).toMatchObject({ secretId: 'c', secretKey: 'd' });
    chmodSync(file(), 0o640);
    expect(() => readCredentials(file(), {})).toThrow('chmod 600');
  });

  test('never in the repository', () => {
    expect(() => requireOutside(resolve(__dirname, '../../../keys.json'))).toThrow('in the repository');
    expect(requireOutside(file())).toBe(file());
  });
});

test('a bundle: what it requires and nobody installs', () => {
  expect(foreignRequires('require("fs");require("node:crypto");require("left-pad");x.require("own")')).toEqual([
    'left-pad',
  ]);
});
