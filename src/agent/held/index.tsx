import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { inbox } from '../../components/icon/glyphs/inbox';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { useRowKeys } from '../../phone/use-row-keys';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { useInPx } from '../desk/in-px';
import { NoPlace } from '../queue/no-place';
import { QueueCard } from '../queue/queue-card';
import type { Receiver } from '../receivers';
import { QUEUE } from '../routes';
import '../queue/index.scss';
import { GiveSheet } from './give-sheet';
import './index.scss';
import { useHeld } from './use-held';

/** What somebody holds or what waits for a team, for who oversees it: some of it can be passed on, and taken back. */
export default function HeldPage() {
  const text = useText(dutyText);
  const page = useHeld();
  const snackbar = useSnackbar();
  const [isGiving, setGiving] = useState(false);
  const { desk, list, chosen, of, name } = page;
  const inPx = useInPx();
  // Where some are chosen, the boxes are what is walked through.
  useRowKeys(chosen ? '.held-row__box' : '.held-row .queue-card__body', QUEUE);
  if (desk.isOutsider || (desk.data && !desk.may('agent/team.tickets'))) return <NoPlace desk={desk} />;

  const titleOf = { overdue: () => name, team: text.queueOf, member: text.heldBy };
  const give = async (receiver: Receiver): Promise<void> => {
    const moved = await page.move(chosen ?? [], receiver.to);
    if (!moved) return;
    setGiving(false);
    const takeBack = async (): Promise<void> => {
      const back = page.from && (await page.move(moved.ids, page.from));
      if (back) snackbar.show({ text: back.left === 0 ? text.undone : text.undoneSome(back.left) });
    };
    snackbar.show({
      text:
        moved.left === 0 ? text.moved(moved.ids.length, receiver.name) : text.movedSome(moved.ids.length, moved.left),
      // Of what is overdue each came from somewhere else.
      ...(moved.ids.length > 0 && page.from && { undo: { text: text.undo, run: () => void takeBack() } }),
    });
  };
  const ids = list.items?.map(({ id }) => id) ?? [];
  return (
    <PageFrame
      className={inPx}
      title={titleOf[of.kind](name)}
      isStale={list.isStale && Boolean(list.error)}
      above={snackbar.element}
      bottomBar={
        chosen ? (
          <View className="held-bar">
            <Button kind="plain" className="held-bar__all" onTap={() => page.setChosen(ids)}>
              {text.chooseAll}
            </Button>
            <Button kind="primary" isBlock isDisabled={chosen.length === 0} onTap={() => setGiving(true)}>
              {chosen.length === 0 ? text.give : `${text.chosen(chosen.length)} · ${text.give}`}
            </Button>
          </View>
        ) : undefined
      }
    >
      <View className="queue">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error ? <ErrorState isInline error={page.error} /> : null}
        {ids.length === 0 && list.data ? <EmptyState glyph={inbox} title={text.none} /> : null}
        {ids.length > 0 ? (
          <Button kind="quiet" isBlock onTap={() => page.setChosen(chosen ? undefined : [])}>
            {chosen ? text.dropChoice : text.choose}
          </Button>
        ) : null}
        {list.items?.map((ticket) => (
          <View key={ticket.id} className="held-row">
            {chosen ? (
              <Checkbox
                className="held-row__box"
                isChecked={chosen.includes(ticket.id)}
                label={ticket.preview}
                onChange={() => page.toggle(ticket.id)}
              >
                {''}
              </Checkbox>
            ) : null}
            <View className="held-row__card">
              <QueueCard ticket={ticket} now={page.now} isClaiming={false} />
            </View>
          </View>
        ))}
        {list.hasMore ? (
          <Button kind="quiet" isBlock isBusy={list.isLoadingMore} onTap={() => void list.loadMore()}>
            {text.more}
          </Button>
        ) : null}
      </View>
      <GiveSheet page={page} isOpen={isGiving} onClose={() => setGiving(false)} onGive={give} />
    </PageFrame>
  );
}
