import { View } from '@tarojs/components';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { ListFoot } from '../../components/list-foot';
import { Skeleton } from '../../components/skeleton';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { viewsText } from '../../text/views';
import { BulkRow } from '../bulk/bulk-row';
import { QueueCard } from './queue-card';
import { QueueEmpty } from './queue-empty';
import type { useQueue } from './use-queue';
import type { QueueWork } from './use-queue-work';

interface Props {
  page: ReturnType<typeof useQueue>;
  work: QueueWork;
}

/** The cards of the side that is looked at, or of the filter that is chosen; some of them can be chosen. */
export function QueueList({ page, work }: Props) {
  const { queue: text } = useText(agentText);
  const { bulk, list, views } = work;
  const isOfView = views.chosen !== undefined;
  return (
    <>
      {list.isLoading ? <Skeleton cards={4} lines={3} /> : null}
      {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
      {bulk.error && !work.isOpen ? <ErrorState isInline error={bulk.error} /> : null}
      {list.items?.length === 0 ? isOfView ? <NoneOfView /> : <QueueEmpty page={page} /> : null}
      {list.items?.map((ticket) => (
        <BulkRow key={ticket.id} bulk={bulk} ticket={ticket}>
          <QueueCard
            ticket={ticket}
            now={page.now}
            onClaim={
              page.view === 'waiting' && !isOfView && !bulk.chosen ? () => void page.claim(ticket.id) : undefined
            }
            isClaiming={page.claimingId === ticket.id}
          />
        </BulkRow>
      ))}
      <ListFoot list={list} more={text.more} />
      <Bound work={work} />
    </>
  );
}

function NoneOfView() {
  const text = useText(viewsText);
  return <EmptyState glyph={inbox} title={text.none} hint={text.noneHint} />;
}

/** In how many a filter was looked for, where there may be more. */
function Bound({ work: { views } }: Pick<Props, 'work'>) {
  const { lookedIn: words } = useText(viewsText);
  const lookedIn = views.chosen && views.list.data?.lookedIn;
  if (lookedIn === undefined) return null;
  const isNewest = views.chosen?.filter.among === 'all';
  return <View className="view-bound">{isNewest ? words.all(lookedIn) : words.first(lookedIn)}</View>;
}
