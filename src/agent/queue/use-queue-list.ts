import { call, usePagedList } from '../../cloud';

export type QueueView = 'waiting' | 'mine' | 'mentions' | 'elsewhere';

/** Nobody works from further down. */
const MAX_PAGES = 5;

/** One side of the queue, with how many wait on both. */
export const useQueueList = (view: QueueView, isEnabled: boolean) =>
  usePagedList(
    `queue:${view}`,
    async (cursor) => {
      const { tickets: items, ...counts } = await call('agent', 'queue.list', { view, ...(cursor ? { cursor } : {}) });
      return { items, ...counts };
    },
    { isEnabled, rereads: MAX_PAGES },
  );
