import { View } from '@tarojs/components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { PageFrame } from '../../components/page-frame';
import { useSnackbar } from '../../components/snackbar';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { deskColumnsText } from '../../text/desk-columns';
import { NoPlace } from '../queue/no-place';
import { QueueBody } from '../queue/queue-body';
import { useQueuePage } from '../queue/use-queue-page';
import { useQueueWork } from '../queue/use-queue-work';
import { WaysProvider } from '../ways';
import type { Beside } from './beside';
import type { Columns } from './columns';
import { DeskTicket } from './desk-ticket';
import './index.scss';
import { useInPx } from './in-px';
import { KeyHelp } from './key-help';
import { SearchColumn } from './search-column';
import { StillRows } from './still-rows';
import { LIST, useDeskKeys } from './use-desk-keys';

interface Props {
  columns: Exclude<Columns, 1>;
  /** Which ticket stands beside the list. */
  ticketId: string | undefined;
  onChoose: (ticketId: string | undefined) => void;
}

/** The desk where there is room: the list, beside it the talk, and beside that the facts. Choosing opens no page. */
export function Desk({ columns, ticketId, onChoose }: Props) {
  const { queue: text } = useText(agentText);
  const columnsText = useText(deskColumnsText);
  const snackbar = useSnackbar();
  const beside = useRef<Beside>();
  // What was opened from the list takes the keyboard along; what the page opened with leaves it at the page's title.
  const [isFollowed, setFollowed] = useState(false);
  const [isSearching, setSearching] = useState(false);
  const choose = useCallback(
    (id: string): void => {
      setFollowed(true);
      onChoose(id);
    },
    [onChoose],
  );
  const page = useQueuePage({
    open: (id) => {
      choose(id);
      void page.refresh();
    },
    snackbar,
    beside,
  });
  const work = useQueueWork(page, snackbar);
  const keys = useDeskKeys({
    page,
    stop: work.stop,
    isSearching,
    setSearching,
    chosenId: ticketId,
    choose,
    leave: () => onChoose(undefined),
  });
  const ways = useMemo(
    () => ({
      openTicket: choose,
      openSearch: () => setSearching(true),
      leaveTicket: async () => onChoose(undefined),
      chosenId: ticketId,
    }),
    [choose, onChoose, ticketId],
  );
  const inPx = useInPx();
  const { desk, list, refresh } = page;
  const inColumns = useMemo(() => ({ beside, refresh }), [refresh]);
  if (desk.isOutsider || (desk.data && !page.canAnswer)) return <NoPlace desk={desk} />;
  return (
    <PageFrame
      title={text.title}
      isStale={list.isStale && Boolean(list.error)}
      className={`desk desk--${columns} ${inPx}`}
      above={snackbar.element}
    >
      <WaysProvider value={ways}>
        <View className={LIST} ariaRole="navigation" ariaLabel={text.title}>
          {isSearching ? <SearchColumn onLeave={() => setSearching(false)} /> : null}
          {/* It stays where it was, to be come back to. */}
          <View className={isSearching ? 'desk__away' : 'desk__queue'}>
            <StillRows rows=".queue-card" of={work.list.items}>
              <QueueBody page={page} work={work} onSaid={(words) => snackbar.show({ text: words })} />
            </StillRows>
          </View>
        </View>
        {ticketId === undefined ? (
          <View className="desk__ticket desk__ticket--none">
            <EmptyState glyph={messageSquareText} title={columnsText.chooseTitle} hint={columnsText.chooseHint}>
              <Button kind="quiet" onTap={() => keys.setHelping(true)}>
                {`${columnsText.keys} ?`}
              </Button>
            </EmptyState>
          </View>
        ) : (
          <DeskTicket
            key={ticketId}
            ticketId={ticketId}
            columns={columns}
            inColumns={inColumns}
            takesKeyboard={isFollowed}
            keys={keys.ofTicket}
          />
        )}
      </WaysProvider>
      <KeyHelp isOpen={keys.isHelping} onClose={() => keys.setHelping(false)} />
    </PageFrame>
  );
}
