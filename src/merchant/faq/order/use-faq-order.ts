import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { byPlaceThenDemand } from '../../../../domain/faq/reading';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { call, useAction, useResource } from '../../../cloud';
import { pageParam } from '../../../phone/page-param';
import { movedTo } from '../../moved-to';
import { loadFaqList } from '../load-faq-list';

/** The order of one category's questions: by hand from the top, by demand from there on. */
export function useFaqOrder() {
  const categoryId = pageParam(useRouter().params, 'categoryId') ?? '';
  const list = useResource('faq.list', loadFaqList, { refreshOnShow: false });
  const [changed, setChanged] = useState<readonly string[]>();
  const saving = useAction((key, articleIds: string[]) =>
    call('merchant', 'faq.order', { key, categoryId, articleIds: articleIds.slice(0, LIST_COUNTS.placedArticles) }),
  );

  const saved = useMemo(
    () =>
      (list.data?.articles ?? [])
        .filter((article) => article.categoryId === categoryId && !article.isArchived)
        .sort(byPlaceThenDemand),
    [list.data, categoryId],
  );
  const placed = saved.filter(({ place }) => place !== undefined).length;
  const byId = new Map(saved.map((article) => [article.id, article]));
  const articles = changed ? changed.flatMap((id) => byId.get(id) ?? []) : saved;
  /** How many from the top keep their place whatever is asked most. */
  const [touched, setTouched] = useState(0);
  const fixedCount = Math.max(placed, touched);

  const save = async (articleIds: string[]): Promise<boolean> => {
    const ack = await saving.run(articleIds);
    await list.refresh();
    if (!ack) return false;
    setChanged(undefined);
    setTouched(0);
    return true;
  };
  return {
    list,
    title: list.data?.categories.find(({ id }) => id === categoryId)?.title,
    articles,
    fixedCount,
    isChanged: changed !== undefined,
    move: (from: number, to: number): void => {
      setChanged(movedTo(articles, from, to).map(({ id }) => id));
      setTouched(Math.max(fixedCount, from + 1, to + 1));
    },
    save: () => save(articles.slice(0, fixedCount).map(({ id }) => id)),
    /** Leaves the whole category to demand. */
    saveByDemand: () => save([]),
    isSaving: saving.isRunning,
    error: saving.error,
  };
}
