import { useState } from 'react';
import { PageFrame } from '../../components/page-frame';
import { useSnackbar } from '../../components/snackbar';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { Desk } from '../desk';
import { useColumns } from '../desk/columns';
import { openTicket } from '../routes';
import { NoPlace } from './no-place';
import { QueueBody } from './queue-body';
import { useQueuePage } from './use-queue-page';
import { useQueueWork } from './use-queue-work';

export default function QueuePage() {
  const columns = useColumns();
  // Kept here: a window that is made narrow and wide again shows it once more.
  const [ticketId, choose] = useState<string>();
  return columns === 1 ? <Alone /> : <Desk columns={columns} ticketId={ticketId} onChoose={choose} />;
}

/** The queue by itself, as on a phone. */
function Alone() {
  const { queue: text } = useText(agentText);
  const snackbar = useSnackbar();
  const page = useQueuePage({ open: openTicket, snackbar });
  const work = useQueueWork(page, snackbar);
  const { desk, list } = page;
  if (desk.isOutsider || (desk.data && !page.canAnswer)) return <NoPlace desk={desk} />;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <QueueBody page={page} work={work} onSaid={(words) => snackbar.show({ text: words })} />
      {snackbar.element}
    </PageFrame>
  );
}
