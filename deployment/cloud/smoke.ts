import type { FunctionSpec } from '../functions';
import type { CloudApi } from './cloud-api';
import type { EnvironmentInfo } from './find-environment';
import { invoke } from './invoke';

/** What a function said to a call that none of its actions answers. */
export interface SmokeResult {
  readonly name: string;
  readonly isWell: boolean;
  readonly why: string;
}

/** An action that no function has: whoever answers that has loaded, and has done nothing. */
const NO_ACTION = { action: 'deployment.smoke' };

/** Calls a function so that it does nothing but answer in our envelope. */
export async function smoke(
  api: CloudApi,
  info: EnvironmentInfo,
  { name, calledBy }: FunctionSpec,
): Promise<SmokeResult> {
  const invoked = await invoke(api, info, name, NO_ACTION);
  if ('why' in invoked) return { name, isWell: false, why: invoked.why };
  const { error } = (invoked.answer ?? {}) as { error?: { code?: unknown } };
  const code = typeof error?.code === 'string' ? error.code : undefined;
  const isWell = calledBy === 'clients' ? code === 'UNKNOWN_ACTION' : true;
  return { name, isWell, why: isWell ? 'answers' : `answers ${code ?? 'something that is not ours'}` };
}
