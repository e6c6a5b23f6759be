import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call, type OutputOf, toClientError, useAction, useDeskSession, usePagedList } from '../../cloud';
import { useRefreshOnPull } from '../../phone/pull-down';

export type ReviewRow = OutputOf<'agent', 'qa.list'>['reviews'][number];
export type Task = OutputOf<'agent', 'qa.tasks'>['tasks'][number];
export type QualityView = Parameters<typeof call<'agent', 'qa.list'>>[2]['view'] | 'tasks';
type Row = ({ readonly is: 'review' } & ReviewRow) | ({ readonly is: 'task' } & Task);

const MAX_PAGES = 5;

/** What was drawn and scored, as far as this person's roles go, and what is to be improved. */
export function useQuality() {
  const desk = useDeskSession();
  const { may } = desk;
  const views: readonly QualityView[] = [
    ...(may('agent/qa.score') ? (['todo', 'appeals', 'scored'] as const) : []),
    ...(may('agent/qa.appeal') ? (['mine'] as const) : []),
    ...(may('agent/team.board') ? (['team'] as const) : []),
    ...(may('agent/qa.score') || may('merchant/faq.save') || may('agent/team.board') ? (['tasks'] as const) : []),
  ];
  const [chosen, setView] = useState<QualityView>();
  const view = chosen ?? views[0];
  const list = usePagedList<{ items: Row[]; nextCursor?: string }>(
    `desk.qa:${view ?? ''}`,
    async (cursor) => {
      const at = cursor ? { cursor } : {};
      if (view === undefined) return { items: [] };
      if (view === 'tasks') {
        const { tasks, ...page } = await call('agent', 'qa.tasks', at);
        return { items: tasks.map((task) => ({ is: 'task' as const, ...task })), ...page };
      }
      const { reviews, ...page } = await call('agent', 'qa.list', { view, ...at });
      return { items: reviews.map((review) => ({ is: 'review' as const, ...review })), ...page };
    },
    { rereads: MAX_PAGES },
  );
  useRefreshOnPull(list.refresh);
  useReachBottom(() => void list.loadMore());
  const closing = useAction(async (key, taskId: string, as: 'done' | 'dropped') => {
    try {
      await call('agent', 'qa.closeTask', { key, taskId, as });
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.code !== 'ALREADY_DONE') throw error;
    }
    await list.refresh();
  });
  return {
    desk,
    views,
    view,
    setView,
    list,
    close: (taskId: string, as: 'done' | 'dropped') => void closing.run(taskId, as),
    isClosing: closing.isRunning,
    error: closing.error,
  };
}
