import type { Answer, CloudApi } from './cloud-api';
import type { EnvironmentInfo } from './find-environment';

/** What a function answered, as it stands there; or why it did not. */
export type Invoked = { readonly answer: unknown } | { readonly why: string };

/** Sets a function off by the management API and waits for what it answers. @throws CloudApiError */
export async function invoke(api: CloudApi, info: EnvironmentInfo, name: string, event: object): Promise<Invoked> {
  const { Result } = await api.call('scf', 'Invoke', {
    FunctionName: name,
    Namespace: info.namespace,
    LogType: 'Tail',
    ClientContext: JSON.stringify(event),
  });
  const { InvokeResult, RetMsg, ErrMsg } = (Result ?? {}) as Answer;
  return InvokeResult === 0 ? { answer: parsed(RetMsg) } : { why: String(ErrMsg ?? 'it threw').slice(0, 200) };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
