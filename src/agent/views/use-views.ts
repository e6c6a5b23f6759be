import { useEffect, useState } from 'react';
import { MINUTE } from '../../../domain/kernel';
import { READY_FILTERS, READY_VIEWS, type ViewFilter } from '../../../domain/views';
import { call, type InputOf, newKey, type OutputOf, usePagedList, usePolling, useResource } from '../../cloud';
import { useText } from '../../text/define-text';
import { viewsText } from '../../text/views';

export type SavedView = OutputOf<'agent', 'view.list'>['views'][number];
export type SentFilter = InputOf<'agent', 'view.tickets'>['filter'];

/** A filter as a chip has it: ready made, or saved by somebody. */
export interface View {
  readonly id: string;
  readonly title: string;
  readonly filter: ViewFilter;
  /** Absent: ready made. */
  readonly saved?: SavedView;
}

/** Nobody works from further down. */
const MAX_PAGES = 5;

/** The filters above the desk's list, which of them is chosen, and what it shows. `tab`: changing it leaves the filter. */
export function useViews(tab: string, isEnabled: boolean) {
  const text = useText(viewsText);
  const [chosenId, setChosenId] = useState<string>();
  const kept = useResource('desk.views', () => call('agent', 'view.list', {}), { keepAs: 'desk.views', isEnabled });
  const views: readonly View[] = [
    ...READY_VIEWS.map((name) => ({ id: name, title: text.ready[name], filter: READY_FILTERS[name] })),
    ...(kept.data?.views ?? []).map((saved) => ({ id: saved.id, title: saved.title, filter: saved.filter, saved })),
  ];
  const chosen = views.find(({ id }) => id === chosenId);
  const list = usePagedList(
    `desk.view:${JSON.stringify(chosen?.filter ?? null)}`,
    async (cursor) => {
      const filter = (chosen?.filter ?? READY_FILTERS.due) as SentFilter;
      const { tickets: items, ...more } = await call('agent', 'view.tickets', { filter, ...(cursor && { cursor }) });
      return { items, ...more };
    },
    { isEnabled: chosen !== undefined, rereads: MAX_PAGES },
  );
  const { refresh } = list;
  usePolling(refresh, MINUTE, Boolean(list.error), chosen !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another side of the list is another thing to look at
  useEffect(() => setChosenId(undefined), [tab]);

  const readAgain = kept.refresh;
  return {
    views,
    chosen,
    /** Once more, of all again. */
    choose: (id: string): void => setChosenId(id === chosenId ? undefined : id),
    list,
    refresh: async (): Promise<void> => (chosen ? refresh() : undefined),
    readAgain,
    /** Takes back that it was removed: the same, once more. */
    putBack: async ({ title, filter, of, teamId }: SavedView): Promise<void> => {
      const again = { key: newKey(), title, filter, of, expectedVersion: 0, ...(teamId !== undefined && { teamId }) };
      await call('agent', 'view.save', again);
      await readAgain();
    },
  };
}

export type Views = ReturnType<typeof useViews>;
