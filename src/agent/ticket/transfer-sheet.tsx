import { View } from '@tarojs/components';
import { useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { type Receiver, Receivers } from '../receivers';
import type { SheetProps } from './sheet-props';
import type { Step } from './use-steps';
import './ticket-sheet.scss';

/** Giving a ticket to a colleague or a team, with a word for them. Choosing and pressing is the confirmation. */
export function TransferSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const [chosen, setChosen] = useState<Receiver>();
  const { draft: note, change: setNote, clear: clearNote } = useDraft(`desk.transfer.${page.ticketId}`, '');
  const pass = async (): Promise<void> => {
    if (!chosen) return;
    const words = note.trim();
    const step: Step = { do: 'transfer', to: chosen.to, ...(words ? { note: words } : {}) };
    if (!(await page.take(step, chosen.name))) return;
    clearNote();
    onClose();
  };
  return (
    <Sheet
      title={text.transferTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: chosen ? text.transferGo(chosen.name) : text.transferPick,
        onTap: () => void pass(),
        isDisabled: !chosen,
        isBusy: page.runningStep === 'transfer',
        error: page.error,
      }}
    >
      <Receivers
        isOpen={isOpen}
        chosen={chosen}
        onChoose={setChosen}
        topic={page.ticket.data?.topic}
        withoutTeam={page.ticket.data?.teamId}
        withoutMember={page.ticket.data?.assignee?.id}
      />
      <View className="ticket-sheet__gap" />
      <TextField
        kind="lines"
        value={note}
        label={text.transferNote}
        maxChars={OUR_LIMITS.noteChars}
        onChange={(words) => setNote(words)}
      />
    </Sheet>
  );
}
