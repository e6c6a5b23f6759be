import { SYNONYM_LIMITS, wordsInGroup } from '../../../domain/faq';
import { call, newKey, useAction, useResource } from '../../cloud';
import { useDraft } from '../../phone/use-draft';

interface Group {
  readonly id: string;
  readonly line: string;
}

/** What was changed here, and the version it was changed from: a refresh meanwhile overwrites nobody. */
interface Changed {
  readonly version: number;
  readonly groups: readonly Group[];
}

/** The merchant's own words of one meaning. Changed here freely, saved in one write. */
export function useFaqWords() {
  const saved = useResource('faq.synonyms', () => call('merchant', 'faq.synonyms', {}));
  const { draft: changed, change: setChanged, clear } = useDraft<Changed | null>('faq.synonyms', null);
  const saving = useAction((key, groups: string[], expectedVersion: number) =>
    call('merchant', 'faq.saveSynonyms', { key, groups, expectedVersion }),
  );
  const groups = changed?.groups ?? saved.data?.groups.map((line, place) => ({ id: String(place), line })) ?? [];
  const version = changed?.version ?? saved.data?.version ?? 0;
  const change = (next: readonly Group[]): void => setChanged({ version, groups: next });

  const isOutdated = changed !== null && changed.version < (saved.data?.version ?? 0);

  const save = async (): Promise<boolean> => {
    const lines = groups.map(({ line }) => line.trim()).filter(Boolean);
    const ack = await saving.run(lines, version);
    if (!ack) return false;
    // What is read again is no newer than what was just saved.
    setChanged({ version: ack.version, groups });
    await saved.refresh();
    clear();
    return true;
  };
  return {
    saved,
    groups,
    isChanged: changed !== null,
    isFull: groups.length >= SYNONYM_LIMITS.groups,
    /** A line of one word means nothing yet; an empty one is left out. */
    hasLoneWord: groups.some(({ line }) => isLoneWord(line)),
    change: (id: string, line: string) => change(groups.map((one) => (one.id === id ? { id, line } : one))),
    add: () => change([...groups, { id: newKey(), line: '' }]),
    remove: (id: string) => change(groups.filter((one) => one.id !== id)),
    restore: (before: readonly Group[]) => change(before),
    /** Takes what somebody else saved; what was changed here has to be changed again. */
    discard: () => {
      clear();
      void saved.refresh();
    },
    save,
    isSaving: saving.isRunning,
    /** Somebody else saved since: told on coming back to kept words, and not only on saving them. */
    isConflict: changed !== null && (isOutdated || saving.error?.code === 'VERSION_CONFLICT'),
    error: changed && saving.error?.code !== 'VERSION_CONFLICT' ? saving.error : undefined,
  };
}

export const isLoneWord = (line: string): boolean => wordsInGroup(line).length === 1;
