import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Credentials } from './credentials';
import { scrub } from './credentials';
import type { Target } from './target';

export type Answer = Readonly<Record<string, unknown>>;

/** Tencent's management API of one environment. */
export interface CloudApi {
  readonly envId: string;
  /**
   * Calls an action. What only reads is tried again where the line breaks; what changes something is not, for nobody knows
   * whether it has happened: whoever plans anew sees it.
   *
   * @throws CloudApiError
   */
  call(service: Service, action: string, params: Answer): Promise<Answer>;
}
export type Service = 'tcb' | 'scf';

/** A call that was refused (`code` is Tencent's) or whose answer never came (no code). Holds no secret. */
export class CloudApiError extends Error {
  constructor(
    readonly action: string,
    readonly code: string | undefined,
    message: string,
  ) {
    super(`${action}: ${code ? `${code}: ` : ''}${message}`);
    this.name = 'CloudApiError';
  }
}

/** What of @cloudbase/manager-node is used. It is installed beside this file, where TypeScript does not look. */
interface ManagerService {
  call(options: { Action: string; Param: Answer }): Promise<Answer>;
  readonly commonService: object;
}
interface Manager {
  commonService(service: Service, version: string): ManagerService;
}
type ManagerClass = new (config: {
  secretId: string;
  secretKey: string;
  token?: string;
  envId: string;
  region?: string;
}) => Manager;

const VERSIONS = { tcb: '2018-06-08', scf: '2018-04-16' } as const;

/** Waits between tries; together about ten seconds. */
const PAUSES_MILLIS = [300, 1_000, 3_000, 6_000];

const isReading = (action: string, { MgoCommands }: Answer) =>
  /^(Describe|List|Get)/.test(action) ||
  (action === 'RunCommands' &&
    Array.isArray(MgoCommands) &&
    MgoCommands.every(({ CommandType }) => CommandType === 'QUERY' || CommandType === 'COMMAND'));

/** Refused before anything was done, because of how many came. */
const isTooMany = (code: string | undefined) => code?.startsWith('RequestLimitExceeded') ?? false;

/**
 * Opens the API through Tencent's own library, which signs and sends.
 *
 * @param pauses waits between tries, in ms; tests have none
 */
export function openCloudApi(
  target: Target,
  credentials: Credentials,
  pauses: readonly number[] = PAUSES_MILLIS,
): CloudApi {
  const require = createRequire(join(__dirname, 'package.json'));
  const loaded = require('@cloudbase/manager-node') as ManagerClass | { default: ManagerClass };
  const ManagerNode = 'default' in loaded ? loaded.default : loaded;
  const { secretId, secretKey, token } = credentials;
  // The library sends everything through a proxy that this names, which may be anywhere: a sandbox is of this machine.
  if (target.sandboxUrl !== undefined) delete process.env.http_proxy;
  const manager = new ManagerNode({
    secretId,
    secretKey,
    envId: target.envId,
    ...(token === undefined ? {} : { token }),
    ...(target.region === undefined ? {} : { region: target.region }),
  });
  const services = Object.fromEntries(
    (['tcb', 'scf'] as const).map((name) => {
      const service = manager.commonService(name, VERSIONS[name]);
      // The library asks its own getter where to send to; a sandbox has another answer.
      if (target.sandboxUrl !== undefined)
        Object.defineProperty(service.commonService, 'baseUrl', { value: `${target.sandboxUrl}/` });
      return [name, service];
    }),
  ) as Record<Service, ManagerService>;

  const once = async (service: Service, action: string, params: Answer) => {
    try {
      return await services[service].call({ Action: action, Param: params });
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: unknown };
      // Of the network's own codes none says that Tencent refused.
      const refusal = typeof code === 'string' && /^[A-Z][a-z]/.test(code) ? code : undefined;
      throw new CloudApiError(action, refusal, scrub(String(message), credentials));
    }
  };
  return {
    envId: target.envId,
    call: async (service, action, params) => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await once(service, action, params);
        } catch (error) {
          const { code } = error as CloudApiError;
          const mayTryAgain = isTooMany(code) || (isReading(action, params) && (!code || code === 'InternalError'));
          const pause = pauses[attempt];
          if (!mayTryAgain || pause === undefined) throw error;
          await sleep(pause);
        }
      }
    },
  };
}
