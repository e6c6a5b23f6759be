import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { users } from '../../components/icon/glyphs/users';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { formatWait } from '../../text/time';
import { DutyBar } from '../duty/duty-bar';
import { AlarmRow } from '../incidents/alarm-row';
import { PoorRow } from '../poor/poor-row';
import { ElsewhereRow } from './elsewhere-row';
import './index.scss';
import { MentionsRow } from './mentions-row';
import { QueueCard } from './queue-card';
import { QueueEmpty } from './queue-empty';
import { QueueHead } from './queue-head';
import type { useQueue } from './use-queue';

interface Props {
  page: ReturnType<typeof useQueue>;
  onSaid: (words: string) => void;
}

/** Who waits and what is mine, with what one does about it: a phone's whole page, or a column of the desk. */
export function QueueBody({ page, onSaid }: Props) {
  const { queue: text } = useText(agentText);
  const language = useLanguage();
  const { desk, list, view } = page;
  const { data } = list;
  const isBesideWaiting = view === 'waiting' || view === 'elsewhere';
  return (
    <>
      <QueueHead page={page} />
      {data ? (
        <DutyBar
          me={data.me}
          notice={desk.data?.notice}
          onNoticed={() => void desk.refresh()}
          next={page.next}
          hasTeam={desk.may('agent/team.board')}
          refresh={page.refresh}
          onChanged={onSaid}
        />
      ) : null}
      <AlarmRow alarms={data?.alarms} />
      {page.isCrowded ? (
        <View className="queue-alarm" ariaRole="alert" ariaLive="assertive">
          <Icon glyph={users} size={20} />
          <Text>{text.alarm(data?.waitingCount ?? 0, formatWait(page.longestWait, language))}</Text>
        </View>
      ) : null}
      <View className="queue">
        {list.isLoading ? <Skeleton cards={4} lines={3} /> : null}
        {list.error && !data ? <ErrorState error={list.error} onRetry={() => void page.refresh()} /> : null}
        {page.claimError ? <ErrorState isInline error={page.claimError} /> : null}
        {data?.poorCount ? <PoorRow count={data.poorCount} /> : null}
        {!data ? null : isBesideWaiting ? <ElsewhereRow page={page} /> : <MentionsRow page={page} />}
        {list.items?.length === 0 ? <QueueEmpty page={page} /> : null}
        {list.items?.map((ticket) => (
          <QueueCard
            key={ticket.id}
            ticket={ticket}
            now={page.now}
            onClaim={view === 'waiting' ? () => void page.claim(ticket.id) : undefined}
            isClaiming={page.claimingId === ticket.id}
          />
        ))}
        {list.moreError ? <ErrorState isInline error={list.moreError} onRetry={() => void list.loadMore()} /> : null}
        {list.hasMore && !list.moreError ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
    </>
  );
}
