import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployable } from '../../deployment/cloud/declared';
import type { CommandContext } from '../../deployment/commands/survey';
import { MANIFEST } from '../../deployment/manifest';
import type { LocalCloudOptions } from '../../local-cloud';
import type { Management } from '../../local-cloud/management';
import { createTestCloud, type TestCloud } from '../cloud/describe-cloud';

/** A function that answers as ours do, in a few lines: what is tested is how it gets there. */
const ANSWERING = `exports.main = async () => ({ ok: false, error: { code: 'UNKNOWN_ACTION' }, key: process.env.WARMDESK_KEY_ID });\n`;

/** Three collections and three functions, one with a timer; and one name of an earlier version. */
export const SMALL: Deployable = {
  ...MANIFEST,
  collections: [
    { name: 'settings', indexes: [] },
    {
      name: 'tickets',
      indexes: [
        { name: 'number', unique: true, keys: [['number', 1]] },
        {
          name: 'newest',
          keys: [
            ['lastAt', -1],
            ['_id', -1],
          ],
        },
      ],
    },
  ],
  functions: [
    { name: 'shopper', calledBy: 'clients', does: '', timeoutSeconds: 10 },
    {
      name: 'jobs',
      calledBy: 'timer',
      does: '',
      timeoutSeconds: 60,
      timer: { name: 'everyMinute', cron: '0 * * * * * *' },
    },
  ],
  formerFunctions: [{ name: 'caretaker', calledBy: 'timer', does: '', timeoutSeconds: 60, source: 'jobs' }],
};

export interface ShopToDeploy {
  readonly cloud: TestCloud;
  readonly management: Management;
  readonly context: CommandContext;
  /** All that was said since the start. */
  readonly said: string[];
  /** Writes another version of a function, as a build would. */
  build(name: string, code?: string): void;
  close(): Promise<void>;
}

/** An environment as WeChat makes it, empty, and what `npm run deploy` would find on the owner's machine. */
export async function openShopToDeploy({
  manifest = SMALL,
  envId = 'demo-shop',
  ...options
}: { readonly manifest?: Deployable } & Partial<LocalCloudOptions> = {}): Promise<ShopToDeploy> {
  const folder = mkdtempSync(join(tmpdir(), 'deploying-'));
  const builtDir = join(folder, 'built');
  const deployedDir = join(folder, 'deployed');
  mkdirSync(deployedDir, { recursive: true });
  const cloud = await createTestCloud({ functionsDir: deployedDir, envId, isNear: true, ...options });
  const management = await cloud.openManagement({ settleMillis: 3 });
  const said: string[] = [];
  const build = (name: string, code = ANSWERING) => {
    mkdirSync(join(builtDir, name), { recursive: true });
    writeFileSync(join(builtDir, name, 'index.js'), code);
  };
  for (const { name } of manifest.functions) build(name);
  return {
    cloud,
    management,
    said,
    build,
    context: {
      target: { envId, sandboxUrl: management.url },
      credentials: management.key,
      ownerFile: join(folder, 'owner', `${envId}.json`),
      manifest,
      functionsDir: builtDir,
      terminal: { say: (line) => said.push(line), confirm: async () => false },
      pauses: { tries: [], looks: 2 },
    },
    close: async () => {
      await cloud.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
