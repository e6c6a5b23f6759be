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

interface Besides {
  /** The same for who reads English; absent: they read the Chinese. */
  readonly english?: string;
  /** Why it holds words that one is warned of. */
  readonly anyway?: AnywayReason;
}

/** What is said to all, each of it once. */
export type Step =
  | ({ readonly do: 'open'; readonly topic: Topic; readonly words: string; readonly alarm?: Alarm } & Besides)
  | ({ readonly do: 'reword'; readonly incidentId: string; readonly words: string } & Besides)
  | ({
      readonly do: 'announce' | 'mend';
      readonly incidentId: string;
      readonly text: string;
    } & Besides)
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
  const besides = besidesOf(step);
  switch (step.do) {
    case 'open': {
      const { topic, words, alarm } = step;
      const from = alarm ? { alarmId: alarm.id, ...(alarm.articleId && { articleId: alarm.articleId }) } : {};
      await call('agent', 'incident.open', { key, topic, words, ...from, ...besides });
      return;
    }
    case 'reword':
      await call('agent', 'incident.reword', { key, incidentId: step.incidentId, words: step.words, ...besides });
      return;
    case 'announce':
      await call('agent', 'incident.announce', { ...tellingOf(key, step), ...besides });
      return;
    case 'mend':
      await call('agent', 'incident.mend', { ...tellingOf(key, step), ...besides });
      return;
    case 'takeBack':
      await call('agent', 'incident.takeBack', { key, incidentId: step.incidentId });
      return;
    case 'setAside':
      await call('agent', 'alarm.setAside', { key, alarmId: step.alarmId });
  }
}

const tellingOf = (key: string, { incidentId, text }: Extract<Step, { readonly do: 'announce' | 'mend' }>) => ({
  ...{ key, incidentId, text },
});

const besidesOf = (step: Besides | Step): Besides => ({
  ...('english' in step && step.english && { english: step.english }),
  ...('anyway' in step && step.anyway && { anyway: step.anyway }),
});
