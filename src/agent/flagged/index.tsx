import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { MINUTE } from '../../../domain/kernel';
import { call, useDeskSession, useNow, usePagedList } from '../../cloud';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useRefreshOnPull } from '../../phone/pull-down';
import { useText } from '../../text/define-text';
import { flaggedText } from '../../text/flagged';
import { useLanguage } from '../../text/language';
import { formatWhen } from '../../text/time';
import { wordCheckText } from '../../text/word-check';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { openTicket } from '../routes';
import { flaggedWords } from '../ticket/flagged-words';
import './index.scss';

const MAX_PAGES = 5;

/** What went out with words of the shop's lists, for whoever oversees the team. */
export default function FlaggedPage() {
  const page = useText(flaggedText);
  const text = useText(wordCheckText);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const desk = useDeskSession();
  const list = usePagedList(
    'desk.flagged',
    async (cursor) => {
      const { said: items, ...rest } = await call('agent', 'team.flagged', cursor ? { cursor } : {});
      return { items, ...rest };
    },
    { rereads: MAX_PAGES },
  );
  useRefreshOnPull(list.refresh);
  useReachBottom(() => void list.loadMore());
  const inPx = useInPx();
  if (desk.isOutsider || (desk.data && !desk.may('agent/team.flagged'))) return <NoPlace desk={desk} />;
  return (
    <PageFrame className={inPx} title={page.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="flagged">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
        {list.items?.length === 0 ? (
          <EmptyState glyph={messageSquareText} title={page.none} hint={page.noneHint} />
        ) : null}
        {list.items?.map(({ id, ticketId, number, teamName, author, text: words, at, ...flagged }) => (
          <View
            key={id}
            className="flagged__one"
            hoverClass="flagged__one--pressed"
            ariaRole="button"
            onClick={() => openTicket(ticketId)}
          >
            <View className="flagged__lists">{flaggedWords(flagged, text)}</View>
            <View className="flagged__words">{words}</View>
            <View className="flagged__more">
              {[author ?? page.itself, teamName, number, formatWhen(at, now, language)].filter(Boolean).join(' · ')}
            </View>
          </View>
        ))}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {page.more}
          </Button>
        ) : null}
      </View>
    </PageFrame>
  );
}
