import { useReachBottom } from '@tarojs/taro';
import type { AnywayReason } from '../../../domain/events';
import { SECOND } from '../../../domain/kernel';
import type { Topic } from '../../../domain/ticket';
import { call, type OutputOf, useAction, useDeskSession, useNow, usePagedList, usePolling } from '../../cloud';
import { useRefreshOnPull } from '../../phone/pull-down';

const REFRESH_MILLIS = 10 * SECOND;

type Listed = OutputOf<'agent', 'incident.list'>;
export type Incident = Listed['incidents'][number];
export type Alarm = Listed['alarms'][number];

/** The same for who reads English; absent: they read the Chinese. */
interface InEnglish {
  readonly english?: string;
}

/** What is said to all, each of it once. */
export type Step =
  | ({ readonly do: 'open'; readonly topic: Topic; readonly words: string; readonly alarm?: Alarm } & InEnglish)
  | ({ readonly do: 'reword'; readonly incidentId: string; readonly words: string } & InEnglish)
  | ({
      readonly do: 'announce' | 'mend';
      readonly incidentId: string;
      readonly text: string;
      readonly anyway?: AnywayReason;
    } & InEnglish)
  | { readonly do: 'takeBack'; readonly incidentId: string }
  | { readonly do: 'setAside'; readonly alarmId: string };

/** Alarms and incidents, and what one does about them. */
export function useIncidents() {
  const desk = useDeskSession();
  const now = useNow(REFRESH_MILLIS);
  const list = usePagedList('desk.incidents', async (cursor) => {
    const { incidents: items, ...page } = await call('agent', 'incident.list', cursor ? { cursor } : {});
    return { items, ...page };
  });
  usePolling(list.refresh, REFRESH_MILLIS, Boolean(list.error));
  useRefreshOnPull(list.refresh);
  useReachBottom(() => void list.loadMore());
  const step = useAction(
    async (key: string, taken: Step) => {
      await take(key, taken);
      await list.refresh();
      return taken;
    },
    { readAgain: list.refresh },
  );
  return { desk, now, list, step };
}

export type IncidentsState = ReturnType<typeof useIncidents>;

async function take(key: string, step: Step): Promise<void> {
  const english = 'english' in step && step.english ? { english: step.english } : {};
  switch (step.do) {
    case 'open': {
      const { topic, words, alarm } = step;
      const from = alarm ? { alarmId: alarm.id, ...(alarm.articleId && { articleId: alarm.articleId }) } : {};
      await call('agent', 'incident.open', { key, topic, words, ...from, ...english });
      return;
    }
    case 'reword':
      await call('agent', 'incident.reword', { key, incidentId: step.incidentId, words: step.words, ...english });
      return;
    case 'announce':
      await call('agent', 'incident.announce', { ...tellingOf(key, step), ...english });
      return;
    case 'mend':
      await call('agent', 'incident.mend', { ...tellingOf(key, step), ...english });
      return;
    case 'takeBack':
      await call('agent', 'incident.takeBack', { key, incidentId: step.incidentId });
      return;
    case 'setAside':
      await call('agent', 'alarm.setAside', { key, alarmId: step.alarmId });
  }
}

const tellingOf = (key: string, { incidentId, text, anyway }: Extract<Step, { readonly do: 'announce' | 'mend' }>) => ({
  ...{ key, incidentId, text },
  ...(anyway && { anyway }),
});
