import { View } from '@tarojs/components';
import type { OutputOf } from '../../cloud';
import { ComplaintLine } from './complaint';
import { Facts } from './facts';
import { Labels } from './labels';
import { OthersLine } from './others';
import { OwnAgentLine } from './own-agent';
import { RequestCard } from './request-card';
import { isTalk } from './talk';
import { Urgency } from './urgency';
import type { TicketPageState } from './use-ticket';

interface Props {
  page: TicketPageState;
  ticket: OutputOf<'agent', 'ticket.get'>;
}

/** What is known besides what was said: labels, what else the shopper asked, order and steps before, the wish to be called. */
export function TicketFacts({ page, ticket }: Props) {
  return (
    <>
      <ComplaintLine page={page} />
      <RequestCard page={page} />
      <View className="ticket-beside">
        <Labels labels={ticket.labels} {...(page.may('note') && { onChange: () => page.openSheet('label') })} />
        <Urgency page={page} ticket={ticket} />
        <OthersLine others={page.others} createdAt={ticket.createdAt} onOpen={() => page.openSheet('others')} />
        <OwnAgentLine
          others={page.others}
          {...(page.may('setOwnAgent') && { onChange: () => page.openSheet('ownAgent') })}
        />
      </View>
      <KnownFacts page={page} ticket={ticket} isTalk={isTalk(page.timeline)} />
    </>
  );
}

/** Order, way here, calls. `isTalk`: they are one line at first, as there is talk already. */
export function KnownFacts({ page, ticket, isTalk }: Props & { isTalk: boolean }) {
  return (
    <Facts
      ticket={ticket}
      isTalk={isTalk}
      now={page.now}
      mayReveal={page.may('revealPhone')}
      onRevealed={() => void page.ticket.refresh()}
      calls={
        page.may('noteCall')
          ? {
              isBusy: page.runningStep === 'noteCall',
              onReached: () => void page.noteCall('reached'),
              onMissed: () => page.openSheet('missedCall'),
            }
          : undefined
      }
    />
  );
}
