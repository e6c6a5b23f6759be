import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useRowKeys } from '../../phone/use-row-keys';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { BulkBar } from '../bulk/bulk-bar';
import { BulkRow } from '../bulk/bulk-row';
import { BulkSheet } from '../bulk/bulk-sheet';
import { ChooseButton } from '../bulk/choose-button';
import { useBulk } from '../bulk/use-bulk';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { QueueCard } from '../queue/queue-card';
import { QUEUE } from '../routes';
import '../queue/index.scss';
import { useHeld } from './use-held';

/** What somebody holds or what waits for a team, for who oversees it: some of it can be passed on, sorted, and taken back. */
export default function HeldPage() {
  const text = useText(dutyText);
  const page = useHeld();
  const { desk, list, of, name } = page;
  const snackbar = useSnackbar();
  const bulk = useBulk({ refresh: list.refresh, snackbar });
  const [isOpen, setOpen] = useState(false);
  const inPx = useInPx();
  // Where some are chosen, the boxes are what is walked through.
  const stop = bulk.chosen && (() => (isOpen ? setOpen(false) : bulk.setChosen(undefined)));
  useRowKeys(bulk.chosen ? '.bulk-row__box' : '.queue-card__body', QUEUE, stop);
  if (desk.isOutsider || (desk.data && !desk.may('agent/team.tickets'))) return <NoPlace desk={desk} />;

  const titleOf = { overdue: () => name, team: text.queueOf, member: text.heldBy };
  const tickets = list.items ?? [];
  const ids = tickets.map(({ id }) => id);
  return (
    <PageFrame
      className={inPx}
      title={name ? titleOf[of.kind](name) : text.tickets}
      isStale={list.isStale && Boolean(list.error)}
      above={snackbar.element}
      bottomBar={bulk.chosen ? <BulkBar bulk={bulk} ids={ids} onGo={() => setOpen(true)} /> : undefined}
    >
      <View className="queue">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {bulk.error && !isOpen ? <ErrorState isInline error={bulk.error} /> : null}
        {ids.length === 0 && list.data ? <EmptyState glyph={inbox} title={text.none} /> : null}
        {ids.length > 0 ? <ChooseButton bulk={bulk} /> : null}
        {tickets.map((ticket) => (
          <BulkRow key={ticket.id} bulk={bulk} ticket={ticket}>
            <QueueCard ticket={ticket} now={page.now} isClaiming={false} />
          </BulkRow>
        ))}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
      {isOpen ? <StepSheet page={page} bulk={bulk} onClose={() => setOpen(false)} /> : null}
    </PageFrame>
  );
}

interface StepProps {
  page: ReturnType<typeof useHeld>;
  bulk: ReturnType<typeof useBulk>;
  onClose: () => void;
}

/** What is done with those that are chosen. */
function StepSheet({ page: { desk, list, now, from }, bulk, onClose }: StepProps) {
  const tickets = list.items ?? [];
  return (
    <BulkSheet
      bulk={bulk}
      tickets={tickets}
      now={now}
      onClose={onClose}
      me={desk.data?.member}
      {...(from && { from })}
    />
  );
}
