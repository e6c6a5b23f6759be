import { useMemo, useState } from 'react';
import { createSearch } from '../../../domain/faq/matching';
import { byPlaceThenDemand } from '../../../domain/faq/reading';
import { useResource } from '../../cloud';
import { useShown } from '../../components/show-more';
import { useRefreshOnPull } from '../../phone/pull-down';
import { type FaqList, loadFaqList } from './load-faq-list';

export type ArticleRow = FaqList['articles'][number];

/** What stands in the filter besides the categories. */
export const ALL = 'all';
export const DRAFTS = 'drafts';

/** Who searches sees the best of all; further down nothing is meant. */
const MAX_FOUND = 60;

/** What is not published yet first, then the most asked. */
const byWork = (a: ArticleRow, b: ArticleRow): number => Number(b.isDraft) - Number(a.isDraft) || b.demand - a.demand;

/** Every article with what is not published yet; search on the phone, with the shoppers' own matcher. */
export function useFaqList() {
  const list = useResource('faq.list', loadFaqList);
  const [filter, setFilter] = useState<string>(ALL);
  const [typed, setTyped] = useState('');
  useRefreshOnPull(list.refresh);

  const articles = useMemo(() => list.data?.articles ?? [], [list.data]);
  const search = useMemo(() => createSearch(articles.map(({ id, question }) => ({ id, question }))), [articles]);
  const words = typed.trim();
  const rows = useMemo(() => {
    if (words) {
      const found = search(words, MAX_FOUND, { audience: 'agent' });
      return found.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    }
    return articles
      .filter(({ categoryId, isDraft }) => filter === ALL || (filter === DRAFTS ? isDraft : categoryId === filter))
      .sort(filter === ALL || filter === DRAFTS ? byWork : byPlaceThenDemand);
  }, [words, filter, articles, search]);

  return {
    list,
    filter,
    setFilter,
    typed,
    setTyped,
    words,
    rows,
    shown: useShown(rows, undefined, `${filter} ${words}`),
    readyCount: articles.filter(({ isDraft, stage }) => isDraft && stage === 'ready').length,
  };
}

export type FaqListState = ReturnType<typeof useFaqList>;
