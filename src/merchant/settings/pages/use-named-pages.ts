import type { NamedPage } from '../../../../domain/host';
import { call, type OutputOf, useAction, useResource } from '../../../cloud';

/** What is set of pages, all of which is saved at once. */
export type Pages = Pick<OutputOf<'merchant', 'page.list'>, 'order' | 'orders'> & {
  readonly named: readonly NamedPage[];
};

/** A change that was made: which version it led to, and what was there before. */
export interface Made {
  readonly version: number;
  readonly before: Pages;
}

/** The pages there are, by name where they have one: for the admin who names them, and for editors who choose. */
export const usePageList = () =>
  useResource('desk.pages', () => call('merchant', 'page.list', {}), { keepAs: 'desk.pages' });

/** The same, and how they are changed. */
export function useNamedPages() {
  const list = usePageList();
  const saving = useAction(
    (key, { named, order, orders }: Pages, expectedVersion: number) =>
      call('merchant', 'page.save', { key, named: [...named], order, orders, expectedVersion }),
    { readAgain: list.refresh },
  );
  const save = async (pages: Pages, version?: number): Promise<Made | undefined> => {
    const { data } = list;
    const ack = data && (await saving.run(pages, version ?? data.version));
    if (!ack) return undefined;
    await list.refresh();
    return { version: ack.version, before: data };
  };
  return { list, save, isSaving: saving.isRunning, error: saving.error, clearError: saving.clearError };
}

export type NamedPagesState = ReturnType<typeof useNamedPages>;
