import { call, newKey, useAction, useResource } from '../../cloud';
import { useDraft } from '../../phone/use-draft';
import { type FaqList, loadFaqList } from '../load-faq-list';
import { movedTo } from '../moved-to';

type Category = FaqList['categories'][number];

/** What was changed here, and the version it was changed from: a refresh meanwhile overwrites nobody. */
interface Changed {
  readonly version: number;
  readonly categories: readonly Category[];
}

/** The FAQ's first level: order, names, icons. Changed here freely, saved in one write. */
export function useFaqCategories() {
  const list = useResource('faq.list', loadFaqList);
  const { draft: changed, change: setChanged, clear } = useDraft<Changed | null>('faq.categories', null);
  const saving = useAction((key, categories: Category[], expectedVersion: number) =>
    call('merchant', 'faq.saveCategories', { key, categories, expectedVersion }),
  );
  const categories = changed?.categories ?? list.data?.categories ?? [];
  const version = changed?.version ?? list.data?.categoriesVersion ?? 0;
  const change = (next: readonly Category[]): void => setChanged({ version, categories: next });
  const sizeOf = (id: string): number =>
    list.data?.articles.filter(({ categoryId, isArchived }) => categoryId === id && !isArchived).length ?? 0;

  const isOutdated = changed !== null && changed.version < (list.data?.categoriesVersion ?? 0);

  const save = async (): Promise<boolean> => {
    const ack = await saving.run([...categories], version);
    if (!ack) return false;
    // What is read again is no newer than what was just saved.
    setChanged({ version: ack.version, categories });
    await list.refresh();
    clear();
    return true;
  };
  return {
    list,
    categories,
    sizeOf,
    isChanged: changed !== null,
    move: (from: number, to: number) => change(movedTo(categories, from, to)),
    edit: (id: string, values: Partial<Omit<Category, 'id'>>) =>
      change(categories.map((one) => (one.id === id ? { ...one, ...values } : one))),
    add: (title: string, icon: string) => change([...categories, { id: newKey(), title, icon }]),
    remove: (id: string) => change(categories.filter((one) => one.id !== id)),
    restore: (before: readonly Category[]) => change(before),
    /** Takes what somebody else saved; what was changed here has to be changed again. */
    discard: () => {
      clear();
      void list.refresh();
    },
    save,
    isSaving: saving.isRunning,
    /** Somebody else saved since: told on coming back to kept words, and not only on saving them. */
    isConflict: changed !== null && (isOutdated || saving.error?.code === 'VERSION_CONFLICT'),
    error: changed && saving.error?.code !== 'VERSION_CONFLICT' ? saving.error : undefined,
  };
}

export type FaqCategoriesState = ReturnType<typeof useFaqCategories>;
