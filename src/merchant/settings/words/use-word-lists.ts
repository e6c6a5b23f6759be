import type { WordListName } from '../../../../domain/settings';
import { call, type OutputOf, useAction, useResource } from '../../../cloud';

export type WordList = OutputOf<'merchant', 'word.list'>['lists'][number];
export type Word = WordList['words'][number];

/** A change that was made: which version it led to, and what the list was before; null for the default. */
export interface Made {
  readonly list: WordListName;
  readonly version: number;
  readonly before: readonly Word[] | null;
}

/** The shop's word lists; each change saves one of them, so that it is taken back by saving what was there. */
export function useWordLists() {
  const list = useResource('desk.words', () => call('merchant', 'word.list', {}), { keepAs: 'desk.words' });
  const saving = useAction(
    (key, name: WordListName, words: Word[] | null, expectedVersion: number) =>
      call('merchant', 'word.save', { key, list: name, words, expectedVersion }),
    { readAgain: list.refresh },
  );
  const save = async (
    name: WordListName,
    words: readonly Word[] | null,
    version?: number,
  ): Promise<Made | undefined> => {
    const { data } = list;
    const ack = data && (await saving.run(name, words && [...words], version ?? data.version));
    if (!ack) return undefined;
    await list.refresh();
    const known = data.lists.find((one) => one.list === name);
    return { list: name, version: ack.version, before: known?.isOwn ? known.words : null };
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type WordListsState = ReturnType<typeof useWordLists>;
