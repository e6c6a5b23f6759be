import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { ThreadEnd } from '../../components/thread';
import { pageParam } from '../../phone/page-param';
import { useKeys } from '../../phone/use-keys';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { Desk } from '../desk';
import { useColumns } from '../desk/columns';
import { ticketKeys } from '../desk/ticket-keys';
import { BottomBar } from './bottom-bar';
import { Head } from './head';
import './index.scss';
import { NotShown } from './not-shown';
import { TicketFacts } from './ticket-facts';
import { TicketSheets } from './ticket-sheets';
import { hasSteps, TicketTalk } from './ticket-talk';
import { useTicket } from './use-ticket';

export default function TicketPage() {
  const columns = useColumns();
  const [ticketId, choose] = useState(pageParam(useRouter().params, 'id'));
  if (columns === 1) return <Alone ticketId={ticketId ?? ''} />;
  return <Desk columns={columns} ticketId={ticketId} onChoose={choose} />;
}

/** A ticket by itself, as on a phone. */
function Alone({ ticketId }: { ticketId: string }) {
  const text = useText(agentText);
  const page = useTicket(ticketId);
  useKeys(ticketKeys(page));
  const { data, error, isStale } = page.ticket;
  if (!data) {
    return (
      <PageFrame title={text.ticket.titlePlain}>
        {error || page.ticketId === '' ? <NotShown page={page} error={error} /> : <Skeleton cards={3} lines={3} />}
      </PageFrame>
    );
  }
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
      bottomBar={hasSteps(data) ? <BottomBar page={page} ticket={data} /> : undefined}
    >
      <Head ticket={data} now={page.now} />
      <TicketFacts page={page} ticket={data} />
      <TicketTalk page={page} />
      <TicketSheets page={page} ticket={data} />
    </PageFrame>
  );
}
