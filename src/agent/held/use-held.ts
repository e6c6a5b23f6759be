import { useReachBottom, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { SECOND } from '../../../domain/kernel';
import { type ClientError, call, newKey, toClientError, useDeskSession, useNow, usePagedList } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useRefreshOnPull } from '../../phone/pull-down';
import type { Receiver } from '../receivers';

const TICK_MILLIS = 15 * SECOND;
const MAX_PAGES = 5;

/** What was passed on: which, and to whom it goes when that is taken back. */
export interface Moved {
  readonly ids: readonly string[];
  readonly left: number;
}

/** What one of the desk holds, or what waits for a team; choosing some of it, and passing them on one after the other. */
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
  const [chosen, setChosen] = useState<readonly string[]>();
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [error, setError] = useState<ClientError>();

  /** One step each, so that what somebody else has taken care of meanwhile stays as it is. */
  const move = async (ids: readonly string[], to: Receiver['to']): Promise<Moved | undefined> => {
    setError(undefined);
    const moved: string[] = [];
    let left = 0;
    for (const [done, ticketId] of ids.entries()) {
      setProgress({ done, all: ids.length });
      try {
        await call('agent', 'ticket.transfer', { key: newKey(), ticketId, to });
        moved.push(ticketId);
      } catch (thrown) {
        const failed = toClientError(thrown).ofChange();
        if (failed.isRetryable) {
          setError(failed);
          break;
        }
        left += 1;
      }
    }
    setProgress(undefined);
    setChosen(undefined);
    await list.refresh();
    return moved.length + left === 0 ? undefined : { ids: moved, left };
  };

  return {
    desk,
    of,
    /** Where what is passed on goes back to; undefined of what is overdue: each came from somewhere else. */
    from: of.kind === 'overdue' ? undefined : of,
    name,
    now,
    list,
    chosen,
    /** Begins and ends choosing. */
    setChosen,
    toggle: (id: string): void =>
      setChosen((some = []) => (some.includes(id) ? some.filter((one) => one !== id) : [...some, id])),
    progress,
    error,
    move,
  };
}

export type HeldState = ReturnType<typeof useHeld>;
