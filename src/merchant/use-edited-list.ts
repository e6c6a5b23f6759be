import { useAction } from '../cloud';
import { useDraft } from '../phone/use-draft';

/** What was changed here, and the version it was changed from: a refresh meanwhile overwrites nobody. */
interface Changed<T> {
  readonly version: number;
  readonly items: readonly T[];
}

interface Options<T, S> {
  /** What it is kept under on this phone until it is saved. */
  name: string;
  saved: Changed<T> | undefined;
  refresh: () => Promise<void>;
  /** What of the items is saved. */
  toSave: (items: readonly T[]) => S[];
  save: (key: string, items: S[], expectedVersion: number) => Promise<{ readonly version: number }>;
}

/** A list that is changed here freely and saved in one write, unless somebody else did so since. */
export function useEditedList<T, S = T>({ name, saved, refresh, toSave, save }: Options<T, S>) {
  const { draft: changed, change: setChanged, clear } = useDraft<Changed<T> | null>(name, null);
  const saving = useAction(save);
  const { version, items } = changed ?? saved ?? { version: 0, items: [] };
  const isOutdated = changed !== null && changed.version < (saved?.version ?? 0);
  const isConflict = saving.error?.code === 'VERSION_CONFLICT';
  return {
    items,
    isChanged: changed !== null,
    change: (next: readonly T[]): void => setChanged({ version, items: next }),
    /** Takes what somebody else saved; what was changed here has to be changed again. */
    discard: (): void => {
      clear();
      void refresh();
    },
    /** Whether it was saved. */
    save: async (): Promise<boolean> => {
      const ack = await saving.run(toSave(items), version);
      if (!ack) return false;
      // What is read again is no newer than what was just saved.
      setChanged({ version: ack.version, items });
      await refresh();
      clear();
      return true;
    },
    isSaving: saving.isRunning,
    /** Somebody else saved since: told on coming back to kept words, and not only on saving them. */
    isConflict: changed !== null && (isOutdated || isConflict),
    error: changed && !isConflict ? saving.error : undefined,
  };
}
