import { useReachBottom, useRouter } from '@tarojs/taro';
import { SECOND } from '../../../domain/kernel';
import { call, useDeskSession, useNow, usePagedList } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useRefreshOnPull } from '../../phone/pull-down';

const TICK_MILLIS = 15 * SECOND;
const MAX_PAGES = 5;

/** What one of the desk holds, or what waits for a team. */
export function useHeld() {
  const { params } = useRouter();
  const memberId = pageParam(params, 'member');
  const teamId = pageParam(params, 'team') ?? '';
  const name = pageParam(params, 'name') ?? '';
  const isOverdue = pageParam(params, 'overdue') !== undefined;
  const of = isOverdue
    ? ({ kind: 'overdue' } as const)
    : memberId === undefined
      ? ({ kind: 'team', teamId } as const)
      : ({ kind: 'member', memberId } as const);
  const desk = useDeskSession();
  const now = useNow(TICK_MILLIS);
  const list = usePagedList(
    `desk.held:${isOverdue ? 'overdue' : (memberId ?? teamId)}`,
    async (cursor) => {
      const { tickets: items, ...page } = await call('agent', 'team.tickets', { of, ...(cursor ? { cursor } : {}) });
      return { items, ...page };
    },
    { rereads: MAX_PAGES },
  );
  useRefreshOnPull(list.refresh);
  useReachBottom(() => void list.loadMore());

  return {
    desk,
    of,
    /** Whom they are with, or where they wait; undefined of what is overdue: each is somewhere else. */
    from: of.kind === 'overdue' ? undefined : of,
    name,
    now,
    list,
  };
}
