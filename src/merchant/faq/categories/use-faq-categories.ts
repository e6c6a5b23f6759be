import { LIST_COUNTS } from '../../../../domain/kernel';
import { call, newKey, useResource } from '../../../cloud';
import { movedTo } from '../../moved-to';
import { useEditedList } from '../../use-edited-list';
import { type FaqList, loadFaqList } from '../load-faq-list';

type Category = FaqList['categories'][number];

/** The FAQ's first level: order, names, icons. */
export function useFaqCategories() {
  const list = useResource('faq.list', loadFaqList);
  const {
    items: categories,
    change,
    ...edited
  } = useEditedList<Category>({
    name: 'faq.categories',
    saved: list.data && { version: list.data.categoriesVersion, items: list.data.categories },
    refresh: list.refresh,
    toSave: (items) => [...items],
    save: (key, items, expectedVersion) =>
      call('merchant', 'faq.saveCategories', { key, categories: items, expectedVersion }),
  });
  return {
    ...edited,
    list,
    categories,
    isFull: categories.length >= LIST_COUNTS.categories,
    sizeOf: (id: string): number =>
      list.data?.articles.filter(({ categoryId, isArchived }) => categoryId === id && !isArchived).length ?? 0,
    move: (from: number, to: number) => change(movedTo(categories, from, to)),
    edit: (id: string, values: Omit<Category, 'id'>) =>
      change(categories.map((one) => (one.id === id ? { id, ...values } : one))),
    add: (values: Omit<Category, 'id'>) => change([...categories, { id: newKey(), ...values }]),
    remove: (id: string) => change(categories.filter((one) => one.id !== id)),
    restore: change,
  };
}

export type FaqCategoriesState = ReturnType<typeof useFaqCategories>;
