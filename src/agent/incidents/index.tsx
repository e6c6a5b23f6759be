import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { incidentText } from '../../text/incidents';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { useAlarmWords } from './alarm-words';
import { IncidentCard } from './incident-card';
import './index.scss';
import { type Saying, SaySheet } from './say-sheet';
import { type Alarm, type Incident, useIncidents } from './use-incidents';

/** What suddenly many ask, what was said of it to all, and what was said before. */
export default function IncidentsPage() {
  const text = useText(incidentText);
  const page = useIncidents();
  const wordsOf = useAlarmWords();
  const snackbar = useSnackbar();
  const [saying, setSaying] = useState<Saying>();
  const inPx = useInPx();
  const { desk, list } = page;
  if (desk.isOutsider || (desk.data && !desk.may('agent/incident.list'))) return <NoPlace desk={desk} />;

  const takeBack = async ({ id: incidentId }: Incident): Promise<void> => {
    if (await page.step.run({ do: 'takeBack', incidentId })) snackbar.show({ text: text.tookBack });
  };
  const setAside = (alarm: Alarm): void => void page.step.run({ do: 'setAside', alarmId: alarm.id });
  const alarms = list.data?.alarms ?? [];
  const goOn = list.items?.filter(({ closedAt }) => closedAt === undefined) ?? [];
  const over = list.items?.filter(({ closedAt }) => closedAt !== undefined) ?? [];
  const card = (incident: Incident) => (
    <IncidentCard
      key={incident.id}
      page={page}
      incident={incident}
      onSay={setSaying}
      onTakeBack={(taken) => void takeBack(taken)}
    />
  );
  return (
    <PageFrame
      className={inPx}
      title={text.title}
      isStale={list.isStale && Boolean(list.error)}
      above={snackbar.element}
    >
      <View className="incidents">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.step.error && !saying ? <ErrorState isInline error={page.step.error} /> : null}
        {alarms.map((alarm) => (
          <View key={alarm.id} className="incident incident--alarm" ariaRole="alert">
            <View className="incident__words">{wordsOf(alarm)}</View>
            <View className="incident__line">{text.alarmHint}</View>
            <View className="incident__bar">
              <Button size="small" isBusy={page.step.isRunning} onTap={() => setAside(alarm)}>
                {text.setAside}
              </Button>
              <Button size="small" kind="primary" onTap={() => setSaying({ do: 'open', alarm })}>
                {text.open}
              </Button>
            </View>
          </View>
        ))}
        {goOn.map(card)}
        {list.data && alarms.length + goOn.length === 0 ? (
          <EmptyState glyph={inbox} title={text.none} hint={text.noneHint} />
        ) : null}
        {list.data ? (
          <Button kind="plain" isBlock onTap={() => setSaying({ do: 'open' })}>
            {text.openOther}
          </Button>
        ) : null}
        {over.length > 0 ? <View className="incidents__label">{text.history}</View> : null}
        {over.map(card)}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
      {saying ? (
        <SaySheet
          page={page}
          saying={saying}
          onClose={() => setSaying(undefined)}
          onSaid={({ do: done }) => (done === 'open' ? snackbar.show({ text: text.published }) : undefined)}
        />
      ) : null}
    </PageFrame>
  );
}
