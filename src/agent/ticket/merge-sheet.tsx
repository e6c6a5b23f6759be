import { View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { Sheet } from '../../components/sheet';
import { useText } from '../../text/define-text';
import { ticketDepthText } from '../../text/ticket-depth';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';
import type { OtherTicket } from './use-others';

interface Props extends Omit<SheetProps, 'isOpen'> {
  ticket: TicketForAgent;
  other: OtherTicket;
}

/** Says what merging does before it is done: its shopper is told at once, so it cannot be taken back. */
export function MergeSheet({ page, ticket, other, onClose }: Props) {
  const { merge: text } = useText(ticketDepthText);
  const isIn = other.merge === 'in';
  const here = { id: ticket.id, number: ticket.number };
  const there = { id: other.ticketId ?? '', number: other.number };
  const [from, into] = isIn ? [there, here] : [here, there];
  const merge = async (): Promise<void> => {
    if (await page.take({ do: 'merge', fromId: from.id, intoId: into.id, done: text.done(from.number, into.number) }))
      onClose();
  };
  return (
    <Sheet
      title={text.title}
      isOpen
      onClose={onClose}
      action={{
        text: text.go(into.number),
        onTap: () => void merge(),
        isBusy: page.runningStep === 'merge',
        error: page.error,
      }}
    >
      <View>{text.hint(from.number, into.number)}</View>
      <View className="ticket-sheet__hint">{text.told}</View>
      <View className="ticket-sheet__hint">{text.noUndo}</View>
    </Sheet>
  );
}
