import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../../deployment/commands/options';
import {
  type UploadContext,
  type UploadOptions,
  uploadMiniprogram,
} from '../../../deployment/commands/upload-miniprogram';
import type { MiniprogramCi } from '../../../deployment/miniprogram/ci';
import { wantsMiniprogram } from '../../../deployment/miniprogram/install.mjs';
import { releaseOf } from '../../../deployment/miniprogram/release';
import { readUploadKey } from '../../../deployment/miniprogram/upload-key';

const KEY = '-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uploading-'));
  mkdirSync(join(folder, 'weapp/shopper'), { recursive: true });
  writeFileSync(
    join(folder, 'weapp/app.json'),
    JSON.stringify({ pages: ['a'], subPackages: [{ root: 'shopper', pages: ['b'] }] }),
  );
  writeFileSync(join(folder, 'weapp/shopper/b.js'), 'x'.repeat(2_048));
  writeFileSync(join(folder, 'project.config.json'), JSON.stringify({ appid: 'wx0123456789abcdef' }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs it with a stand-in of WeChat's uploader, at the place where the real one is loaded. */
async function run(options: UploadOptions = { isSure: true }, more: Partial<UploadContext> = {}, refusal?: Error) {
  const said: string[] = [];
  const sent: Record<string, unknown>[] = [];
  const take = async (given: object) => {
    sent.push({ ...given });
    if (refusal) throw refusal;
    return { subPackageInfo: [{ name: '__FULL__', size: 4_096 }] };
  };
  const ci: MiniprogramCi = {
    Project: class {
      constructor(readonly of: object) {}
    },
    upload: take,
    preview: take,
  };
  const isWell = await uploadMiniprogram(
    {
      terminal: { say: (line) => said.push(line), confirm: async () => false },
      root: folder,
      dist: join(folder, 'weapp'),
      release: { version: '1.2.3', description: 'what is new' },
      readKey: () => KEY,
      loadCi: () => ci,
      ...more,
    },
    options,
  );
  return { isWell, sent, text: said.join('\n') };
}

test('upload: says what goes and how large it is, sends it, and what a person does next', async () => {
  const { isWell, sent, text } = await run();
  expect(isWell).toBe(true);
  expect(text).toMatch(
    /wx0123456789abcdef: version 1\.2\.3[\s\S]*what is new[\s\S]*\+ shopper {2}2\.0 KB[\s\S]*版本管理/,
  );
  expect(sent).toMatchObject([
    { version: '1.2.3', desc: 'what is new', project: { of: { privateKey: KEY, projectPath: folder } } },
  ]);
  expect(text).not.toContain('c2VjcmV0');
});

test('preview: a picture to scan, and no version', async () => {
  const { sent, text } = await run({ isSure: true, previewTo: '/tmp/code.png' });
  expect(sent).toMatchObject([{ qrcodeFormat: 'image', qrcodeOutputDest: '/tmp/code.png' }]);
  expect(sent[0]).not.toHaveProperty('version');
  expect(text).toContain('Scan /tmp/code.png');
});

test.each<[string, UploadOptions, boolean]>([
  ['a dry run', { isDryRun: true }, true],
  ['without a yes', {}, false],
])('%s sends nothing', async (_, options, isWell) => {
  const result = await run(options);
  expect(result).toMatchObject({ isWell, sent: [] });
});

test.each([
  ['{"errCode":-10008,"errMsg":"invalid ip: 1.2.3.4"}', /IP 白名单/],
  ['Error: invalid key', /generate it anew/],
  ['connect ETIMEDOUT 1.2.3.4:443', /run the same again/],
  [`something else with ${KEY}`, /did not take it: something else with •••/],
])('refused with %s: a sentence, and no word of the key', async (message, words) => {
  const { isWell, text } = await run({ isSure: true }, {}, new Error(message));
  expect(isWell).toBe(false);
  expect(text).toMatch(words);
  expect(text).not.toContain('c2VjcmV0');
});

test('nobody’s appid, no build, no key: said before anything is sent', async () => {
  await expect(run({ isSure: true }, { dist: join(folder, 'nowhere') })).rejects.toThrow('There is no mini program');
  const none = () => readUploadKey('wx1', join(folder, 'private.key'), {});
  await expect(run({ isSure: true }, { readKey: none })).rejects.toThrow(/No upload key.*小程序代码上传/);
  writeFileSync(join(folder, 'project.config.json'), JSON.stringify({ appid: 'touristappid' }));
  await expect(run()).rejects.toThrow('Put the appid');
});

test('key: of a file that nobody else can read, or of the environment; anything else is none', () => {
  const file = join(folder, 'private.key');
  writeFileSync(file, KEY, { mode: 0o600 });
  expect(readUploadKey('wx1', file, {})).toBe(KEY);
  chmodSync(file, 0o644);
  expect(() => readUploadKey('wx1', file, {})).toThrow('chmod 600');
  expect(readUploadKey('wx1', file, { WARMDESK_UPLOAD_KEY: KEY.replaceAll('\n', '\\n') })).toBe(KEY);
  expect(() => readUploadKey('wx1', file, { WARMDESK_UPLOAD_KEY: 'password' })).toThrow('no upload key');
});

test('release: the version, and the first of each part of the newest section', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n### For shoppers\n\n- One,\n  on two lines.\n- Two.\n\n### For agents\n\n- Three.\n\n## 0.1\n\n- Old.\n';
  expect(releaseOf({ version: '1.0.0' }, changelog)).toEqual({
    version: '1.0.0',
    description: 'One, on two lines. Three.',
  });
  expect([...releaseOf({ version: '1' }, `## N\n\n- ${'长'.repeat(500)}`).description]).toHaveLength(200);
  expect(releaseOf({ version: '1' }, '')).toEqual({ version: '1', description: '1' });
});

test('command line: it stands alone, needs no environment, and has its own packages', () => {
  expect(readOptions(['deploy', '--only', 'miniprogram', '--preview', 'x.png'])).toMatchObject({
    isMiniprogram: true,
    previewTo: 'x.png',
  });
  expect(() => readOptions(['deploy', '--only', 'functions,miniprogram'])).toThrow('stands alone');
  expect(() => readOptions(['upgrade', '--only', 'miniprogram'])).toThrow('stands alone');
  expect(wantsMiniprogram(['deploy', '--only', 'miniprogram'])).toBe(true);
  expect(wantsMiniprogram(['deploy', '--only=functions'])).toBe(false);
});
