/** Where a command works. */
export interface Target {
  readonly envId: string;
  readonly region?: string | undefined;
  /** Of a local cloud's management API; nothing for Tencent's own. */
  readonly sandboxUrl?: string | undefined;
}

/** Something that whoever runs a command can mend; its message is all they are shown. */
export class CommandError extends Error {}

const ENV_ID = /^[a-z0-9][a-z0-9-]{2,61}$/i;
const SANDBOX = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/;

/**
 * Where to go. An environment whose name begins with `demo-` is one of a local cloud and can never be anything else: it is
 * reached at this machine or not at all. Beside a local cloud no other is reached: neither takes the other's place by mistake.
 *
 * @param sandboxUrl `CLOUD_MANAGEMENT_URL`, which `npm run cloud` sets
 * @throws CommandError
 */
export function targetOf(envId: string | undefined, region?: string, sandboxUrl?: string): Target {
  if (!envId) throw new CommandError('Which environment? Say --env ID (云开发 → 设置 → 环境 ID).');
  if (!ENV_ID.test(envId)) throw new CommandError(`${envId} is no environment id.`);
  if (!envId.startsWith('demo-')) {
    if (sandboxUrl)
      throw new CommandError(
        `${envId} is an environment at Tencent, and what runs beside a local cloud never leaves this machine. Run it without npm run cloud, or say --env demo-….`,
      );
    return { envId, region };
  }
  if (!sandboxUrl)
    throw new CommandError(
      `${envId} is a sandbox of this machine: npm run cloud -- --name ${envId.slice(5)} exec "npm run deploy -- --env ${envId}"`,
    );
  if (!SANDBOX.test(sandboxUrl)) throw new CommandError('CLOUD_MANAGEMENT_URL is no address of this machine.');
  return { envId, sandboxUrl };
}

/** Whether nothing that matters can be hurt there, by its name. */
export const isForTrying = ({ envId }: Target) => /(^|-)(demo|test|dev|sandbox|staging)(-|$)/i.test(envId);
