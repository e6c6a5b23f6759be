import { View } from '@tarojs/components';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';

/** The end of a ticket, with words if wanted. An agent cannot take it back, so it is asked for here. */
export function ResolveSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const { draft, change, clear } = useDraft(`desk.resolve.${page.ticketId}`, '');
  const resolve = async (): Promise<void> => {
    const words = draft.trim();
    if (!(await page.take({ do: 'resolve', ...(words ? { text: words } : {}) }))) return;
    clear();
    onClose();
  };
  return (
    <Sheet
      title={text.resolveTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: text.resolveGo,
        onTap: () => void resolve(),
        isBusy: page.runningStep === 'resolve',
        error: page.error,
      }}
    >
      <TextField
        kind="lines"
        value={draft}
        label={text.resolveWords}
        maxChars={OUR_LIMITS.ticketTextChars}
        onChange={change}
      />
      <View className="ticket-sheet__hint">{text.resolveHint}</View>
    </Sheet>
  );
}
