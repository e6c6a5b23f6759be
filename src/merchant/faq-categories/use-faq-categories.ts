import { useState } from 'react';
import { call, newKey, type OutputOf, useAction, useResource } from '../../cloud';
import { movedTo } from '../moved-to';

type Category = OutputOf<'merchant', 'faq.list'>['categories'][number];

/** The FAQ's first level: order, names, icons. Changed here freely, saved in one write. */
export function useFaqCategories() {
  const list = useResource('faq.list', () => call('merchant', 'faq.list', {}));
  const [changed, setChanged] = useState<readonly Category[]>();
  const saving = useAction((key, categories: Category[], expectedVersion: number) =>
    call('merchant', 'faq.saveCategories', { key, categories, expectedVersion }),
  );
  const categories = changed ?? list.data?.categories ?? [];
  const sizeOf = (id: string): number =>
    list.data?.articles.filter(({ categoryId, isArchived }) => categoryId === id && !isArchived).length ?? 0;

  const move = (from: number, to: number): void => {
    setChanged(movedTo(categories, from, to));
  };
  const save = async (): Promise<boolean> => {
    if (!list.data) return false;
    const ack = await saving.run([...categories], list.data.categoriesVersion);
    await list.refresh();
    if (ack) setChanged(undefined);
    return ack !== undefined;
  };
  return {
    list,
    categories,
    sizeOf,
    isChanged: changed !== undefined,
    move,
    change: (id: string, values: Partial<Omit<Category, 'id'>>) =>
      setChanged(categories.map((one) => (one.id === id ? { ...one, ...values } : one))),
    add: (title: string, icon: string) => setChanged([...categories, { id: newKey(), title, icon }]),
    remove: (id: string) => setChanged(categories.filter((one) => one.id !== id)),
    restore: (before: readonly Category[]) => setChanged(before),
    /** Takes what somebody else saved; what was changed here has to be changed again. */
    discard: () => setChanged(undefined),
    save,
    isSaving: saving.isRunning,
    error: saving.error,
  };
}

export type FaqCategoriesState = ReturnType<typeof useFaqCategories>;
