import { View } from '@tarojs/components';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { EarlierEntries, ThreadEnd } from '../../components/thread';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { BottomBar } from './bottom-bar';
import { CannedSheet } from './canned-sheet';
import { Facts } from './facts';
import { Head } from './head';
import { HoldSheet } from './hold-sheet';
import './index.scss';
import { LabelSheet } from './label-sheet';
import { Labels } from './labels';
import { NotShown } from './not-shown';
import { OthersLine, OthersSheet } from './others';
import { ResolveSheet } from './resolve-sheet';
import { isTalk, Talk } from './talk';
import { TransferSheet } from './transfer-sheet';
import { useTicket } from './use-ticket';

export default function TicketPage() {
  const text = useText(agentText);
  const page = useTicket();
  const { data, error, refresh, isStale } = page.ticket;
  if (!data) {
    return (
      <PageFrame title={text.ticket.titlePlain}>
        {error || page.ticketId === '' ? <NotShown page={page} error={error} /> : <Skeleton cards={3} lines={3} />}
      </PageFrame>
    );
  }
  const hasSteps = data.may.some((step) => step !== 'revealPhone');
  return (
    <PageFrame
      title={text.ticket.title(data.number)}
      isStale={isStale && Boolean(error)}
      className="ticket"
      above={
        <>
          <ThreadEnd missed={page.position.missed} onTap={page.position.toEnd} />
          {page.snackbar.element}
        </>
      }
      bottomBar={hasSteps ? <BottomBar page={page} ticket={data} /> : undefined}
    >
      <Head ticket={data} now={page.now} />
      <View className="ticket-beside">
        <Labels labels={data.labels} {...(page.may('note') && { onChange: () => page.openSheet('label') })} />
        <OthersLine others={page.others} createdAt={data.createdAt} onOpen={() => page.openSheet('others')} />
      </View>
      <Facts
        ticket={data}
        isTalk={isTalk(page.timeline)}
        now={page.now}
        mayReveal={page.may('revealPhone')}
        onRevealed={() => void refresh()}
      />
      <EarlierEntries timeline={page.timeline} />
      <Talk
        entries={page.timeline.entries}
        now={page.now}
        newId={page.newId}
        revealIn={page.may('reply') ? page.ticketId : undefined}
        isFresh={!page.ticket.isStale}
      />
      {/* Beside the bar, not in it: a sheet covers the bar as well. */}
      <TransferSheet page={page} isOpen={page.sheet === 'transfer'} onClose={page.closeSheet} />
      <HoldSheet page={page} isOpen={page.sheet === 'hold'} onClose={page.closeSheet} />
      <ResolveSheet page={page} ticket={data} isOpen={page.sheet === 'resolve'} onClose={page.closeSheet} />
      {page.sheet === 'label' ? <LabelSheet page={page} ticket={data} onClose={page.closeSheet} /> : null}
      {page.sheet === 'others' ? <OthersSheet others={page.others} now={page.now} onClose={page.closeSheet} /> : null}
      <CannedSheet
        ticket={data}
        isOpen={page.sheet === 'canned'}
        onClose={page.closeSheet}
        onChoose={(words) => {
          page.closeSheet();
          page.reply.addCanned(words);
        }}
      />
    </PageFrame>
  );
}
