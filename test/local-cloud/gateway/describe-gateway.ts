import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../local-cloud/database';
import { type Gateway, type IncomingRequest, startGateway } from '../../../local-cloud/gateway';
import { openStorage, type Storage } from '../../../local-cloud/storage';
import type { CollectionDeclaration, GatewayPeers, GatewayRequest, Invocation } from '../../../local-cloud/types';

export const ENV_ID = 'warm-test';

/** What functions sign with here. */
export const CREDENTIALS = { secretId: 'id-of-tests', secretKey: 'key-of-tests' };

/** The gateway of one test file, with peers that a test may change as it goes. */
export interface TestGateway {
  database: Database;
  storage: Storage;
  gateway: Gateway;
  now: number;
  readonly invocations: Map<string, Invocation>;
  readonly requests: GatewayRequest[];
  invokeFunction: GatewayPeers['invokeFunction'];
  readonly openapi: Record<string, GatewayPeers['openapi'][string]>;
  planFault: ((request: IncomingRequest) => 'before' | 'after' | undefined) | undefined;
}

const COLLECTIONS: readonly CollectionDeclaration[] = [
  { name: 'tickets', indexes: [{ name: 'number', unique: true, keys: [['number', 1]] }] },
  { name: 'notes', indexes: [] },
];

// What a function's process has in the cloud; the SDK finds the gateway by these alone.
const environment = (url: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: CREDENTIALS.secretId,
  TENCENTCLOUD_SECRETKEY: CREDENTIALS.secretKey,
  SCF_NAMESPACE: ENV_ID,
  TCB_ENV: ENV_ID,
  TCB_SOURCE: 'wx_client',
  SILENCE: 'true',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
  WX_OPENID: 'oShopper0001',
  WX_APPID: 'wx0000000000000001',
  WX_API_TOKEN: 'token-1',
});

/** Runs tests with the real SDK against a gateway of their own; the database is emptied between tests. */
export function describeGateway(
  title: string,
  body: (running: TestGateway) => void,
  { conflictMode = 'commit' }: { conflictMode?: 'commit' | 'operation' } = {},
): void {
  describe(title, () => {
    const dir = mkdtempSync(join(tmpdir(), 'gateway-'));
    const before = { ...process.env };
    const running = {
      now: Date.UTC(2026, 0, 15, 8),
      invocations: new Map<string, Invocation>(),
      requests: [] as GatewayRequest[],
      openapi: {},
    } as unknown as TestGateway;

    beforeAll(async () => {
      const now = () => running.now;
      running.database = openDatabase({ file: join(dir, 'cloud.db'), collections: COLLECTIONS, conflictMode, now });
      running.storage = openStorage({
        dir: join(dir, 'files'),
        state: running.database.state,
        envId: ENV_ID,
        now,
        publicUrl: () => running.gateway.origin,
      });
      running.gateway = await startGateway({
        database: running.database,
        storage: running.storage,
        credentials: CREDENTIALS,
        now,
        planFault: (request) => running.planFault?.(request),
        peers: {
          findInvocation: (token) => running.invocations.get(token),
          invokeFunction: (name, data, caller) => running.invokeFunction(name, data, caller),
          openapi: running.openapi,
          onRequest: (request) => running.requests.push(request),
        },
      });
      Object.assign(process.env, environment(running.gateway.url));
    });
    beforeEach(() => {
      running.database.admin.clear();
      running.requests.length = 0;
      running.planFault = undefined;
    });
    afterAll(async () => {
      await running.gateway.close();
      running.database.close();
      rmSync(dir, { recursive: true, force: true });
      for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
      Object.assign(process.env, before);
    });
    body(running);
  });
}

/** What a rejected promise was rejected with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; message: string }> {
  try {
    await promise;
  } catch (error) {
    return error as { errCode?: number; code?: string; message: string };
  }
  throw new Error('expected a refusal');
}
