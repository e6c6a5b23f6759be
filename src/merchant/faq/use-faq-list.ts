import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { createSearch } from '../../../domain/faq';
import { call, type OutputOf, useResource } from '../../cloud';
import { usePublishing } from './use-publishing';

type FaqList = OutputOf<'merchant', 'faq.list'>;
export type ArticleRow = FaqList['articles'][number];

/** What stands in the filter besides the categories. */
export const ALL = 'all';
export const DRAFTS = 'drafts';

/** More than this many rows are more than anybody reads; who searches sees the best of all of them. */
const MOST_ROWS = 60;

/** Every article with what is not published yet; search on the phone, with the shoppers' own matcher. */
export function useFaqList() {
  const list = useResource('faq.list', () => call('merchant', 'faq.list', {}));
  const [filter, setFilter] = useState<string>(ALL);
  const [typed, setTyped] = useState('');
  usePullDownRefresh(() => void list.refresh().finally(() => Taro.stopPullDownRefresh()));

  const articles = useMemo(() => list.data?.articles ?? [], [list.data]);
  const search = useMemo(() => createSearch(articles.map(({ id, question }) => ({ id, question }))), [articles]);
  const words = typed.trim();
  const rows = useMemo(() => {
    if (words) {
      const found = search(words, MOST_ROWS, { audience: 'agent' });
      return found.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    }
    return articles
      .filter(({ categoryId, isDraft }) => filter === ALL || (filter === DRAFTS ? isDraft : categoryId === filter))
      .sort((a, b) => Number(b.isDraft) - Number(a.isDraft) || b.demand - a.demand);
  }, [words, filter, articles, search]);

  return {
    list,
    filter,
    setFilter,
    typed,
    setTyped,
    words,
    rows: rows.slice(0, MOST_ROWS),
    hasMoreRows: rows.length > MOST_ROWS,
    publishing: usePublishing(articles, list.refresh),
  };
}

export type FaqListState = ReturnType<typeof useFaqList>;
