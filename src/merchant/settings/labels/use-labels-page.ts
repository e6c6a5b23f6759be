import { call, type Label, useAction, useLabels } from '../../../cloud';

/** A change that was made: which version it led to, and what takes it back. */
export interface Made {
  readonly version: number;
  readonly before: Label;
}

/** The shop's labels, and what is changed about them. */
export function useLabelsPage() {
  const list = useLabels();
  const saving = useAction(
    (key, label: Omit<Label, 'id'> & { readonly id?: string | undefined }, expectedVersion: number) => {
      const { id: labelId, ...words } = label;
      return call('merchant', 'label.save', { key, ...words, ...(labelId && { labelId }), expectedVersion });
    },
    { readAgain: list.refresh },
  );
  /** Saves one as it shall be; a new one has no id, and is taken back by archiving it. */
  const save = async (
    label: Omit<Label, 'id'> & { readonly id?: string | undefined },
    at = list.data?.version,
  ): Promise<Made | undefined> => {
    const known = list.data?.labels.find(({ id }) => id === label.id);
    const ack = at === undefined ? undefined : await saving.run(label, at);
    if (!ack) return undefined;
    await list.refresh();
    return { version: ack.version, before: known ?? { id: ack.labelId, name: label.name, isArchived: true } };
  };
  /** Whether it was taken back: somebody else may have been quicker. */
  const undo = async ({ version, before }: Made): Promise<boolean> => Boolean(await save(before, version));
  return { list, save, undo, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type LabelsPageState = ReturnType<typeof useLabelsPage>;
