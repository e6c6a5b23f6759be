import type { useSnackbar } from '../../components/snackbar';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import type { BesideRef } from '../desk/beside';
import { useQueue } from './use-queue';

interface Options {
  open: (ticketId: string) => void;
  snackbar: ReturnType<typeof useSnackbar>;
  beside?: BesideRef;
}

/** The queue with its words. The card may be gone from the list before its refusal is here, so they stand apart from it. */
export function useQueuePage({ open, snackbar, beside }: Options) {
  const { queue: text } = useText(agentText);
  const { nobodyWaits, moreForYou } = useText(dutyText);
  return useQueue({
    open,
    sayGone: (takenBy) => snackbar.show({ text: takenBy ? text.takenBy(takenBy) : text.gone }),
    sayNobody: () => snackbar.show({ text: nobodyWaits }),
    sayMore: () => snackbar.show({ text: moreForYou }),
    ...(beside && { beside }),
  });
}
