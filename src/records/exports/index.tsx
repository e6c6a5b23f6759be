import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { fileText } from '../../components/icon/glyphs/file-text';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useText } from '../../text/define-text';
import { ticketExportsText } from '../../text/ticket-exports';
import './index.scss';
import { RequestCard } from './request-card';
import { useExports } from './use-exports';
import { WishSheet } from './wish-sheet';

/** Tickets as a file: who asks, who agrees, who fetches, in sight of everybody who leads. */
export default function ExportsPage() {
  const text = useText(ticketExportsText);
  const page = useExports();
  const snackbar = useSnackbar();
  const [isWishing, setWishing] = useState(false);
  const { list } = page;
  const requests = list.data?.requests;
  const bar = (
    <Button kind="primary" isBlock onTap={() => setWishing(true)}>
      {text.ask}
    </Button>
  );
  return (
    <PageFrame
      title={text.title}
      isStale={list.isStale && Boolean(list.error)}
      bottomBar={page.mayAsk ? bar : undefined}
    >
      <View className="records">
        <View className="records__hint">{text.hint}</View>
        <View className="records__hint">{text.aloneHint}</View>
        {list.isLoading ? <Skeleton cards={2} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {requests?.length === 0 ? <EmptyState glyph={fileText} title={text.empty} hint={text.emptyHint} /> : null}
        {requests?.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            page={page}
            onDone={() => snackbar.show({ text: text.done })}
          />
        ))}
      </View>
      {isWishing ? (
        <WishSheet
          page={page}
          onClose={() => setWishing(false)}
          onSent={() => {
            setWishing(false);
            snackbar.show({ text: text.sent });
          }}
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
