import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLocalCloud } from '../local-cloud';
import type { LocalCloud } from '../types';
import { ToolError, type ToolOptions } from './options';

/** What of a cloud outlives it: its records and files, and its functions. */
const PARTS = ['data', 'functions'] as const;

export interface Sandbox {
  readonly envId: string;
  readonly cloud: LocalCloud;
  /** What a command beside it needs to find it; in place of any key of the real Tencent Cloud. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends it, and leaves its state where that was wanted. */
  close(): Promise<void>;
}

/**
 * An empty environment, as WeChat makes one, of a name of its own: two never share anything. What is imported is put there
 * before the cloud starts, so that it sets nothing off.
 *
 * @throws ToolError when there is nothing to import
 */
export async function openSandbox({ name, importFrom, exportTo }: ToolOptions): Promise<Sandbox> {
  const envId = `demo-${name}`;
  const dir = mkdtempSync(join(tmpdir(), `${envId}-`));
  for (const part of PARTS) mkdirSync(join(dir, part), { recursive: true });
  if (importFrom !== undefined) bring(resolve(importFrom), dir);
  const cloud = await createLocalCloud({
    envId,
    dataDir: join(dir, 'data'),
    functionsDir: join(dir, 'functions'),
    collections: [],
    templates: [],
    onFunctionLog: () => undefined,
  });
  const { url, key } = await cloud.openManagement();
  return {
    envId,
    cloud,
    environment: {
      CLOUD_ENV_ID: envId,
      CLOUD_MANAGEMENT_URL: url,
      TENCENTCLOUD_SECRETID: key.secretId,
      TENCENTCLOUD_SECRETKEY: key.secretKey,
      TENCENTCLOUD_SESSIONTOKEN: '',
    },
    close: async () => {
      await cloud.close();
      if (exportTo !== undefined) leave(dir, resolve(exportTo));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function bring(from: string, dir: string): void {
  if (!PARTS.every((part) => existsSync(join(from, part))))
    throw new ToolError(`${from} was not left by --export-on-exit.`);
  for (const part of PARTS) cpSync(join(from, part), join(dir, part), { recursive: true });
}

/** Each part whole: it is copied beside the old one, which then gives way. */
function leave(dir: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const part of PARTS) {
    const place = join(to, part);
    const half = `${place}.new`;
    rmSync(half, { recursive: true, force: true });
    cpSync(join(dir, part), half, { recursive: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(half, place);
  }
}
