import { useState } from 'react';
import type { useSnackbar } from '../../components/snackbar';
import { useBulk } from '../bulk/use-bulk';
import { useViews } from '../views/use-views';
import type { useQueue } from './use-queue';

/** What is done with the list as a whole: looking at some of it by a filter, and one step with several. */
export function useQueueWork(page: ReturnType<typeof useQueue>, snackbar: ReturnType<typeof useSnackbar>) {
  const [isOpen, setOpen] = useState(false);
  const views = useViews(page.view, page.canAnswer);
  const readAgain = async (): Promise<void> => {
    await Promise.all([page.refresh(), views.refresh()]);
  };
  const bulk = useBulk({ refresh: readAgain, snackbar });
  const list = views.chosen ? views.list : page.list;
  return {
    views,
    bulk,
    list,
    /** Not what people answer in WeChat's own tool: there is nothing to be done with it here. */
    canChoose: page.view !== 'elsewhere' || views.chosen !== undefined,
    /** The sheet of what is done with those that were chosen. */
    isOpen,
    setOpen,
    /** Out of what was begun: the sheet, then the choice. Undefined where nothing was. */
    stop: bulk.chosen && ((): void => (isOpen ? setOpen(false) : bulk.setChosen(undefined))),
    snackbar,
  };
}

export type QueueWork = ReturnType<typeof useQueueWork>;
