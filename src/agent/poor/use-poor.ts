import { useReachBottom } from '@tarojs/taro';
import { SECOND } from '../../../domain/kernel';
import {
  call,
  type OutputOf,
  toClientError,
  useAction,
  useDeskSession,
  useNow,
  usePagedList,
  usePolling,
} from '../../cloud';
import { dial } from '../../phone/dial';
import { useRefreshOnPull } from '../../phone/pull-down';

const REFRESH_MILLIS = 15 * SECOND;
const MAX_PAGES = 5;

export type PoorRating = OutputOf<'agent', 'team.poor'>['ratings'][number];
export type LookStep = 'take' | 'settle';

/** Few stars that nobody has looked after, and what a lead does about them. */
export function usePoor(onDone: (step: LookStep | 'gone') => void, callReason: string) {
  const desk = useDeskSession();
  const list = usePagedList(
    'desk.poor',
    async (cursor) => {
      const { ratings: items, ...page } = await call('agent', 'team.poor', cursor ? { cursor } : {});
      return { items, ...page };
    },
    { rereads: MAX_PAGES },
  );
  usePolling(list.refresh, REFRESH_MILLIS, Boolean(list.error));
  useRefreshOnPull(list.refresh);
  useReachBottom(() => void list.loadMore());
  const looking = useAction(async (key, ticketId: string, step: LookStep) => {
    try {
      await call('agent', 'ticket.lookAfter', { key, ticketId, step });
      onDone(step);
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.code !== 'ALREADY_DONE') throw error;
      onDone('gone');
    }
    await list.refresh();
  });
  const calling = useAction(async (key, ticketId: string) => {
    const { phone } = await call('agent', 'ticket.revealPhone', { key, ticketId, reason: callReason });
    dial(phone);
  });
  return {
    desk,
    list,
    now: useNow(REFRESH_MILLIS),
    look: (ticketId: string, step: LookStep) => void looking.run(ticketId, step),
    callBack: (ticketId: string) => void calling.run(ticketId),
    isBusy: looking.isRunning || calling.isRunning,
    error: looking.error ?? calling.error,
  };
}
