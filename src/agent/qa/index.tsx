import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { star } from '../../components/icon/glyphs/star';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { openSheet } from '../routes';
import './index.scss';
import { ReviewLine } from './review-line';
import { TaskCard } from './task-card';
import { useQuality } from './use-quality';

/** What was drawn, scored and appealed against, as far as one's roles go. */
export default function QualityPage() {
  const text = useText(qualityText);
  const page = useQuality();
  const inPx = useInPx();
  const { desk, list, views, view } = page;
  if (desk.isOutsider || (desk.data && views.length === 0)) return <NoPlace desk={desk} />;
  return (
    <PageFrame className={inPx} title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="quality">
        {views.length > 1 && view ? (
          <View className="quality__views">
            <ChoiceChips
              label={text.which}
              options={views.map((value) => ({ value, label: text.views[value] }))}
              chosen={view}
              onChoose={page.setView}
            />
          </View>
        ) : null}
        {desk.may('agent/qa.saveSheet') ? (
          <Button kind="quiet" isBlock onTap={openSheet}>
            {text.sheet.title}
          </Button>
        ) : null}
        {list.isLoading ? <Skeleton cards={4} lines={2} /> : null}
        {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {view && list.items?.length === 0 ? (
          <EmptyState glyph={star} title={text.none[view]} hint={view === 'tasks' ? '' : text.noneHint} />
        ) : null}
        {list.items?.map((row) =>
          row.is === 'review' ? (
            <ReviewLine key={row.id} review={row} />
          ) : (
            <TaskCard key={row.id} task={row} isBusy={page.isClosing} onClose={page.close} />
          ),
        )}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
    </PageFrame>
  );
}
