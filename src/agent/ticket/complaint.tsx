import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { complaintText } from '../../text/complaints';
import { useText } from '../../text/define-text';
import './complaint.scss';
import type { TicketPageState } from './use-ticket';

/** That a ticket counts as a complaint, and the way to say that it is none; for whoever may. */
export function ComplaintLine({ page }: { page: TicketPageState }) {
  const text = useText(complaintText);
  const { steps } = useText(agentText);
  const { take, snackbar } = page;
  if (!page.may('notComplaint')) return null;
  const putBack = async (): Promise<void> => {
    if (await take({ do: 'setComplaint', isComplaint: true })) snackbar.show({ text: text.putBack });
  };
  const takeBack = async (): Promise<void> => {
    if (!(await take({ do: 'setComplaint', isComplaint: false }))) return;
    snackbar.show({ text: text.taken, undo: { text: steps.undo, run: () => void putBack() } });
  };
  return (
    <View className="complaint-line">
      <StatusChip tone="warn" text={text.is} />
      <Button kind="quiet" size="small" isBusy={page.runningStep === 'setComplaint'} onTap={() => void takeBack()}>
        {text.not}
      </Button>
    </View>
  );
}
