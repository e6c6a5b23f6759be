import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call, useAction, usePagedList } from '../../cloud';
import { ChoiceChips } from '../../components/choice-chips';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { historyIcon } from '../../components/icon/glyphs/history';
import { ListFoot } from '../../components/list-foot';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { pageParam } from '../../phone/page-param';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/define-text';
import './index.scss';
import { SentLine } from './sent-line';

const FILTERS = ['all', 'dead', 'queued'] as const;
type Filter = (typeof FILTERS)[number];

/** What was told to one connection, the newest first; what nobody took is sent again from here. */
export default function SentPage() {
  const text = useText(connectionsText);
  const snackbar = useSnackbar();
  const connectionId = pageParam(useRouter().params, 'id') ?? '';
  const [filter, setFilter] = useState<Filter>('all');
  const list = usePagedList(`connections.sent.${connectionId}.${filter}`, async (cursor) => {
    const asked = { connectionId, ...(filter !== 'all' && { state: filter }) };
    const { dispatches, nextCursor } = await call('merchant', 'connection.dispatches', { ...asked, cursor });
    return { items: dispatches, nextCursor };
  });
  const sending = useAction(
    (key, dispatchId: string) => call('merchant', 'connection.sendAgain', { key, dispatchId }),
    { readAgain: list.refresh },
  );
  const again = async (id: string): Promise<void> => {
    if (!(await sending.run(id))) return;
    snackbar.show({ text: text.againDone });
    await list.refresh();
  };
  return (
    <PageFrame title={text.sentTitle} isStale={list.isStale && Boolean(list.error)}>
      <View className="sent">
        <View className="sent__hint">{text.sentHint}</View>
        <ChoiceChips
          label={text.filter}
          options={FILTERS.map((value) => ({ value, label: text.filters[value] }))}
          chosen={filter}
          onChoose={setFilter}
        />
        {list.isLoading ? <Skeleton cards={4} lines={2} /> : null}
        {list.error && !list.items ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {sending.error ? <ErrorState isInline error={sending.error} /> : null}
        {list.items?.length === 0 ? (
          <EmptyState glyph={historyIcon} title={text.sentEmpty} hint={text.sentEmptyHint} />
        ) : null}
        {list.items?.map((line) => (
          <SentLine key={line.id} line={line} isBusy={sending.isRunning} onAgain={() => void again(line.id)} />
        ))}
        <ListFoot list={list} more={text.more} />
      </View>
      {snackbar.element}
    </PageFrame>
  );
}
