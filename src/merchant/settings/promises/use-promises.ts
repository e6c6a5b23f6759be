import { call, type InputOf, type OutputOf, useAction, useResource } from '../../../cloud';

export type Policy = OutputOf<'merchant', 'promise.get'>['policies'][number];
type Sent = InputOf<'merchant', 'promise.save'>['policies'];

/** A change that was made: which version it led to, and what was there before. */
export interface Made {
  readonly version: number;
  readonly before: readonly Policy[];
}

/** The shop's promises; each change saves them all, so that it is taken back by saving what was there. */
export function usePromises() {
  const list = useResource('desk.promises', () => call('merchant', 'promise.get', {}), { keepAs: 'desk.promises' });
  const saving = useAction(
    (key, policies: Sent, expectedVersion: number) =>
      call('merchant', 'promise.save', { key, policies, expectedVersion }),
    { readAgain: list.refresh },
  );
  const save = async (policies: readonly Policy[], version?: number): Promise<Made | undefined> => {
    const { data } = list;
    const ack = data && (await saving.run([...policies], version ?? data.version));
    if (!ack) return undefined;
    await list.refresh();
    return { version: ack.version, before: data.policies };
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type PromisesState = ReturnType<typeof usePromises>;
