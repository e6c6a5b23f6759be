import type { Invocation } from '../types';

/** What every function of an environment finds in `process.env`, whoever calls. */
export interface EnvironmentOptions {
  readonly gatewayUrl: string;
  /** What the gateway knows the SDK's requests by. */
  readonly credentials: { readonly secretId: string; readonly secretKey: string };
  readonly envId: string;
  /** As set in the console. */
  readonly functionEnv: Readonly<Record<string, string>>;
}

/**
 * The variables a function keeps for as long as its runner lives. With the address of the gateway and the
 * secrets to sign with, the unmodified SDK needs nothing else; RUNENV spares it a look-up of the machine's metadata.
 */
export function lastingEnvironment({
  gatewayUrl,
  credentials,
  envId,
  functionEnv,
}: EnvironmentOptions): Record<string, string> {
  return {
    ...functionEnv,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: credentials.secretId,
    TENCENTCLOUD_SECRETKEY: credentials.secretKey,
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    // The SDK warns of every database request above 3 s, which a paused debugger makes of all of them.
    SILENCE: 'true',
    TZ: 'UTC',
  };
}

/** The variables of one call. The runner deletes all others of this kind before it sets these. */
export function callEnvironment(
  invocation: Invocation,
  more: { readonly appId: string; readonly clientIp: string; readonly isTimer: boolean },
): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: more.appId, WX_API_TOKEN: invocation.token };
  if (invocation.openid !== undefined) {
    context.WX_OPENID = invocation.openid;
    if (invocation.unionid !== undefined) context.WX_UNIONID = invocation.unionid;
    context.WX_CLIENTIP = more.clientIp;
  }
  // The SDK takes the token of a timer's run from here, when it sees that a timer is what woke it.
  if (more.isTimer) context.WX_TRIGGER_API_TOKEN_V0 = invocation.token;
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: invocation.source,
    ...(more.isTimer ? { TRIGGER_SRC: 'timer' } : {}),
  };
}
