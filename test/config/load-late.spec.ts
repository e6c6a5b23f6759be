import { join } from 'node:path';
import { build } from 'esbuild';
import { loadLate } from '../../config/load-late';

const ROOT = join(__dirname, '../..');

/** What of the SDK a bundle has loaded once `code` has run, and what the code answers. */
async function load(code: string): Promise<{ answer: unknown; text: string }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: [loadLate()],
  });
  const text = outputFiles[0]?.text ?? '';
  const module = { exports: {} as { answer?: unknown } };
  const env = { ...process.env };
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: 'test', TENCENTCLOUD_REGION: 'test' });
  try {
    new Function('module', 'exports', 'require', text)(module, module.exports, require);
  } finally {
    process.env = env;
  }
  return { answer: module.exports.answer, text };
}

const NODE_SDK = 'node_modules/@cloudbase/node-sdk/dist';

describe('load-late', () => {
  test('a module that waits: answers when something of it is read, with what it really is', async () => {
    const { answer } = await load(`
      const storage = require('./${NODE_SDK}/auth/index.js');
      const tcb = require('./${NODE_SDK}/index.js');
      const app = tcb.init({ env: 'test', secretId: 'a', secretKey: 'b' });
      module.exports.answer = [typeof app.requestClient.get, app.requestClient.get.name, typeof storage.auth];
      require('wx-server-sdk');
    `);
    expect(answer).toEqual(['function', 'wrap', 'function']);
  });

  test('what is left out: is not in the bundle, and says its name when it is asked for', async () => {
    const { answer, text } = await load(`
      const tcb = require('./${NODE_SDK}/index.js');
      require('wx-server-sdk');
      const app = tcb.init({ env: 'test', secretId: 'a', secretKey: 'b' });
      try { app.ai(); } catch (error) { module.exports.answer = error.message; }
    `);
    expect(answer).toBe('./ai is left out of the bundle: config/load-late.ts');
    expect(text).not.toContain('node_modules/@cloudbase/ai/');
    expect(text).not.toContain('node_modules/@cloudbase/wx-cloud-client-sdk/');
  });

  test('a line that meets nothing any more: fails the build', async () => {
    await expect(load(`require('./${NODE_SDK}/storage/index.js');`)).rejects.toThrow('no longer requires');
  });

  test('without the SDK: there is nothing to say', async () => {
    expect((await load('module.exports.answer = 1;')).answer).toBe(1);
  });
});
