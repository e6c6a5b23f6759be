import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { MINUTE } from '../../../domain/kernel';
import { call, useLabels, useNow, usePagedList } from '../../cloud';

/** Nobody looks for something further down. */
const MAX_PAGES = 5;

/** What was typed, and what was found for what was last asked; nothing of it is kept on the phone. */
export function useSearch() {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [labelId, setLabelId] = useState<string>();
  const labels = useLabels();
  const isAsked = words !== '' || labelId !== undefined;
  const list = usePagedList(
    `desk.search:${labelId ?? ''}:${words}`,
    async (cursor) => {
      const asked = { ...(words && { text: words }), ...(labelId && { labelId }), ...(cursor && { cursor }) };
      const { tickets: items, ...more } = await call('agent', 'ticket.search', asked);
      return { items, ...more };
    },
    { isEnabled: isAsked, rereads: MAX_PAGES },
  );
  useReachBottom(() => void list.loadMore());
  const now = useNow(MINUTE);
  /** Asks the cloud; the same words once more are asked once more. */
  const search = (): void => {
    const next = typed.trim();
    if (next !== '' && next === words) void list.refresh();
    setWords(next);
  };
  const type = (value: string): void => {
    setTyped(value);
    if (value === '') setWords('');
  };
  return {
    typed,
    type,
    words,
    search,
    labels: labels.data?.labels.filter(({ isArchived }) => !isArchived) ?? [],
    labelId,
    /** Only of this label; once more, of all. */
    chooseLabel: (id: string): void => setLabelId(id === labelId ? undefined : id),
    isAsked,
    list,
    now,
  };
}
