import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { star } from '../../components/icon/glyphs/star';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { poorText } from '../../text/poor-ratings';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import './index.scss';
import { PoorCard } from './poor-card';
import { usePoor } from './use-poor';

/** Few stars, for whoever oversees the team: what was said, whose they are, and what to do about it in one tap. */
export default function PoorRatingsPage() {
  const text = useText(poorText);
  const snackbar = useSnackbar();
  const said = { take: text.taken, settle: text.settled, gone: text.gone };
  const page = usePoor((done) => snackbar.show({ text: said[done] }), text.callReason);
  const inPx = useInPx();
  const { desk, list } = page;
  if (desk.isOutsider || (desk.data && !desk.may('agent/team.poor'))) return <NoPlace desk={desk} />;
  return (
    <PageFrame
      className={inPx}
      title={text.title}
      isStale={list.isStale && Boolean(list.error)}
      above={snackbar.element}
    >
      <View className="poor">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {list.items?.length === 0 ? <EmptyState glyph={star} title={text.none} hint={text.noneHint} /> : null}
        {list.items?.map((rating) => (
          <PoorCard key={rating.id} rating={rating} page={page} />
        ))}
        {list.items?.some(({ maskedPhone }) => maskedPhone !== undefined) ? (
          <View className="poor__hint">{text.callHint}</View>
        ) : null}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
    </PageFrame>
  );
}
