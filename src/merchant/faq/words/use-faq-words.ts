import { SYNONYM_LIMITS, wordsInGroup } from '../../../../domain/faq/editing';
import { call, newKey, useResource } from '../../../cloud';
import { useEditedList } from '../../use-edited-list';

interface Group {
  readonly id: string;
  readonly line: string;
}

/** The merchant's own words of one meaning. */
export function useFaqWords() {
  const saved = useResource('faq.synonyms', () => call('merchant', 'faq.synonyms', {}));
  const {
    items: groups,
    change,
    ...list
  } = useEditedList<Group, string>({
    name: 'faq.synonyms',
    saved: saved.data && {
      version: saved.data.version,
      items: saved.data.groups.map((line, index) => ({ id: String(index), line })),
    },
    refresh: saved.refresh,
    toSave: (items) => items.map(({ line }) => line.trim()).filter(Boolean),
    save: (key, lines, expectedVersion) =>
      call('merchant', 'faq.saveSynonyms', { key, groups: lines, expectedVersion }),
  });
  return {
    ...list,
    saved,
    groups,
    /** A line of one word means nothing yet; an empty one is left out. */
    hasLoneWord: groups.some(({ line }) => isLoneWord(line)),
    isFull: groups.length >= SYNONYM_LIMITS.groups,
    change: (id: string, line: string) => change(groups.map((one) => (one.id === id ? { id, line } : one))),
    add: () => change([...groups, { id: newKey(), line: '' }]),
    remove: (id: string) => change(groups.filter((one) => one.id !== id)),
    restore: change,
  };
}

export const isLoneWord = (line: string): boolean => wordsInGroup(line).length === 1;
