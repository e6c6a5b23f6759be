import { call, type InputOf, type OutputOf, useAction, useResource } from '../../cloud';

export type Data = OutputOf<'merchant', 'rule.get'>;
export type Rule = Data['rules'][number];
type Sent = InputOf<'merchant', 'rule.save'>['rules'];

/** A change that was made: which version it led to, and what was there before. */
export interface Made {
  readonly version: number;
  readonly before: readonly Rule[];
}

/** The shop's rules; each change saves them all, so that it is taken back by saving what was there. */
export function useRules() {
  const list = useResource('desk.rules', () => call('merchant', 'rule.get', {}), { keepAs: 'desk.rules' });
  const saving = useAction(
    (key, rules: Sent, takenIds: string[], expectedVersion: number) =>
      call('merchant', 'rule.save', { key, rules, takenIds, expectedVersion }),
    { readAgain: list.refresh },
  );
  const save = async (
    rules: readonly Rule[],
    { version, takenIds = [] }: { readonly version?: number; readonly takenIds?: string[] } = {},
  ): Promise<Made | undefined> => {
    const { data } = list;
    const ack = data && (await saving.run([...rules], takenIds, version ?? data.version));
    if (!ack) return undefined;
    await list.refresh();
    return { version: ack.version, before: data.rules };
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type RulesState = ReturnType<typeof useRules>;
