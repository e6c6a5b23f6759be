import { Sheet } from '../../components/sheet';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { HoldFields, useHold } from './hold-fields';
import type { SheetProps } from './sheet-props';

/** Resting a ticket: for what, which the shopper reads too, and until when. */
export function HoldSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const hold = useHold(`desk.hold.${page.ticketId}`, page.now);
  const rest = async (): Promise<void> => {
    if (!hold.wish || !(await page.take({ do: 'hold', ...hold.wish }))) return;
    hold.clear();
    onClose();
  };
  return (
    <Sheet
      title={text.holdTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: text.holdGo,
        onTap: () => void rest(),
        isDisabled: !hold.wish,
        isBusy: page.runningStep === 'hold',
        error: page.error,
      }}
    >
      <HoldFields hold={hold} />
    </Sheet>
  );
}
