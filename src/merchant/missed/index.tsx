import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { circleCheck } from '../../components/icon/glyphs/circle-check';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { missedText } from '../../text/missed';
import './index.scss';
import { MissedCard } from './missed-card';
import { useMissed } from './use-missed';

/** What could not be told: to whom, why, and once more. For leads and admins. */
export default function MissedPage() {
  const text = useText(missedText);
  const page = useMissed();
  const snackbar = useSnackbar();
  const { list } = page;
  // What came of it is known once the list is there again.
  const [triedId, setTriedId] = useState<string>();
  const items = useRef(list.items);
  items.current = list.items;
  useEffect(() => {
    if (triedId === undefined) return;
    const isThere = items.current?.some(({ id }) => id === triedId);
    snackbar.show({ text: isThere ? text.retriedInVain : text.retriedSent });
    setTriedId(undefined);
  }, [triedId, snackbar, text]);
  const retry = async (id: string): Promise<void> => {
    if (await page.retry(id)) setTriedId(id);
  };
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="missed">
        {list.isLoading ? <Skeleton cards={3} lines={4} /> : null}
        {list.error && !list.items ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {list.items?.length === 0 ? (
          <EmptyState glyph={circleCheck} title={text.emptyTitle} hint={text.emptyHint} />
        ) : null}
        {list.items && list.items.length > 0 ? <View className="missed__hint">{text.hint}</View> : null}
        {list.items?.map((item) => (
          <MissedCard key={item.id} item={item} isBusy={page.busyId === item.id} onRetry={() => void retry(item.id)} />
        ))}
        {list.moreError ? <ErrorState isInline error={list.moreError} /> : null}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
      {snackbar.element}
    </PageFrame>
  );
}
