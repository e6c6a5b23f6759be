import type { FunctionSpec } from '../functions';
import type { Answer, CloudApi } from './cloud-api';
import type { EnvironmentInfo } from './find-environment';

/** What a function said to a call that none of its actions answers. */
export interface SmokeResult {
  readonly name: string;
  readonly isWell: boolean;
  readonly why: string;
}

/** An action that no function has: whoever answers that has loaded, and has done nothing. */
const NO_ACTION = JSON.stringify({ action: 'deployment.smoke' });

/** Calls a function so that it does nothing but answer in our envelope. */
export async function smoke(
  api: CloudApi,
  info: EnvironmentInfo,
  { name, calledBy }: FunctionSpec,
): Promise<SmokeResult> {
  const { Result } = await api.call('scf', 'Invoke', {
    FunctionName: name,
    Namespace: info.namespace,
    LogType: 'Tail',
    ClientContext: NO_ACTION,
  });
  const { InvokeResult, RetMsg, ErrMsg } = (Result ?? {}) as Answer;
  if (InvokeResult !== 0) return { name, isWell: false, why: String(ErrMsg ?? 'it threw').slice(0, 200) };
  const code = codeIn(RetMsg);
  const isWell = calledBy === 'clients' ? code === 'UNKNOWN_ACTION' : true;
  return { name, isWell, why: isWell ? 'answers' : `answers ${code ?? 'something that is not ours'}` };
}

function codeIn(text: unknown): string | undefined {
  try {
    const { error } = JSON.parse(String(text)) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : undefined;
  } catch {
    return undefined;
  }
}
