import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { ListFoot } from '../../components/list-foot';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { StatusChip } from '../../components/status-chip';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { formatWhen } from '../../text/time';
import { statusOf } from '../components/ticket-status';
import { openPage } from '../routes';
import { useTopicNames } from '../shop-words';
import './index.scss';
import { cloudNow } from '../../cloud';
import { useMessages } from './use-messages';

export default function MessagesPage() {
  const text = useText(shopperText);
  const topics = useTopicNames();
  const language = useLanguage();
  const page = useMessages();
  const { items: tickets, error } = page;
  const write = (
    <Button kind="primary" isBlock onTap={() => openPage('leave-message')}>
      {text.messages.write}
    </Button>
  );
  return (
    <PageFrame title={text.messages.title} isStale={page.isStale && Boolean(error)} bottomBar={write}>
      {page.isLoading ? <Skeleton cards={4} lines={3} /> : null}
      {error && !tickets ? <ErrorState error={error} onRetry={() => void page.refresh()} /> : null}
      {tickets?.length === 0 ? (
        <EmptyState glyph={messageSquareText} title={text.messages.emptyTitle} hint={text.messages.emptyHint} />
      ) : null}
      <View className="messages">
        {tickets?.map((ticket) => {
          const { text: status, tone } = statusOf(text.status, ticket);
          return (
            <View
              key={ticket.id}
              className="messages__card"
              hoverClass="messages__card--pressed"
              ariaRole="link"
              ariaLabel={`${ticket.preview} ${status}${ticket.hasUnread ? ` ${text.messages.newReply}` : ''}`}
              onClick={() => openPage('message', { id: ticket.id })}
            >
              <View className="messages__top">
                <View className="messages__preview">{ticket.preview}</View>
                {ticket.hasUnread ? <Text className="messages__unread">{text.messages.newReply}</Text> : null}
              </View>
              <View className="messages__facts">
                <StatusChip tone={tone} text={status} />
                <View className="messages__order">{ticket.orderTitle ?? topics[ticket.topic]}</View>
                <View className="messages__when">{formatWhen(ticket.lastAt, cloudNow(), language)}</View>
              </View>
            </View>
          );
        })}
        <ListFoot list={page} more={text.messages.more} />
        {page.isDeskMember ? (
          <Button kind="quiet" isBlock onTap={() => void openUrl('/merchant/home/index')}>
            {text.messages.desk}
          </Button>
        ) : null}
      </View>
    </PageFrame>
  );
}
