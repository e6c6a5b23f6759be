import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud, LocalCloudOptions } from '../../local-cloud';
import { insideTests } from '../inside-tests';
import { bundleFunctions, type FunctionSource, PATIENT_SECONDS } from './bundle-functions';
import { openHere, openOutside } from './outside';

/** A Friday, 10:00 in Beijing: where the clock of every test begins. */
export const testStartAt = Date.parse('2026-11-20T02:00:00Z');

export interface TestCloudOptions extends Partial<LocalCloudOptions> {
  /** Functions to deploy, by name. */
  readonly functions?: Readonly<Record<string, FunctionSource>>;
  /** On the platform that this process keeps loaded, with its functions in this very thread (near/host.ts). For what tests functions, and not the platform. */
  readonly isNear?: boolean;
}

export interface TestCloud extends LocalCloud {
  readonly functionsDir: string;
  /** Calls a function as a person. @throws Error with WeChat's text when the call did not return */
  call<T = unknown>(openid: string, name: string, data?: unknown): Promise<T>;
}

/** A cloud of one's own in a temporary folder, its clock frozen. Close it. */
export async function createTestCloud({
  functions = {},
  isNear = false,
  ...options
}: TestCloudOptions = {}): Promise<TestCloud> {
  const dir = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const functionsDir = options.functionsDir ?? join(dir, 'functions');
  await bundleFunctions(functions, functionsDir);
  const removeFolder = () => rmSync(dir, { recursive: true, force: true });
  const cloud = await (isNear ? openOutside : openHere)({
    dataDir: join(dir, 'data'),
    collections: [],
    templates: [],
    now: testStartAt,
    frozenClock: true,
    // The smaller of the two figures in WeChat's pages: what holds with it, holds.
    mostRecords: 100,
    // The folder goes with the test: nobody waits for a disk.
    durability: 'OFF',
    functionTimeoutMillis: PATIENT_SECONDS * 1_000,
    pushAnswerMillis: PATIENT_SECONDS * 1_000,
    ...(process.env.SHOW_FUNCTION_LOG ? {} : { onFunctionLog: () => undefined }),
    ...options,
    functionsDir,
  }).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  return {
    ...cloud,
    functionsDir,
    call: async <T>(openid: string, name: string, data: unknown = {}) => {
      const outcome = await cloud.callFunction(name, data, { openid });
      if (outcome.error) throw new Error(outcome.error.errMsg);
      return outcome.result as T;
    },
    close: async () => {
      await cloud.close();
      removeFolder();
    },
  };
}

/**
 * A suite with a cloud of its own. Every test finds it empty, with the clock back at the start; loaded functions stay
 * warm from one test to the next. Use `cloud` inside tests and hooks only: there is none while the suite is described.
 */
export function describeCloud(title: string, options: TestCloudOptions, body: (cloud: TestCloud) => void): void {
  describe(title, () => {
    let running: TestCloud | undefined;
    beforeAll(async () => {
      running = await createTestCloud(options);
    });
    beforeEach(() => running?.reset());
    afterAll(() => running?.close());
    body(insideTests('the cloud', () => running));
  });
}
