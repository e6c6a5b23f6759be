import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { users } from '../../components/icon/glyphs/users';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { useLanguage } from '../../text/language';
import { formatWait } from '../../text/time';
import { DutyBar } from '../duty/duty-bar';
import './index.scss';
import { MentionsRow } from './mentions-row';
import { NoPlace } from './no-place';
import { QueueCard } from './queue-card';
import { QueueEmpty } from './queue-empty';
import { QueueHead } from './queue-head';
import { useQueue } from './use-queue';

export default function QueuePage() {
  const { queue: text } = useText(agentText);
  const language = useLanguage();
  const snackbar = useSnackbar();
  // The card may be gone from the list before its refusal is here, so the words stand apart from it.
  const { nobodyWaits } = useText(dutyText);
  const page = useQueue(
    (takenBy) => snackbar.show({ text: takenBy ? text.takenBy(takenBy) : text.gone }),
    () => snackbar.show({ text: nobodyWaits }),
  );
  const { desk, list, view } = page;
  if (desk.isOutsider || (desk.data && !page.canAnswer)) return <NoPlace desk={desk} />;

  const { data } = list;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <QueueHead page={page} />
      {data ? (
        <DutyBar
          me={data.me}
          next={page.next}
          hasTeam={desk.may('agent/team.board')}
          refresh={page.refresh}
          onChanged={(words) => snackbar.show({ text: words })}
        />
      ) : null}
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
        {view === 'waiting' || !data ? null : <MentionsRow page={page} />}
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
      {snackbar.element}
    </PageFrame>
  );
}
