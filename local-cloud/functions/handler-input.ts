import type { Invocation } from '../types';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `event.action`, by which many functions tell what they are asked, when it is a text. */
export function actionOf(data: unknown): string | undefined {
  const action = isRecord(data) ? data.action : undefined;
  return typeof action === 'string' ? action : undefined;
}

/**
 * The handler's `event`: what the caller sent, `{}` when it sent nothing. The platform adds `userInfo` to a call that a
 * person makes; a function that refuses fields it does not know has to expect it.
 */
export function handlerEvent(
  call: { readonly data: unknown; readonly openid?: string | undefined; readonly source: string },
  appId: string,
): unknown {
  const data = call.data ?? {};
  if (!isRecord(data) || call.openid === undefined || !call.source.startsWith('wx_client')) return data;
  return { ...data, userInfo: { appId, openId: call.openid } };
}

/** The handler's `context`, with the fields that functions are known to read. */
export const handlerContext = (
  invocation: Invocation,
  deployment: { readonly envId: string; readonly memoryMb: number; readonly timeoutMillis: number },
): Readonly<Record<string, unknown>> => ({
  request_id: invocation.id,
  function_name: invocation.functionName,
  function_version: '$LATEST',
  namespace: deployment.envId,
  memory_limit_in_mb: deployment.memoryMb,
  time_limit_in_ms: deployment.timeoutMillis,
});
