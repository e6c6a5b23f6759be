import { PageFrame } from '../../components/page-frame';
import { useSnackbar } from '../../components/snackbar';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { openTicket } from '../routes';
import { NoPlace } from './no-place';
import { QueueBody } from './queue-body';
import { useQueue } from './use-queue';

export default function QueuePage() {
  const { queue: text } = useText(agentText);
  const snackbar = useSnackbar();
  // The card may be gone from the list before its refusal is here, so the words stand apart from it.
  const { nobodyWaits, moreForYou } = useText(dutyText);
  const page = useQueue({
    open: openTicket,
    sayGone: (takenBy) => snackbar.show({ text: takenBy ? text.takenBy(takenBy) : text.gone }),
    sayNobody: () => snackbar.show({ text: nobodyWaits }),
    sayMore: () => snackbar.show({ text: moreForYou }),
  });
  const { desk, list } = page;
  if (desk.isOutsider || (desk.data && !page.canAnswer)) return <NoPlace desk={desk} />;
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <QueueBody page={page} onSaid={(words) => snackbar.show({ text: words })} />
      {snackbar.element}
    </PageFrame>
  );
}
