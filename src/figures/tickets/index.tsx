import { View } from '@tarojs/components';
import { MINUTE } from '../../../domain/kernel';
import { useNow } from '../../cloud';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { ListFoot } from '../../components/list-foot';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useRefreshOnPull } from '../../phone/pull-down';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { figureText } from '../../text/figures';
import './index.scss';
import { TicketBehind } from './ticket-behind';
import { useTicketsBehind } from './use-tickets-behind';

/** The tickets behind a number, as far as one may see them. */
export default function TicketsPage() {
  const text = useText(boardText);
  const names = useText(figureText);
  const { figure, looked, words, list } = useTicketsBehind();
  const { items, error } = list;
  const now = useNow(MINUTE);
  useRefreshOnPull(list.refresh);
  const isEmpty = items?.length === 0 && !list.hasMore;
  return (
    <PageFrame title={text.ticketsTitle} isStale={list.isStale && Boolean(error)}>
      <View className="tickets-behind">
        <View className="tickets-behind__of">
          {[names[figure].name, words ?? text.ranges[looked.range]].join(' · ')}
        </View>
        {list.isLoading ? <Skeleton cards={5} lines={2} /> : null}
        {error && !items ? (
          <DeskError error={error} isBusy={list.isLoading} onRetry={() => void list.refresh()} />
        ) : null}
        {isEmpty ? <EmptyState glyph={inbox} title={text.noTickets} hint={text.noTicketsHint} /> : null}
        {items && items.length > 0 ? (
          <View className="tickets-behind__rows" ariaRole="list">
            {items.map((ticket) => (
              <TicketBehind key={ticket.id} ticket={ticket} now={now} />
            ))}
          </View>
        ) : null}
        <ListFoot list={list} more={text.moreTickets} />
      </View>
    </PageFrame>
  );
}
