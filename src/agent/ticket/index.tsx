import { useRouter } from '@tarojs/taro';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { ThreadEnd } from '../../components/thread';
import { pageParam } from '../../phone/page-param';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { BottomBar } from './bottom-bar';
import { Head } from './head';
import './index.scss';
import { NotShown } from './not-shown';
import { TicketFacts } from './ticket-facts';
import { TicketSheets } from './ticket-sheets';
import { hasSteps, TicketTalk } from './ticket-talk';
import { useTicket } from './use-ticket';

export default function TicketPage() {
  const text = useText(agentText);
  const page = useTicket(pageParam(useRouter().params, 'id') ?? '');
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
