import type { Permission } from '../environment/finding';
import type { FunctionSpec } from '../functions';
import type { CloudApi } from './cloud-api';
import type { EnvironmentInfo } from './find-environment';
import { invoke } from './invoke';

/** Asks a function which of the APIs that it needs WeChat lets it call; nothing comes of it (`_entry/with-permissions.ts`). */
export async function askPermissions(
  api: CloudApi,
  info: EnvironmentInfo,
  { name, openapi = [] }: FunctionSpec,
): Promise<readonly Permission[]> {
  if (openapi.length === 0) return [];
  const invoked = await invoke(api, info, name, { action: 'deployment.permissions', apis: openapi });
  const answer = 'answer' in invoked ? (invoked.answer as { codes?: unknown } | null) : null;
  const codes = (answer?.codes ?? {}) as Readonly<Record<string, unknown>>;
  return openapi.map((asked) => {
    const code = codes[asked];
    return { function: name, api: asked, code: typeof code === 'number' ? code : null };
  });
}
